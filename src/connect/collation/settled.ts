import type { Slot } from './align.ts';
import { choicesIn } from './choices.ts';
import { isTense } from './differences.ts';
import { joins } from './left-out.ts';
import { parted, type Run } from './runs.ts';

const introducing = new Set('a an the that which to of in on at by for with from into and or but'.split(' '));

/**
 * The column of those whose readings are worth showing, without the articles, prepositions and conjunctions before their first telling word, and what
 * stands behind their last; that has columns of its own. Of words that others leave out an "and" is part.
 */
export const settled = (run: Run, worth: ReadonlySet<number>): Run[] => {
  const isLeftOut =
    choicesIn({ ...run, slots: run.slots.map((slot) => new Map([...slot].filter(([witness]) => worth.has(witness)))) }).length === 1;
  const opens = (slot: Slot, witness: number): boolean => {
    const token = slot.get(witness);
    if (!token) return false;
    return !token.light || isTense(slot) || (isLeftOut ? joins.has(token.key) : !introducing.has(token.key));
  };
  const closes = (slot: Slot, witness: number): boolean => slot.get(witness)?.light === false || (slot.has(witness) && isTense(slot));
  const firsts = new Map([...worth].map((witness) => [witness, run.slots.findIndex((slot) => opens(slot, witness))]));
  const lasts = new Map([...worth].map((witness) => [witness, run.slots.findLastIndex((slot) => closes(slot, witness))]));
  const half = (isKept: (witness: number, i: number) => boolean): Run => ({
    ...run,
    slots: run.slots.map((slot, i) => new Map([...slot].filter(([witness]) => isKept(witness, i)))).filter(({ size }) => size > 0),
  });
  const isBefore = (witness: number, i: number): boolean => i < (firsts.get(witness) ?? 0);
  const isBehind = (witness: number, i: number): boolean => !isBefore(witness, i) && i > (lasts.get(witness) ?? -1);
  return [...parted(half(isBefore)), half((witness, i) => !isBefore(witness, i) && !isBehind(witness, i)), ...parted(half(isBehind))];
};
