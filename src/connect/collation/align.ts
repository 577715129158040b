import type { Token } from './tokens.ts';

/** A column of an alignment in the making: the token of each witness that has one here, by witness index. */
export type Slot = Map<number, Token>;

const nearKeys = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 4 && same >= 0.6 * Math.max(a.length, b.length);
};

/** Likeness of two tokens: the same word, the same word inflected, a word that begins alike, or another word. */
const likeness = (a: Token, b: Token): number => {
  const weight = a.key.length > 3 ? 1 : 0.6;
  if (a.key === b.key) return 2 * weight;
  if (a.stem === b.stem && a.stem !== '') return 1.8 * weight;
  return nearKeys(a.key, b.key) ? 0.8 : -0.4;
};

const gap = -0.3;

const affinity = (slot: Slot, token: Token): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (const other of slot.values()) best = Math.max(best, likeness(other, token));
  return best;
};

/**
 * Aligns one more witness to slots by global alignment (Needleman and Wunsch 1970). Of equally good alignments the one that pairs
 * tokens earliest is taken.
 */
export const alignWitness = (slots: readonly Slot[], witness: number, tokens: readonly Token[]): Slot[] => {
  const rows = slots.length;
  const columns = tokens.length;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows; i >= 0; i--) {
    const row = best[i] as Float64Array;
    for (let j = columns; j >= 0; j--) {
      if (i === rows) row[j] = gap * (columns - j);
      else if (j === columns) row[j] = gap * (rows - i);
      else row[j] = Math.max(affinity(slots[i] as Slot, tokens[j] as Token) + at(i + 1, j + 1), gap + at(i + 1, j), gap + at(i, j + 1));
    }
  }
  const merged: Slot[] = [];
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    const slot = slots[i];
    const token = tokens[j];
    if (slot && token && at(i, j) === affinity(slot, token) + at(i + 1, j + 1)) {
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
