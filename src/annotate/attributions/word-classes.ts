import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The class of a word among words used alike, in two grains; 0 for a word that has none. */
export type WordClass = { fine: number; coarse: number };

const none: WordClass = { fine: 0, coarse: 0 };
let classes: Map<string, WordClass> | undefined;

/** Classes that ship with the project, read from disk once; `scripts/make-word-classes.ts` makes them. */
export const wordClass = (lower: string): WordClass => {
  if (!classes) {
    classes = new Map();
    const lines = gunzipSync(readFileSync(new URL('./word-classes.txt.gz', import.meta.url)))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    for (const [index, line] of lines.entries()) {
      const [coarse = '', ...words] = line.split(' ');
      for (const word of words) classes.set(word, { fine: index + 1, coarse: Number(coarse) + 1 });
    }
  }
  return classes.get(lower) ?? none;
};
