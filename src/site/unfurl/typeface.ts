import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Measured } from './break-lines.ts';
import { type Outline, outlineOf } from './outline.ts';

/** A word set, all in ems: its glyphs with where they begin, its width, and the space it takes between it and other words. */
export type SetWord = Measured & { glyphs: { outline: Outline; x: number }[] };

/** A typeface in its files, the first that has a letter sets it, and what was set in it. */
export type Typeface = {
  fonts: { font: Font; outlines: Map<number, Outline> }[];
  letters: Map<string, number>;
  words: Map<string, SetWord>;
};

/** So many words are remembered; those of one archive are fewer, but for names. */
const mostWords = 20_000;

const files = createRequire(import.meta.url);

const load = (family: string, subsets: string[]): Typeface => ({
  fonts: subsets.map((subset) => ({
    font: create(readFileSync(files.resolve(`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`))) as Font,
    outlines: new Map(),
  })),
  letters: new Map(),
  words: new Map(),
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
  const known = letters.get(letter) ?? fonts.findIndex(({ font }) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  letters.set(letter, known);
  return known;
};

/** Whether the typeface has every letter of a text. Scripts that need shaping it has none of. */
export const canSet = (face: Typeface, text: string): boolean =>
  [...text.normalize()].every((letter) => /\s/.test(letter) || fontOf(face, letter) >= 0);

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

// The library throws at marks on letters for which the typeface has no place for them; NFC leaves few of them.
const features = { mark: false, mkmk: false } as unknown as string[];

type Placed = { outline: Outline; x: number; advance: number; alone: number };

const placed = (face: Typeface, text: string): Placed[] => {
  let x = 0;
  return runs(face, text).flatMap((run) => {
    const { font, outlines } = face.fonts[run.font] ?? { font: undefined, outlines: new Map<number, Outline>() };
    if (!font) return [];
    const { glyphs, positions } = font.layout(run.text, features);
    return glyphs.map((glyph, i) => {
      const outline = outlines.get(glyph.id) ?? outlineOf(glyph.path, font.unitsPerEm);
      outlines.set(glyph.id, outline);
      const { xAdvance = 0, xOffset = 0 } = positions[i] ?? {};
      const advance = xAdvance / font.unitsPerEm;
      x += advance;
      return { outline, x: x - advance + xOffset / font.unitsPerEm, advance, alone: glyph.advanceWidth / font.unitsPerEm };
    });
  });
};

/** Words are set between two spaces, since letters move closer to these as well. */
const setWord = (face: Typeface, word: string): SetWord => {
  const [space, ...rest] = placed(face, ` ${word} `);
  const glyphs = rest.slice(0, -1);
  const before = space?.advance ?? 0;
  const last = glyphs.at(-1);
  // Marks and signs without a width have one of their own.
  const after = last?.advance ? last.advance - last.alone : 0;
  const end = (rest.at(-1)?.x ?? before) - before;
  return { glyphs: glyphs.map(({ outline, x }) => ({ outline, x: x - before })), width: end - after, before, after };
};

/** A text set word for word, with the typeface's own kerning and ligatures. */
export const setWords = (face: Typeface, text: string): SetWord[] =>
  text
    .normalize()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const known = face.words.get(word);
      if (known) return known;
      if (face.words.size >= mostWords) face.words.clear();
      const made = setWord(face, word);
      face.words.set(word, made);
      return made;
    });
