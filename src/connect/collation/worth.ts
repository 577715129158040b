import type { VariantKind } from '../../vocabulary/claim.ts';
import { isTense } from './differences.ts';
import { formsOf } from './forms.ts';
import { amounts, describes, describesName, hasAct, isJoined, type Neighbours, nextTelling, standsAlone } from './left-out.ts';
import type { Run } from './runs.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

// "At the start of talks" and "by letter" at the end of two wordings stand for nothing in each other.
const longestAdjunct = 3;

/** What one has, or all who have the same words, of a difference: its telling tokens by their words, and everybody's last. */
type Choice = { words: ReadonlyMap<string, Token>; lasts: Token[]; witnesses: Set<number> };

/** The different readings of a run by their telling words. */
const choicesIn = ({ slots }: Run): Choice[] => {
  const readings = new Map<number, Map<string, Token>>();
  for (const slot of slots)
    for (const [witness, form] of formsOf(slot)) {
      const token = slot.get(witness);
      if (!token || token.light) continue;
      const reading = readings.get(witness) ?? new Map<string, Token>();
      readings.set(witness, reading.has(form) ? reading : reading.set(form, token));
    }
  const choices = new Map<string, Choice>();
  for (const [witness, words] of [...readings].sort(([a], [b]) => a - b)) {
    const key = [...words.keys()].sort().join(' ');
    const choice = choices.get(key) ?? { words, lasts: [], witnesses: new Set() };
    choices.set(key, choice);
    choice.witnesses.add(witness);
    choice.lasts.push(...[...words.values()].slice(-1));
  }
  return [...choices.values()];
};

/** The words of one choice that the other lacks. */
const beside = ({ words }: Choice, other: Choice): Token[] =>
  [...words].filter(([word]) => !other.words.has(word)).map(([, token]) => token);

const namedIn = (tokens: readonly Token[]): string[] => tokens.flatMap(({ named, entity }) => (named && entity !== '' ? [entity] : []));

/** Whether two readings with verbs name two actors: then these do two things. */
const nameDifferent = (a: readonly Token[], b: readonly Token[]): boolean => {
  const [left, right] = [namedIn(a), namedIn(b)];
  return hasAct(a) && hasAct(b) && left.length > 0 && right.length > 0 && left.every((entity) => !right.includes(entity));
};

/** What tells whether a difference is worth showing: the words around each, those at an edge, and all that each witness says. */
export type Surroundings = { neighbours: Neighbours; isEdge: (token: Token) => boolean; witnesses: readonly (readonly Token[])[] };

/**
 * The witnesses whose readings in a difference a reader needs: expressions that can stand for each other, or words that tell something where others
 * have none. Function words, words that stand elsewhere in the other wording, and the rest of a clause built in another way are none.
 */
