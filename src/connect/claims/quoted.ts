import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { Word } from './words.ts';

const opening = new Set(['“', '"', "'", '«', '‘']);
const closing = new Set(['”', '"', "'", '»', '’']);

/** The stretches of a wording that its source prints as quoted: all of a direct quotation, else what stands between quotation marks. */
export const quotedIn = (words: readonly Word[], kind: AttributionKind): Word[][] => {
  if (kind === 'direct') return [[...words]];
  const stretches: Word[][] = [];
  let from: number | null = null;
  words.forEach((word, i) => {
    if (from !== null && closing.has(word.text)) {
      if (i > from) stretches.push(words.slice(from, i));
      from = null;
    } else if (from === null && opening.has(word.text)) from = i + 1;
  });
  return stretches;
};

const bare = (words: readonly Word[]): Word[] => words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));

const stands = (fragment: readonly Word[], whole: readonly Word[]): boolean =>
  whole.some((_, at) => fragment.every((word, i) => whole[at + i]?.stem === word.stem));

/**
 * Weight of the heaviest quoted stretch of one wording that stands, word for word, in a quoted stretch of the other: a scrap of a quotation
 * ("a “repositioning”") and the whole of it.
 */
export const sharedScrap = (a: readonly Word[][], b: readonly Word[][], weigh: (word: Word) => number): number => {
  const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + (word.content ? weigh(word) : 0), 0);
  const scraps = (own: readonly Word[][], other: readonly Word[][]) =>
    own.flatMap((stretch) => {
      const fragment = bare(stretch);
      return fragment.length > 0 && other.some((whole) => stands(fragment, bare(whole))) ? [weightOf(fragment)] : [];
    });
  return Math.max(0, ...scraps(a, b), ...scraps(b, a));
};

const fewest = 4;

/**
 * True when one wording is, but for a word or two, a run of the other's words that starts in the first half of it: a shorter quotation of
 * the same sentence. What a long quotation ends on is another proposition as often as not.
 */
export const opensAlike = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number): boolean => {
  const [shorter, longer] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [Word[], Word[]];
  const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + (word.content ? weigh(word) : 0), 0);
  const least = 0.75 * weightOf(shorter);
  let above: number[] = [];
  return shorter.some((left, i) => {
    const last = above;
    above = longer.map((right, j) => (left.stem === right.stem ? 1 + (j > 0 ? (last[j - 1] ?? 0) : 0) : 0));
    return above.some((run, j) => run >= fewest && j - run + 1 < longer.length / 2 && weightOf(shorter.slice(i - run + 1, i + 1)) >= least);
  });
};
