import { areAlternatives } from './alternatives.ts';
import { beside, type Choice, choicesIn } from './choices.ts';
import { isTense } from './differences.ts';
import { framesOf, type Order } from './frame.ts';
import { describes, describesName, hasAct, isJoined, isLeftOut, type Neighbours } from './left-out.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

// More words than so many are no expression.
const longest = 6;
const subordinating = new Set('if that which who because while when as since although though'.split(' '));

/** Whether of two readings one tells what a name means with it and the other by an apposition: "the cities of Bern" and "the capital, Bern". */
const areNaming = (a: Choice, b: Choice, neighbours: Neighbours): boolean => {
  const [left, right] = [a, b].map(({ lasts }) => new Set(lasts.map((last) => describesName(last, neighbours))));
  return (left?.has('of') && right?.has('beside')) || (left?.has('beside') && right?.has('of')) || false;
};

/**
 * The witnesses whose readings in a difference a reader needs: expressions that can stand for each other in the same place, or words that tell something
 * where others have none. Function words, words that stand elsewhere in the other wording, and the rest of a clause built in another way are none.
 */
export const worthShowing = (run: Run, expected: readonly number[], surroundings: Order): Set<number> => {
  const { neighbours, witnesses } = surroundings;
  if (run.slots.some(isTense)) return new Set(run.slots.flatMap((slot) => [...slot.keys()]));
  const choices = choicesIn(run);
  const inside = new Set(run.slots.flatMap((slot) => [...slot.values()]));
  const lacking = expected.filter((witness) => run.slots.every((slot) => slot.get(witness)?.light ?? true));
  /** Whether the words of a choice tell something that others leave out. */
  const leftOut = ({ words, witnesses: who }: Choice): boolean => {
    const isMore = (choice: Choice): boolean => isJoined([...choice.words.values()], neighbours);
    const others = isMore({ words, witnesses: who, lasts: [] })
      ? choices.filter((choice) => !isMore(choice)).flatMap((choice) => [...choice.witnesses])
      : [];
    return framesOf(run, who, [...lacking, ...others], surroundings).some((frame) => isLeftOut([...words.values()], frame, neighbours));
  };
  const [only, second] = choices;
  if (only && !second) return leftOut(only) ? only.witnesses : new Set();
  const inOneSlot = (a: Token, b: Token): boolean =>
    run.slots.some((slot) => [...slot.values()].includes(a) && [...slot.values()].includes(b));
  /** Whether the words of one choice, or a name in it, stand elsewhere in what the others say who have another. */
  const isElsewhere = (tokens: readonly Token[], other: Choice): boolean => {
    const stands = (token: Token, witness: number): boolean =>
      witnesses[witness]?.some((each) => !inside.has(each) && each.stem === token.stem && each.sort === token.sort) ?? false;
    return [...other.witnesses].every(
      (witness) =>
        tokens.some((token) => token.named && stands(token, witness)) ||
        (tokens.length > 0 && tokens.every((token) => stands(token, witness))),
    );
  };
  /** Whether somebody has a choice in a few words without a clause inside. */
  const isShort = ({ witnesses: who }: Choice): boolean =>
    [...who].some((witness) => {
      const own = run.slots.flatMap((slot) => slot.get(witness) ?? []);
      const inner = own.slice(own.findIndex(({ light }) => !light));
      return inner.reduce((sum, { size }) => sum + size, 0) <= longest && !inner.some(({ key }) => subordinating.has(key));
    });
  const areChoice = (a: Choice, b: Choice): boolean => {
    const [own, its] = [beside(a, b), beside(b, a)];
    if (areNaming(a, b, neighbours) || isElsewhere(own, b) || isElsewhere(its, a)) return false;
    if (!isShort(a) || !isShort(b)) return false;
    const shared = [...a.words].flatMap(([word, token]) => (b.words.has(word) ? [token] : []));
    // One more thing stands for nothing in what goes on another way.
    if (shared.length === 0 && !hasAct([...own, ...its]) && isJoined(own, neighbours) !== isJoined(its, neighbours)) return false;
    return framesOf(run, a.witnesses, b.witnesses, surroundings).some((frame) =>
      own.length === 0 || its.length === 0
        ? isLeftOut([...own, ...its], frame, neighbours)
        : areAlternatives(own, its, shared, frame, inOneSlot),
    );
  };
  const chosen = choices.filter((a) => choices.some((b) => a !== b && areChoice(a, b)));
  if (chosen.length === 0) {
    const isSeparate = ({ words }: Choice): boolean => [...words.values()].every(describes) || isJoined([...words.values()], neighbours);
    chosen.push(...choices.filter((choice) => isSeparate(choice) && leftOut(choice)).slice(0, 1));
  }
  // Who has words of a reading that is shown is not without them.
  const alike = choices.filter(({ words }) => chosen.some((each) => [...each.words.keys()].some((word) => words.has(word))));
  return new Set(alike.flatMap(({ witnesses: who }) => [...who]));
};
