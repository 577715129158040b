import { kinship } from '../claims/thesaurus.ts';
import { isSame } from './forms.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

/** A column of an alignment in the making: the token of each witness that has one here, by witness index. */
export type Slot = Map<number, Token>;

const nearKeys = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= 4 && common >= 0.6 * Math.max(a.length, b.length);
};

// Whole numbers, so that equally good alignments are equal.
const same = { long: 20, short: 12 };
const inflected = { long: 18, short: 11 };
const near = 8;
const akin = { synonym: 9, near: 7, opposite: 4 };
const other = -4;
// Two numbers, or two times, rather tell the same thing otherwise than two things.
const measured = 2;
// A thing may be told by its act ("the closing of | they close"), hardly more than by nothing.
const crossed = -5;
// A word that tells something is never another wording of one that does not, nor a name of other words, nor what describes a thing or a deed of
// these: two gaps are better.
const unlike = -8;
const gap = -3;

const measures = new Set<Sort>(['number', 'time']);
const nominal = new Set<Sort>(['thing', 'act', 'quality']);

/** Two different words by their kinds alone. */
const unrelated = (a: Token, b: Token): number => {
  // "A real | withdrawal" and "a retreat": one describes the thing that the other names.
  const isDescribed = (a.leans && b.closes) || (b.leans && a.closes);
  if (a.light !== b.light || a.manner !== b.manner || a.named !== b.named || isDescribed) return unlike;
  if (a.sort === b.sort && measures.has(a.sort)) return measured;
  if (a.light || a.sort === b.sort) return other;
  const isNominal = (a.sort === 'thing' || b.sort === 'thing') && nominal.has(a.sort) && nominal.has(b.sort);
  return isNominal && !a.named && !b.named ? crossed : unlike;
};

/**
 * Likeness of two tokens: the same word, names of one, the same word inflected, a word that begins alike or means nearly the same, another word of
 * the same kind, or a word of another kind.
 */
const likeness = (a: Token, b: Token): number => {
  const size = a.key.length > 3 ? 'long' : 'short';
  if (a.key === b.key) return same[size];
  if (isSame(a, b)) return inflected[size];
  if (nearKeys(a.key, b.key)) return near;
  const kin = a.sense === '' || b.sense === '' || a.light || b.light ? null : kinship(a.sense, b.sense);
  return kin ? akin[kin] : unrelated(a, b);
};

const affinity = (slot: readonly Token[], token: Token): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (const each of slot) best = Math.max(best, likeness(each, token));
  return best;
};

/** The tokens of a slot that a comparison can tell apart: hundreds of witnesses have few words for one thing. */
const unlikeTokens = (slot: Slot): Token[] => [
  ...new Map(
    [...slot.values()].map((token) => [`${token.key} ${token.entity} ${token.sort} ${token.leans ? 1 : 0}${token.closes ? 1 : 0}`, token]),
  ).values(),
];

/**
 * Aligns one more witness to slots by global alignment (Needleman and Wunsch 1970). Of equally good alignments the one that pairs
 * tokens earliest is taken.
 */
export const alignWitness = (slots: readonly Slot[], witness: number, tokens: readonly Token[]): Slot[] => {
  const distinct = slots.map(unlikeTokens);
  const rows = slots.length;
  const columns = tokens.length;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows; i >= 0; i--) {
    const row = best[i] as Float64Array;
    for (let j = columns; j >= 0; j--) {
      if (i === rows) row[j] = gap * (columns - j);
      else if (j === columns) row[j] = gap * (rows - i);
      else
        row[j] = Math.max(affinity(distinct[i] as Token[], tokens[j] as Token) + at(i + 1, j + 1), gap + at(i + 1, j), gap + at(i, j + 1));
    }
  }
  const merged: Slot[] = [];
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    const slot = slots[i];
    const token = tokens[j];
    if (slot && token && at(i, j) === affinity(distinct[i] as Token[], token) + at(i + 1, j + 1)) {
      merged.push(new Map([...slot, [witness, token]]));
      i++;
      j++;
    } else if (slot && (!token || at(i, j) === gap + at(i + 1, j))) {
      merged.push(slot);
      i++;
    } else if (token) {
      merged.push(new Map([[witness, token]]));
      j++;
    }
  }
  return merged;
};
