import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

/** The tokens of a witness before and behind another. */
export type Neighbours = ReadonlyMap<Token, { before: Token | undefined; behind: Token | undefined }>;

export const neighboursOf = (witnesses: readonly (readonly Token[])[]): Neighbours =>
  new Map(witnesses.flatMap((tokens) => tokens.map((token, i) => [token, { before: tokens[i - 1], behind: tokens[i + 1] }] as const)));

/** So many telling tokens before or behind another, in the same stretch of a content. */
export const nextTelling = (token: Token, side: 'before' | 'behind', count: number, neighbours: Neighbours): Token[] => {
  const found: Token[] = [];
  for (let next = neighbours.get(token)?.[side]; next?.part === token.part && found.length < count; next = neighbours.get(next)?.[side])
    if (!next.light) found.push(next);
  return found;
};

/** Words of these sorts change what is said by standing there: how, how much, how many, how surely, whether at all. */
const strong = new Set<Sort>(['manner', 'number', 'share', 'denial', 'modal', 'time']);
export const amounts = new Set<Sort>(['number', 'share']);
export const describes = ({ sort }: Token): boolean => sort === 'quality' || strong.has(sort);
const joins = new Set(['and', 'or', 'nor']);
const settings = new Set('in on at by for with from about over under to into'.split(' '));
const determiners = new Set('a an the this that these those their its his her our my your'.split(' '));
const relatives = new Set(['that', 'who', 'which']);
const inName = new Set(['of', 'the']);
export const hasAct = (tokens: readonly Token[]): boolean => tokens.some(({ sort }) => sort === 'act');

/**
 * How words describe what the name behind them names, if they do: "the northern city | of Thun" or "the capital, | Bern" tell who or what is
 * meant in other words.
 */
export const describesName = (last: Token, neighbours: Neighbours): 'of' | 'beside' | null => {
  let behind = neighbours.get(last)?.behind;
  const how = behind?.key === 'of' ? 'of' : 'beside';
  while (behind && inName.has(behind.key)) behind = neighbours.get(behind)?.behind;
  return behind?.named ? how : null;
};

/** Whether words are one more of what stands before them: "pay | and resign". */
export const isJoined = (tokens: readonly Token[], neighbours: Neighbours): boolean => {
  const [first] = tokens;
  return first !== undefined && joins.has(neighbours.get(first)?.before?.key ?? '') && tokens.some(({ sort }) => sort !== 'relation');
};

/** The preposition that a noun with its article hangs on, if any. */
const relationBefore = (first: Token, neighbours: Neighbours): string => {
  const before = neighbours.get(first)?.before;
  return (before && determiners.has(before.key) ? neighbours.get(before)?.before : before)?.key ?? '';
};

/** Whether a token is the "to" of a verb. */
const isInfinitive = (token: Token | undefined, neighbours: Neighbours): boolean =>
  token?.key === 'to' && neighbours.get(token)?.behind?.sort === 'act';

/** Whether words are a clause about what stands before them: "units | suffering losses", "units that | suffered losses". */
const isRelative = ([first, ...rest]: readonly Token[], neighbours: Neighbours): boolean =>
  first?.sort === 'act' && rest.length > 0 && (first.key.endsWith('ing') || relatives.has(neighbours.get(first)?.before?.key ?? ''));

/** Whether words that some leave out tell something on their own: they are no rest of a clause that others build differently. */
export const standsAlone = (tokens: readonly Token[], neighbours: Neighbours): boolean => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  if (tokens.some(({ sort }) => strong.has(sort)) && !hasAct(tokens)) return true;
  if (isJoined(tokens, neighbours) || isRelative(tokens, neighbours)) return true;
  if (tokens.every(({ entity }) => entity !== '') || describesName(last, neighbours) !== null) return false;
  if (tokens.every(({ sort }) => sort === 'quality')) return true;
  if (last.sort === 'act' && isInfinitive(neighbours.get(last)?.behind, neighbours)) return true;
  return settings.has(relationBefore(first, neighbours)) && tokens.every(({ sort }) => sort === 'thing' || sort === 'quality');
};
