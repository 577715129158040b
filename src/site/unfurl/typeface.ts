import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** Words set in one size: their shapes as SVG, drawn from the baseline's beginning, and how wide they are. */
export type SetWords = { shapes: string; width: number };

/** A typeface in its files, the first that has a letter sets it. */
export type Typeface = { fonts: Font[]; shapes: Map<string, string>; letters: Map<string, number>; lines: Map<string, GlyphRun> };

type GlyphRun = ReturnType<Font['layout']>;

/** Lines are measured again and again while a text is fitted, with another word each time; so many are remembered. */
const mostLines = 2_000;

const files = createRequire(import.meta.url);

const load = (family: string, subsets: string[]): Typeface => ({
  fonts: subsets.map(
    (subset) => create(readFileSync(files.resolve(`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`))) as Font,
  ),
  shapes: new Map(),
  letters: new Map(),
  lines: new Map(),
});

let loaded: { serif: Typeface; sans: Typeface } | undefined;

/** The site's own two typefaces, read once. */
export const typefaces = (): { serif: Typeface; sans: Typeface } => {
  loaded ??= {
    serif: load('newsreader', ['latin', 'latin-ext', 'vietnamese']),
    sans: load('libre-franklin', ['latin', 'latin-ext', 'cyrillic', 'vietnamese']),
  };
  return loaded;
};

const fontOf = ({ fonts, letters }: Typeface, letter: string): number => {
  const known = letters.get(letter) ?? fonts.findIndex((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  letters.set(letter, known);
  return known;
};

const layOut = ({ fonts, lines }: Typeface, index: number, text: string): GlyphRun | undefined => {
  const key = `${index} ${text}`;
  const line = lines.get(key) ?? fonts[index]?.layout(text);
  if (lines.size >= mostLines) lines.clear();
  if (line) lines.set(key, line);
  return line;
};

/** Whether the typeface has every letter of a text. Scripts that need shaping it has none of. */
export const canSet = (face: Typeface, text: string): boolean =>
  [...text].every((letter) => /\s/.test(letter) || fontOf(face, letter) >= 0);

const runs = (face: Typeface, text: string): { font: number; text: string }[] => {
  const list: { font: number; text: string }[] = [];
  for (const letter of text) {
    const font = Math.max(0, fontOf(face, letter));
    const last = list.at(-1);
    if (last?.font === font) last.text += letter;
    else list.push({ font, text: letter });
  }
  return list;
};

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Sets a text in a size given in pixels, with the typeface's own kerning and ligatures. */
export const setWords = (face: Typeface, text: string, size: number): SetWords => {
  let shapes = '';
  let x = 0;
  for (const { font: index, text: part } of runs(face, text)) {
    const line = layOut(face, index, part);
    if (!line) continue;
    const { glyphs, positions } = line;
    const scale = size / (face.fonts[index]?.unitsPerEm ?? 1000);
    for (const [i, glyph] of glyphs.entries()) {
      const key = `${index} ${glyph.id}`;
      const shape = face.shapes.get(key) ?? glyph.path.toSVG();
      face.shapes.set(key, shape);
      const { xAdvance = 0, xOffset = 0 } = positions[i] ?? {};
      const at = hundredth(x + xOffset * scale);
      if (shape !== '')
        shapes += `<path transform="translate(${at} 0) scale(${hundredth(scale * 1000) / 1000} -${hundredth(scale * 1000) / 1000})" d="${shape}"/>`;
      x += xAdvance * scale;
    }
  }
  return { shapes, width: x };
};
