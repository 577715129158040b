import type { Range } from '../../vocabulary/span.ts';
import { keptOfWords } from '../kept.ts';
import { firstAtLeast } from '../search.ts';
import type { Token } from '../tokens.ts';

const OPENS_CLAUSE = new Set('that but while although because after before as who which where when until since unless if'.split(' '));
/** Those of them that are prepositions as well: "before dawn", "as manager". */
const PREPOSITIONS = new Set('after before as until since'.split(' '));
const MARKS = new Set([';', ':', '—', '“', '”', '"']);

/** A clause reaches no further than this many tokens each way: text without sentence ends has clauses too. */
const LONGEST = 60;
/** Tokens after a preposition among which the verb of its clause stands. */
const AHEAD = 10;

/** "after the roof collapsed" is a clause, "after a defeat" and "after examining it" are none. */
const hasVerb = (tokens: readonly Token[], at: number): boolean => {
  for (let k = at + 1; k < at + AHEAD; k += 1) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[at]?.sentence || token.text === ',' || MARKS.has(token.text)) return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'))) return true;
  }
  return false;
};

/** What a word by itself tells: 0 no edge, 1 perhaps one, 2 one. */
const edgeOf = keptOfWords((text) => (MARKS.has(text) ? 2 : OPENS_CLAUSE.has(text.toLowerCase()) ? 1 : 0));

const isEdge = (tokens: readonly Token[], k: number): boolean => {
  const token = tokens[k] as Token;
  const edge = edgeOf(token);
  if (edge !== 1) return edge === 2;
  if (token.pos === 'DET') return false;
  if (PREPOSITIONS.has(token.lower)) return hasVerb(tokens, k);
  // "talks that ended on Friday": what follows still tells of the talks.
  const isOwn = (token.lower === 'that' || token.lower === 'which') && tokens[k - 1]?.pos !== 'VERB';
  return !(isOwn && /^(?:VERB|AUX)$/.test(tokens[k + 1]?.pos ?? ''));
};

/** The indices of the tokens that part the clauses of a sentence: conjunctions, semicolons, dashes, quotation marks. */
export const clauseEdges = (tokens: readonly Token[], [first, end]: Range): number[] => {
  const edges: number[] = [];
  for (let k = first; k < end; k += 1) if (isEdge(tokens, k)) edges.push(k);
  return edges;
};

/** The stretch of a sentence around a token up to the clause's edges, as UTF-16 offsets; `sentence` is the range of its tokens. */
export const clauseOf = (tokens: readonly Token[], i: number, edges: readonly number[], [from, to]: Range): Range => {
  const at = firstAtLeast(edges, i, (edge) => edge);
  const next = edges[edges[at] === i ? at + 1 : at] ?? to;
  const first = Math.max(from, i - LONGEST, (edges[at - 1] ?? -1) + 1);
  const last = Math.min(to, i + LONGEST + 1, next) - 1;
  return [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
};
