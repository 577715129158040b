import type { Slot } from './align.ts';
import type { Token } from './tokens.ts';

/** One verb in two tenses between the quotation marks of all: two translations, where a clause that reports only follows its verb. */
const tensesDiffer = (tokens: readonly Token[]): boolean =>
  tokens.every(({ quoted }) => quoted) && tokens.some(({ past }) => past) && tokens.some(({ past }) => !past);

/** The different words of a slot, inflection aside. */
export const stemsIn = (slot: Slot): Set<string> => new Set([...slot.values()].map(({ stem }) => stem));

/** Whether the witnesses of a slot have one verb in two tenses inside a quotation. */
export const isTense = (slot: Slot): boolean => stemsIn(slot).size === 1 && tensesDiffer([...slot.values()]);

type Kind = 'agree' | 'light' | 'differ';

const kindOf = (slot: Slot, expected: readonly number[]): Kind => {
  const tokens = [...slot.values()];
  const stems = stemsIn(slot);
  if (isTense(slot)) return 'differ';
  if (stems.size === 1 && expected.every((witness) => slot.has(witness))) return 'agree';
  return tokens.every((token) => token.light) ? 'light' : 'differ';
};

/** Whether the parting of witnesses by their words in `slot` is undone by `other`: some that have one word there have two here. */
const splits = (slot: Slot, other: Slot, witnesses: readonly number[]): boolean => {
  const there = new Map<string | undefined, string | undefined>();
  return witnesses.some((witness) => {
    const [own, its] = [slot.get(witness)?.stem, other.get(witness)?.stem];
    if (there.has(own) && there.get(own) !== its) return true;
    there.set(own, its);
    return false;
  });
};

/**
 * Two differences side by side are two, not one longer difference, where each parts witnesses that agree in the other: "drastically | –" and
 * "cut | scale back" where some of both cut drastically. "Scale back | scale down | cut" is one.
 */
const areTwo = (slot: Slot, next: Slot, witnesses: readonly number[]): boolean =>
  splits(slot, next, witnesses) && splits(next, slot, witnesses);

/**
 * The differences that slots are part of, by number: 0 is none. `expected` are the witnesses of each slot that have words on both sides of
 * it, or in it. Words that carry nothing part no wordings; inside a difference they belong to the reading.
 */
export const differencesIn = (slots: readonly Slot[], expected: readonly (readonly number[])[]): number[] => {
  const kinds = slots.map((slot, i) => kindOf(slot, expected[i] ?? []));
  const numbers = kinds.map(() => 0);
  let [last, count] = [-1, 0];
  kinds.forEach((kind, i) => {
    if (kind === 'light') return;
    if (kind === 'differ') {
      const before = new Set(expected[last]);
      const witnesses = (expected[i] ?? []).filter((witness) => before.has(witness));
      const goesOn = kinds[last] === 'differ' && !areTwo(slots[last] as Slot, slots[i] as Slot, witnesses);
      if (!goesOn) count++;
      numbers.fill(count, goesOn ? last : i, i + 1);
    }
    last = i;
  });
  return numbers;
};
