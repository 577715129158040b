import type { VariantKind } from '../../vocabulary/claim.ts';
import { type Choice, choicesIn } from './choices.ts';
import { isTense } from './differences.ts';
import type { Run } from './runs.ts';
import type { Sort } from './sorts.ts';

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
  const isDegree = (sort: Sort): boolean => degrees.has(sort) || sort === 'other';
  if (own.every((sort) => isDegree(sort) || (sort === 'time' && own.some(isDegree)))) return 'degree';
  return own.some((sort) => settings.has(sort)) && own.every((sort) => settings.has(sort) || sort === 'number') ? 'setting' : 'thing';
};
