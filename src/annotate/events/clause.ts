import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';

const OPENS_CLAUSE = /^(?:that|but|while|although|because|after|before|as|who|when|until|since)$/;

/** The stretch of a sentence around a token up to the next clause mark: a conjunction that opens a clause, a semicolon, a dash, quotation marks. */
export const clauseOf = (tokens: Token[], i: number, [from, to]: Range): [number, number] => {
  const isEdge = (k: number): boolean => {
    const token = tokens[k];
    return !token || /^[;:—“”"]$/.test(token.text) || (OPENS_CLAUSE.test(token.lower) && token.pos !== 'DET');
  };
  let first = i;
  while ((tokens[first - 1]?.start ?? -1) >= from && !isEdge(first - 1)) first -= 1;
  let last = i;
  while ((tokens[last + 1]?.end ?? to + 1) <= to && !isEdge(last + 1)) last += 1;
  return [tokens[first]?.start ?? from, tokens[last]?.end ?? to];
};
