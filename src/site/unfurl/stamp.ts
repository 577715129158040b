import { coverageOf } from './coverage.ts';
import { type Outline, thickened } from './outline.ts';

/** How words look: their size in pixels, by how many pixels their outlines are thickened, and the levels of ink of what they cover. */
export type Style = { size: number; weight: number; ink: number };

/** The ink of a glyph, two pixels a byte: `across` bytes a row, from `left` bytes right of the pen and `top` rows below the baseline. */
export type Stamp = { left: number; top: number; across: number; bytes: Uint8Array };

const nothing: Stamp = { left: 0, top: 0, across: 0, bytes: new Uint8Array() };

/** How many places the pen may have in the two pixels of a byte: every quarter of a pixel. */
export const penPlaces = 8;

const inStyle = (outline: Outline, { size, weight }: Style): Outline =>
  outline.map((polygon) => {
    const scaled = polygon.map((value) => value * size);
    return weight > 0 ? thickened(scaled, weight / 2) : scaled;
  });

const draw = (shape: Outline, ink: number, offset: number): Stamp => {
  const [xs, ys] = [0, 1].map((axis) => shape.flatMap((polygon) => polygon.filter((_, i) => i % 2 === axis)));
  if (!xs?.length || !ys) return nothing;
  const [left, top] = [Math.floor((Math.min(...xs) + offset) / 2), Math.floor(Math.min(...ys))];
  const [across, rows] = [Math.ceil((Math.max(...xs) + offset) / 2) - left, Math.ceil(Math.max(...ys)) - top];
  const covered = coverageOf(shape, { left: 2 * left - offset, top, width: 2 * across, height: rows });
  const bytes = new Uint8Array(across * rows);
  const level = (pixel: number) => Math.round((covered[pixel] ?? 0) * ink);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (level(2 * i) << 4) | level(2 * i + 1);
  return { left, top, across, bytes };
};

type Drawn = { shape: Outline; stamps: Stamp[] };

const drawn = new Map<Style, Map<Outline, Drawn>>();

/** The stamp of a glyph for a place of the pen. Each is drawn once: styles and outlines are known by being the same object. */
export const stampOf = (outline: Outline, style: Style, place: number): Stamp => {
  const glyphs = drawn.get(style) ?? new Map<Outline, Drawn>();
  drawn.set(style, glyphs);
  const glyph = glyphs.get(outline) ?? { shape: inStyle(outline, style), stamps: [] };
  glyphs.set(outline, glyph);
  const stamp = glyph.stamps[place] ?? draw(glyph.shape, style.ink, (2 * place) / penPlaces);
  glyph.stamps[place] = stamp;
  return stamp;
};
