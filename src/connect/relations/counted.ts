import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { before, postOf, publishedAt } from '../origins/when.ts';
import { namesIn, oneHappening } from './happening.ts';
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

// A number so many times another is that of another thing, or of another disaster, told to compare; a toll may grow that fast.
const beyond = 10;
const grown = 20;

/** Whether one outlet's own words in one document name the same people and places: "delegates to win the Green nomination" are not the others'. */
const namesOne = (a: Assertion, b: Assertion): boolean =>
  a.document !== b.document ||
  a.statement.kind !== 'narrated' ||
  b.statement.kind !== 'narrated' ||
  namesIn(a.words).symmetricDifference(namesIn(b.words)).size === 0;

/** Whether the second was published after the first, for certain. */
export const later = (a: Counted, b: Counted): boolean => before(publishedAt(a.assertion), publishedAt(b.assertion));

type Range = Counted['quantity'];

const nextTo = 1.001;

/** "90 percent", which others call "more than 90 percent": nothing to choose between. */
const isBound = (exact: Range, open: Range): boolean =>
  exact.low === exact.high && open.low !== open.high && exact.low * nextTo >= open.low && exact.low <= open.high * nextTo;

/** Whether two numbers for one thing cannot both be right: of one happening, by different sources, speakers or entries of a live blog. */
export const countedApart = (a: Counted, b: Counted): boolean => {
  const [left, right] = [a.assertion, b.assertion];
  const [low, high] = [Math.min(a.quantity.low, b.quantity.low), Math.max(a.quantity.low, b.quantity.low)];
  const rose = a.grows && (a.quantity.low < b.quantity.low ? later(b, a) : later(a, b));
  if (high > (rose ? grown : beyond) * low || !namesOne(left, right)) return false;
  if (
    !differ(a.quantity, b.quantity) ||
    isBound(a.quantity, b.quantity) ||
    isBound(b.quantity, a.quantity) ||
    left.nested.has(right.statement.id)
  )
    return false;
  const elsewhere = left.document !== right.document || postOf(left) !== postOf(right) || left.speaker?.id !== right.speaker?.id;
  return elsewhere && oneHappening(left, right);
};

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
