import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';

const OPENS_CLAUSE = new Set('that but while although because after before as who when until since unless if'.split(' '));
const MARKS = new Set([';', ':', '—', '“', '”', '"']);

/** A clause reaches no further than this many tokens each way: text without sentence ends has clauses too. */
const LONGEST = 60;

/** The stretch of a sentence around a token up to the next clause mark: a conjunction that opens a clause, a semicolon, a dash, quotation marks. */
export const clauseOf = (tokens: Token[], i: number, [from, to]: Range): [number, number] => {
  const isEdge = (k: number): boolean => {
    const token = tokens[k];
    if (!token || MARKS.has(token.text)) return true;
    if (!OPENS_CLAUSE.has(token.lower) || token.pos === 'DET') return false;
    // "talks that ended on Friday": what follows still tells of the talks.
    return !(token.lower === 'that' && tokens[k - 1]?.pos !== 'VERB' && /^(?:VERB|AUX)$/.test(tokens[k + 1]?.pos ?? ''));
  };
  let first = i;
  while (i - first < LONGEST && (tokens[first - 1]?.start ?? -1) >= from && !isEdge(first - 1)) first -= 1;
  let last = i;
  while (last - i < LONGEST && (tokens[last + 1]?.end ?? to + 1) <= to && !isEdge(last + 1)) last += 1;
  return [tokens[first]?.start ?? from, tokens[last]?.end ?? to];
};
