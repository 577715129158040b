import { areKin } from './forms.ts';
import type { Frame, Meeting } from './frame.ts';
import { describes, hasAct } from './left-out.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

// More telling words than so many are another way to build the clause.
const longest = 3;

const measures = new Set<Sort>(['number', 'time', 'share']);
const open = new Set<Sort>(['thing', 'act', 'quality']);
const describing = new Set<Sort>(['share', 'quality', 'manner']);

const namesIn = (tokens: readonly Token[]): string[] => tokens.flatMap(({ named, entity }) => (named ? [entity] : []));

/** Whether a name stands against other words, or against another's name beside deeds or people: these tell who is meant, or two deeds. */
const nameOthers = (a: readonly Token[], b: readonly Token[]): boolean => {
  const [left, right] = [namesIn(a), namesIn(b)];
  if (left.length === 0 || right.length === 0) return left.length !== right.length;
  const areDoers = hasAct(a) || hasAct(b) || [...left, ...right].some((entity) => entity.startsWith('actor '));
  return areDoers && left.every((entity) => entity === '' || !right.includes(entity));
};

const count = ({ before, behind }: Frame, ...kinds: Meeting[]): number => [before, behind].filter((side) => kinds.includes(side)).length;

/** Whether words in common stand on both sides, or on one with the end on the other. */
const isHeld = (frame: Frame): boolean => count(frame, 'word') > 0 && count(frame, 'word', 'end') === 2;

/** Whether both describe the word behind them, and neither whose it is: "more | mass protests". */
const areAttributes = (a: Token, b: Token): boolean =>
  [a, b].every(({ leans, entity, key }) => leans && entity === '' && !key.endsWith("'s")) &&
  (describing.has(a.sort) || describing.has(b.sort)) &&
  [a, b].every(({ sort }) => sort === 'thing' || describing.has(sort));

/** Whether one word may stand for another in one slot. What somebody is quoted with differs by translation alone, and needs less around it. */
const areOneWord = (a: Token, b: Token, frame: Frame): boolean => {
  if (isHeld(frame)) return a.sort === b.sort ? frame.led || a.sort !== 'thing' : frame.led && open.has(a.sort) && open.has(b.sort);
  if (a.sort === b.sort && count(frame, 'end') === 2) return true;
  if (!a.quoted || !b.quoted || count(frame, 'word') === 0) return false;
  return count(frame, 'slot') === 1 || (a.sort === 'act' && b.sort === 'act');
};

/** Whether the words that two readings do not have in common may stand for each other in their places. `shared`: the words they have in common. */
export const areAlternatives = (
  a: readonly Token[],
  b: readonly Token[],
  shared: readonly Token[],
  frame: Frame,
  inOneSlot: (a: Token, b: Token) => boolean,
): boolean => {
  const [left, right] = [a[0], b[0]];
  const sharesName = shared.some(({ named }) => named);
  const isOne = a.length === 1 && b.length === 1;
  if (!left || !right || a.length > longest || b.length > longest || (!(isOne && sharesName) && nameOthers(a, b))) return false;
  const all = [...a, ...b];
  const heads = [a.at(-1), b.at(-1)] as [Token, Token];
  const areAkin =
    (areKin(...heads) && [...a.slice(0, -1), ...b.slice(0, -1)].every(describes)) ||
    a.some((token) => b.some((other) => areKin(token, other) && token.sort === 'act' && other.sort === 'act'));
  if (areAkin) return count(frame, 'apart') < 2;
  if (all.every(({ sort }) => measures.has(sort))) return count(frame, 'word') > 0 && count(frame, 'apart') === 0;
  if (isOne && sharesName) return left.sort === right.sort && count(frame, 'word') > 0;
  if (isOne) {
    if (areAttributes(left, right) && frame.behind === 'word') return true;
    const isBeside = inOneSlot(left, right) || (shared.length > 0 && left.sort === right.sort && all.every(describes));
    return isBeside && areOneWord(left, right, frame);
  }
  const pairs = (sort: Sort | null): boolean =>
    a.some((token) => b.some((other) => token.sort === other.sort && (sort === null || token.sort === sort) && inOneSlot(token, other)));
  const [first, its] = [a, b].map((tokens) => tokens.find(({ sort }) => !describing.has(sort) && sort !== 'time')?.sort);
  if (!pairs(null) || first !== its || all.some(({ sort }) => sort === 'number')) return false;
  // "Building trust | to increase confidence".
  if (pairs('act') && pairs('thing') && all.some(({ quoted }) => quoted) && count(frame, 'apart') === 0) return true;
  if (hasAct(a) && hasAct(b))
    return isHeld(frame) || (all.some(({ quoted }) => quoted) && count(frame, 'word') > 0 && count(frame, 'apart') === 0);
  return hasAct(a) === hasAct(b) && isHeld(frame) && (a.length === b.length || all.every(describes));
};
