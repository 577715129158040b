import type { Slot } from './align.ts';
import { formsOf } from './forms.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

/** One verb in two tenses between quotation marks: two translations, where a clause that reports only follows its verb. */
const tensesDiffer = (tokens: readonly Token[]): boolean =>
  new Set(tokens.filter(({ quoted, tense }) => quoted && tense !== '').map(({ tense }) => tense)).size > 1;

/** The different words of a slot, inflection and names of one aside. */
export const wordsIn = (slot: Slot): Set<string> => new Set(formsOf(slot).values());

/** Whether the witnesses of a slot have one verb in two tenses inside a quotation. */
export const isTense = (slot: Slot): boolean => wordsIn(slot).size === 1 && tensesDiffer([...slot.values()]);

type Kind = 'agree' | 'light' | 'differ';

const kindOf = (slot: Slot, expected: readonly number[], isEdge: (token: Token) => boolean): Kind => {
  const tokens = [...slot.values()];
  // A function word in common joins nothing where all other words differ.
  if (tokens.every((token) => token.light && isEdge(token)) && !isTense(slot)) return 'light';
  if (isTense(slot)) return 'differ';
  if (wordsIn(slot).size === 1 && expected.every((witness) => slot.has(witness))) return 'agree';
  return tokens.every(({ light }) => light) ? 'light' : 'differ';
};

/** Whether the parting of witnesses by their words in `slot` is undone by `other`: some that have one word there have two here. */
const splits = (slot: Slot, other: Slot, witnesses: readonly number[]): boolean => {
  const [own, its] = [formsOf(slot), formsOf(other)];
  const there = new Map<string | undefined, string | undefined>();
  return witnesses.some((witness) => {
    const [word, beside] = [own.get(witness), its.get(witness)];
    if (there.has(word) && there.get(word) !== beside) return true;
    there.set(word, beside);
    return false;
  });
};

/** The one sort of word that all have in a slot in which they choose between words; `null` where some have none, or another sort. */
const choiceIn = (slot: Slot, witnesses: readonly number[]): string | null => {
  const tokens = witnesses.map((witness) => slot.get(witness));
  const sorts = new Set(tokens.map((token) => token?.sort ?? null));
  return sorts.size === 1 && wordsIn(slot).size > 1 ? ([...sorts][0] ?? null) : null;
};

const degrees = new Set<Sort>(['manner', 'share', 'time']);

/** Whether all that anybody has in a slot is one name or word of degree, which tells something by itself, while there is a choice of other words in the next. */
const isAside = (slot: Slot, next: Slot): boolean =>
  wordsIn(slot).size === 1 &&
  wordsIn(next).size > 1 &&
  [...slot.values()].every(({ named, sort }) => named || degrees.has(sort)) &&
  [...next.values()].every(({ sort }) => !degrees.has(sort));

/**
 * Two differences side by side are two, not one longer difference, where each parts witnesses that agree in the other, or where all choose between
 * two words of one sort, and then between two of another, or where one is a name or a word of degree: "drastically | –" and "cut | scale back" where some of both cut drastically. "Scale back |
 * scale down | cut" is one.
 */
const areTwo = (slot: Slot, next: Slot, witnesses: readonly number[], isEdge: (token: Token) => boolean): boolean => {
  if (splits(slot, next, witnesses) && splits(next, slot, witnesses)) return true;
  const isApart = (aside: Slot, other: Slot): boolean => isAside(aside, other) && ![...aside.values()].some(isEdge);
  if (isApart(slot, next) || isApart(next, slot)) return true;
  if ([...slot.values(), ...next.values()].some(isEdge)) return false;
  const [first, second] = [choiceIn(slot, witnesses), choiceIn(next, witnesses)];
  return first !== null && second !== null && first !== second;
};

/** Whether of those who have a word some have before it what the others have behind it: "all should" and "must all" are one difference. */
const changesPlace = (slot: Slot, pivot: Slot, next: Slot): boolean => {
  const [before, behind] = [[...slot.values()], [...next.values()]];
  const isOneSort = before.every(({ sort, light }) => !light && behind.every((token) => !token.light && token.sort === sort));
  return isOneSort && wordsIn(pivot).size === 1 && [...pivot.keys()].every((witness) => slot.has(witness) !== next.has(witness));
};

const auxiliaries = new Set(['be', 'have', 'do', 'will']);

/** Whether all have the same auxiliary in a slot: what stands before it and what stands behind it are not one expression. */
const isVerbal = (slot: Slot, expected: readonly number[]): boolean =>
  wordsIn(slot).size === 1 && [...slot.values()].every(({ key }) => auxiliaries.has(key)) && expected.every((witness) => slot.has(witness));

const articles = new Set(['a', 'an', 'the']);

/** Whether only some of those who have a word in a slot have one before it. */
const belongsTo = (slot: Slot, next: Slot, expected: readonly number[]): boolean =>
  slot.size > 0 &&
  slot.size < expected.length &&
  [...slot.values()].every(({ key }) => !articles.has(key)) &&
  [...slot.keys()].every((witness) => next.has(witness));

/**
 * The differences that slots are part of, by number: 0 is none. `expected` are the witnesses of each slot that have words on both sides of
 * it, or in it. Words that carry nothing part no wordings; inside a difference they belong to the reading.
 */
export const differencesIn = (
  slots: readonly Slot[],
  expected: readonly (readonly number[])[],
  isEdge: (token: Token) => boolean,
): number[] => {
  const kinds = slots.map((slot, i) => kindOf(slot, expected[i] ?? [], isEdge));
  const numbers = kinds.map(() => 0);
  let [previous, last, count] = [-1, -1, 0];
  kinds.forEach((kind, i) => {
    if (kind === 'light') {
      if (isVerbal(slots[i] as Slot, expected[i] ?? [])) [previous, last] = [-1, -1];
      return;
    }
    if (kind === 'differ') {
      const before = new Set(expected[last]);
      const witnesses = (expected[i] ?? []).filter((witness) => before.has(witness));
      const [slot, next] = [slots[last] as Slot, slots[i] as Slot];
      const goesOn = kinds[last] === 'differ' && !areTwo(slot, next, witnesses, isEdge);
      const turns = kinds[previous] === 'differ' && changesPlace(slots[previous] as Slot, slot, next);
      if (!goesOn && !turns) count++;
      numbers.fill(count, turns ? previous : goesOn ? last : i, i + 1);
    }
    [previous, last] = [last, i];
  });
  // "Their own" belongs to "country" where nobody else has it.
  for (let i = slots.length - 2; i >= 0; i--)
    if (kinds[i] === 'light' && numbers[i] === 0 && belongsTo(slots[i] as Slot, slots[i + 1] as Slot, expected[i] ?? []))
      numbers[i] = numbers[i + 1] ?? 0;
  return numbers;
};
