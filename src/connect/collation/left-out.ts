import type { Frame } from './frame.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

/** The tokens of a witness before and behind another. */
export type Neighbours = ReadonlyMap<Token, { before: Token | undefined; behind: Token | undefined }>;

export const neighboursOf = (witnesses: readonly (readonly Token[])[]): Neighbours =>
  new Map(witnesses.flatMap((tokens) => tokens.map((token, i) => [token, { before: tokens[i - 1], behind: tokens[i + 1] }] as const)));

const modifying = new Set<Sort>(['quality', 'manner', 'share', 'denial', 'modal']);
/** Words of these sorts change what is said by standing there: what kind, how, how much, how many, how surely, whether at all, when. */
export const describes = ({ sort }: Token): boolean => modifying.has(sort) || sort === 'number' || sort === 'time';
// More telling words than so many are another clause.
const longest = 3;
// They tell which one is meant, or nothing.
const pointing = new Set('other another such same own certain various former latter due back well'.split(' '));
export const joins = new Set(['and', 'or', 'nor']);
const determiners = new Set('a an the this that these those their its his her our my your'.split(' '));
const relatives = new Set(['that', 'who']);
const describing = new Set<Sort>(['thing', 'quality']);
const inName = new Set(['of', 'the']);
export const hasAct = (tokens: readonly Token[]): boolean => tokens.some(({ sort }) => sort === 'act');

/**
 * How words describe what the name behind them names, if they do: "the | northern | city of Thun" or "the capital, | Bern" tell who or what is
 * meant in other words.
 */
export const describesName = (last: Token, neighbours: Neighbours): 'of' | 'beside' | null => {
  let behind = neighbours.get(last)?.behind;
  const how = behind?.key === 'of' ? 'of' : 'beside';
  while (behind && !behind.named && (inName.has(behind.key) || describing.has(behind.sort))) behind = neighbours.get(behind)?.behind;
  return behind?.named ? how : null;
};

/** Whether words are one more of what stands before them: "pay | and resign", "Thun | and the city of Bern". */
export const isJoined = ([first, ...rest]: readonly Token[], neighbours: Neighbours): boolean => {
  const before = first && neighbours.get(first)?.before;
  const outer = first?.sort !== 'act' && before && determiners.has(before.key) ? neighbours.get(before)?.before : before;
  return first !== undefined && joins.has(outer?.key ?? '') && [first, ...rest].some(({ sort }) => sort !== 'relation');
};

/** Whether a token is the "to" of a verb. */
const isInfinitive = (token: Token | undefined, neighbours: Neighbours): boolean =>
  token?.key === 'to' && neighbours.get(token)?.behind?.sort === 'act';

/** Whether words are a clause about what stands before them: "units | suffering losses", "units that | suffered losses". */
const isRelative = ([first, ...rest]: readonly Token[], neighbours: Neighbours): boolean =>
  first?.sort === 'act' &&
  rest.length > 0 &&
  rest.every(({ named }) => !named) &&
  (first.key.endsWith('ing') || relatives.has(neighbours.get(first)?.before?.key ?? ''));

/** Whether words say how, how much or how surely of the word right behind them: not which one of several, nor that there are others. */
const areModifiers = (tokens: readonly Token[], neighbours: Neighbours): boolean => {
  const last = tokens.at(-1);
  const isNext = last !== undefined && neighbours.get(last)?.behind?.light === false && !/[,:;.!?–—]/.test(last.mark);
  const isModifier = ({ sort, entity, key }: Token): boolean => entity === '' && modifying.has(sort) && !pointing.has(key);
  const areTogether = tokens.every((token, i) => i === 0 || neighbours.get(token)?.before === tokens[i - 1]);
  return tokens.every(isModifier) && areTogether && (isNext || tokens.every(({ sort }) => sort === 'manner'));
};

/**
 * Whether words that some leave out tell something on their own: what describes or measures a word that all have, one more of its kind, or a verb that
 * changes another ("forced to"). They are no rest of a clause that others build differently.
 */
export const isLeftOut = (tokens: readonly Token[], { before, behind }: Frame, neighbours: Neighbours): boolean => {
  const last = tokens.at(-1);
  const isHeld = [before, behind].includes('word') && [before, behind].every((side) => side === 'word' || side === 'end');
  if (!last || !isHeld || tokens.length > longest) return false;
  if (describesName(last, neighbours) !== null) return false;
  if (isJoined(tokens, neighbours))
    return (
      before === 'word' &&
      !last.leans &&
      (last.closes || (behind === 'word' && !hasAct(tokens))) &&
      tokens.every(({ sort }) => sort !== 'number')
    );
  if (areModifiers(tokens, neighbours)) return behind === 'word' || tokens.every(({ sort }) => sort === 'manner');
  if (isRelative(tokens, neighbours)) return behind === 'word';
  return hasAct(tokens) && isInfinitive(neighbours.get(last)?.behind, neighbours) && behind === 'word';
};
