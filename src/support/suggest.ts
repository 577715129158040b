import { distance } from 'fastest-levenshtein';

const letters = (word: string) => [...word].sort().join('');

/** Levenshtein's distance (1966), but letters in a wrong order are one slip, however many they are. */
const slips = (a: string, b: string): number => (a !== b && letters(a) === letters(b) ? 1 : distance(a, b));

/**
 * The candidate a mistyped word most likely meant, or `undefined` when none is near: slips in at most a third of its
 * letters. Ties go to the first in alphabetical order. Words longer than 200 characters are no typing errors.
 */
export const suggest = (word: string, candidates: Iterable<string>): string | undefined => {
  if (word.length > 200) return undefined;
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { candidate: string; cost: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const cost = slips(word.toLowerCase(), candidate.toLowerCase());
    if (cost > limit) continue;
    if (best === undefined || cost < best.cost || (cost === best.cost && candidate < best.candidate)) best = { candidate, cost };
  }
  return best?.candidate;
};

/** ` (did you mean "…"?)`, or nothing: for the end of a problem's text. */
export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const meant = suggest(word, candidates);
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`;
};
