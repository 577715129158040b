import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { before, postOf, publishedAt } from '../origins/when.ts';
import { oneHappening } from './happening.ts';
import { differ, type Quantity } from './quantity.ts';

/** A number that a statement gives for something. `grows`: of its kind a later count is never smaller ("31 dead"). */
export type Counted = { assertion: Assertion; quantity: Pick<Quantity, 'words' | 'low' | 'high'>; grows: boolean };

export const startOf = ({ statement }: Assertion): number => statement.content[0]?.start ?? 0;

const dayOf = (assertion: Assertion): string => publishedAt(assertion)?.slice(0, 10) ?? '9999';

/** By day; of one day what grows by its value, all else by time and place in the story. The order of documents plays no part. */
export const inTime = (a: Counted, b: Counted): number => {
  const [left, right] = [dayOf(a.assertion), dayOf(b.assertion)];
  if (left !== right) return left < right ? -1 : 1;
  if (a.grows && a.quantity.low !== b.quantity.low) return a.quantity.low - b.quantity.low;
  const [from, to] = [publishedAt(a.assertion) ?? '9999', publishedAt(b.assertion) ?? '9999'];
  if (from !== to) return from < to ? -1 : 1;
  if (a.assertion.document !== b.assertion.document) return a.assertion.statement.doc < b.assertion.statement.doc ? -1 : 1;
  return startOf(a.assertion) - startOf(b.assertion) || (a.assertion.statement.id < b.assertion.statement.id ? -1 : 1);
};

// A toll that is so many times another is that of another disaster, told to compare.
const beyond = 20;

/** Whether two numbers for one thing cannot both be right: of one happening, by different sources, speakers or entries of a live blog. */
export const countedApart = (a: Counted, b: Counted): boolean => {
  const [left, right] = [a.assertion, b.assertion];
  const [low, high] = [Math.min(a.quantity.low, b.quantity.low), Math.max(a.quantity.low, b.quantity.low)];
  if (a.grows && high > beyond * low) return false;
  if (!differ(a.quantity, b.quantity) || left.nested.has(right.statement.id)) return false;
  const elsewhere = left.document !== right.document || postOf(left) !== postOf(right) || left.speaker?.id !== right.speaker?.id;
  return elsewhere && oneHappening(left, right);
};

/** Whether the second was published after the first, for certain. */
export const later = (a: Counted, b: Counted): boolean => before(publishedAt(a.assertion), publishedAt(b.assertion));

const changing = new Set('rise raise increase climb grow jump bring fall drop decrease shrink narrow reduce cut lower slip'.split(' '));
const reach = 12;

/** Whether a wording tells of a change to its number: "raised the death toll from 14 to 23", "has shrunk to 87 votes". */
export const tellsChange = ({ assertion: { words }, quantity }: Counted): boolean => {
  const at = words.indexOf(quantity.words[0] as Word);
  return (
    words[at - 1]?.lower === 'to' &&
    words.slice(Math.max(0, at - reach), at).some(({ lemma, pos }) => pos === 'VERB' && changing.has(lemma))
  );
};
