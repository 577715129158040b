import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { Profile } from './profile.ts';
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

/** Where a stretch stands in another, word for word: the share of the other's words before its middle; `null` where it does not. */
const standsAt = (fragment: Profile, whole: Profile): number | null => {
  const at = whole.spoken.findIndex((_, from) => fragment.spoken.every((word, i) => whole.spoken[from + i]?.stem === word.stem));
  return at < 0 ? null : (at + fragment.spoken.length / 2) / whole.spoken.length;
};

// Two words that tell little alone tell something when both are printed as quoted.
const bare = 0.2;

const weightOf = (fragment: Profile): number =>
  fragment.spoken.length < 2 ? fragment.total : Math.max(fragment.total, bare * fragment.spoken.length);

// What a long quotation ends on is another proposition as often as not.
const early = 0.6;

/** The heaviest quoted stretch of one wording that stands, word for word, in a quoted stretch of the other: its weight, and whether that opens with it. */
export type Scrap = { weight: number; opens: boolean };

/** A scrap of a quotation ("a “repositioning”") in the whole of it; of weight 0 where two wordings share none. */
export const sharedScrap = (a: readonly Profile[], b: readonly Profile[]): Scrap => {
  const scraps = (own: readonly Profile[], other: readonly Profile[]): Scrap[] =>
    own.flatMap((fragment) => {
      const weight = weightOf(fragment);
      const places = weight === 0 ? [] : other.map((whole) => standsAt(fragment, whole)).filter((place) => place !== null);
      return places.length === 0 ? [] : [{ weight, opens: places.some((place) => place <= early) }];
    });
  return [...scraps(a, b), ...scraps(b, a)].reduce((best, next) => (next.weight > best.weight ? next : best), { weight: 0, opens: false });
};

const fewest = 4;

/**
 * True when one wording is, but for a word or two, a run of the other's words that starts in the first half of it: a shorter quotation of
 * the same sentence. What a long quotation ends on is another proposition as often as not.
 */
export const opensAlike = (a: Profile, b: Profile): boolean => {
  const [shorter, longer] = a.spoken.length <= b.spoken.length ? [a, b] : [b, a];
  const least = 0.75 * shorter.total;
  const weightOf = (from: number, to: number) => shorter.spokenWeights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
  let above: number[] = [];
  return shorter.spoken.some((left, i) => {
    const last = above;
    above = longer.spoken.map((right, j) => (left.stem === right.stem ? 1 + (j > 0 ? (last[j - 1] ?? 0) : 0) : 0));
    return above.some((run, j) => run >= fewest && j - run + 1 < longer.spoken.length / 2 && weightOf(i - run + 1, i + 1) >= least);
  });
};
