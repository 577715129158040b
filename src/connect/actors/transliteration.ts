import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { kept } from '../../support/kept.ts';

/**
 * Letters that Cyrillic, Arabic, Hebrew and Persian names are romanised with in several ways, mapped to one: the
 * equivalences between the BGN/PCGN, ISO 9, Library of Congress, French and German systems. Order matters.
 */
const EQUIVALENCES: [RegExp, string][] = [
  [/shch|schtsch|chtch/g, 'sc'],
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/zh/g, 'z'],
  [/kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ts|tz/g, 'c'],
  [/ou|oo/g, 'u'],
  [/(?:iy|yy|ii|ij|yi|yj|ey|ei|ay|ai|y)$/g, 'i'],
  [/[yj]/g, 'i'],
  [/ii+/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** Shorter words are not respelt: they would all be one. */
const SHORTEST = 4;

/** One spelling for the romanisations of a folded word: `respell('gaddafi') === respell('gadafi')`. */
export const respell = kept(50_000, (word) =>
  word.length < SHORTEST ? word : EQUIVALENCES.reduce((spelling, [from, to]) => spelling.replace(from, to), word),
);

/** Blocking keys of a folded word: how it sounds (Double Metaphone, Philips 2000) as spelt and as respelt. */
export const soundKeys = (word: string): string[] =>
  [...new Set([...doubleMetaphone(word), ...doubleMetaphone(respell(word))])].filter((key) => key !== '');

const soundsAlike = (left: string, right: string): boolean => {
  const keys = new Set(soundKeys(left));
  return soundKeys(right).some((key) => keys.has(key));
};

/** Two romanisations that sound the same and differ in at most one letter once respelt: "Tolstoi" and "Tolstoy". */
export const sameSound = (left: string, right: string): boolean => distance(respell(left), respell(right)) <= 1 && soundsAlike(left, right);

/** Like `sameSound`, for words long enough that such a difference is a spelling and not another name; two letters in the longest. */
export const nearSpelling = (left: string, right: string): boolean => {
  const [a, b] = [respell(left), respell(right)];
  const length = Math.min(a.length, b.length);
  return a === b || (length >= 5 && soundsAlike(left, right) && distance(a, b) <= (length >= 8 ? 2 : 1));
};
