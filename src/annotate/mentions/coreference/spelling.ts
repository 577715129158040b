import { kept } from '../../../support/kept.ts';

/** Consonants of a name in a form that transliterations share: "Zhukovskyy", "Zukovsky" → "zkvsk". */
export const skeleton = kept(20_000, (word) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/(?<!^)[aeiouyhj]|(?<=^.)h/g, '')
    .replaceAll(/w/g, 'v')
    .replaceAll(/(?:ks|x)/g, 'ks')
    .replaceAll(/c(?=[^h])|q/g, 'k')
    .replaceAll(/(.)\1+/g, '$1'),
);

/** Levenshtein distance, given up above `most`. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
};

/** Whether two words are spellings of one long name: same consonants and at most two letters apart. */
export const isSpellingOf = (a: string, b: string): boolean => {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 6 && skeleton(a) === skeleton(b) && editDistance(a, b, 2) <= 2;
};