export const worthShowing = (run: Run, expected: readonly number[], { neighbours, isEdge, witnesses }: Surroundings): Set<number> => {
  const choices = choicesIn(run);
  if (run.slots.some(isTense)) return new Set(run.slots.flatMap((slot) => [...slot.keys()]));
  const inside = new Set(run.slots.flatMap((slot) => [...slot.values()]));
  const isTold = (tokens: readonly Token[]): boolean =>
    tokens.some(isEdge)
      ? tokens.every(({ sort }) => amounts.has(sort)) || (isJoined(tokens, neighbours) && tokens.at(-1)?.closes === true)
      : standsAlone(tokens, neighbours);
  const lacks = expected.some((witness) => run.slots.every((slot) => slot.get(witness)?.light ?? true));
  /** Those whose words tell something that others leave out: the first of several, and only where they describe. */
  const leftOut = (choice: Choice | undefined): Set<number> =>
    choice && isTold([...choice.words.values()]) ? choice.witnesses : new Set();
  if (choices.length === 1) return lacks ? leftOut(choices[0]) : new Set();
  const inOneSlot = (a: Token, b: Token): boolean =>
    run.slots.some((slot) => [...slot.values()].includes(a) && [...slot.values()].includes(b));
  /** "The cities of Bern" and "the capital, Bern" tell in two ways what is meant. */
  const areNaming = (a: Choice, b: Choice): boolean => {
    const [left, right] = [a, b].map(({ lasts }) => new Set(lasts.map((last) => describesName(last, neighbours))));
    return (left?.has('of') && right?.has('beside')) || (left?.has('beside') && right?.has('of')) || false;
  };
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
  /** Whether words in common stand behind, or before, words at an edge; of several one may stand between. */
  const isNext = (tokens: readonly Token[]): boolean => {
    if (!tokens.some(isEdge)) return true;
    const around = (['before', 'behind'] as const).flatMap((side) =>
      tokens.flatMap((token) => nextTelling(token, side, Math.min(2, tokens.length), neighbours)),
    );
    return around.some((each) => !isEdge(each)) || around.every((each) => tokens.includes(each));
  };
  const isShort = ({ witnesses: who }: Choice): boolean =>
    [...who].every((witness) => run.slots.reduce((sum, slot) => sum + (slot.get(witness)?.size ?? 0), 0) <= longestAdjunct);
  /** Whether one of two readings may stand for the other: word for word, or with words of one sort, and both with a verb or both without. */
  const areAlternatives = (a: readonly Token[], b: readonly Token[]): boolean => {
    const [left, right] = [a[0], b[0]];
    if (!left || !right) return isTold([...a, ...b]);
    if ([...a, ...b].some(isEdge) && (nameDifferent(a, b) || !isNext(a) || !isNext(b))) return false;
    if (a.length === 1 && b.length === 1 && inOneSlot(left, right))
      return left.sort === right.sort || ![left, right].some(isEdge) || (left.closes && right.closes);
    const [last, end] = [a.at(-1), b.at(-1)];
    if (last?.closes && end?.closes && [...a, ...b].every(isEdge) && a.length + b.length <= longestAdjunct) return true;
    if (hasAct(a) === hasAct(b)) return a.some(({ sort }) => b.some((token) => token.sort === sort));
    return ![...a, ...b].some(isEdge) && a.some((token) => b.some((other) => other.sort === token.sort && inOneSlot(token, other)));
  };
  const areChoice = (a: Choice, b: Choice): boolean => {
    const [own, its] = [beside(a, b), beside(b, a)];
    const isAdjunct = [...own, ...its].some(isEdge) && !hasAct([...own, ...its]) && !(isShort(a) && isShort(b));
    return !isAdjunct && !areNaming(a, b) && !isElsewhere(own, b) && !isElsewhere(its, a) && areAlternatives(own, its);
  };
  const chosen = choices.filter((a) => choices.some((b) => a !== b && areChoice(a, b)));
  if (chosen.length === 0) return leftOut(choices.find(({ words }) => [...words.values()].every(describes)));
  // Who has words of a reading that is shown is not without them.
  const alike = choices.filter(({ words }) => chosen.some((each) => [...each.words.keys()].some((word) => words.has(word))));
  return new Set(alike.flatMap(({ witnesses: who }) => [...who]));
};

const degrees = new Set<Sort>(['manner', 'number', 'share', 'denial', 'modal']);
const settings = new Set<Sort>(['time', 'relation']);

/** Whether a reading names a deed by a noun made of its verb: "repositioning", "relocation". */
const namesDeed = ({ words }: Choice): boolean =>
  [...words.values()].some(({ sort, key }) => sort === 'thing' && /[a-z]{3}(?:ing|tion|sion|ment|al)s?$/.test(key));

/** What the readings of a variant differ in, by the words that not all of them have. */
export const kindOf = (run: Run): VariantKind => {
  const choices = choicesIn(run);
  const own = choices.flatMap((choice) =>
    [...choice.words]
      .filter(([word]) => choices.length === 1 || !choices.every(({ words }) => words.has(word)))
      .map(([, { sort }]) => sort),
  );
  if (run.slots.some(isTense) || own.includes('act') || (choices.length > 1 && choices.every(namesDeed))) return 'deed';
  if (own.every((sort) => degrees.has(sort) || sort === 'other')) return 'degree';
  return own.some((sort) => settings.has(sort)) && own.every((sort) => settings.has(sort) || sort === 'number') ? 'setting' : 'thing';
};
