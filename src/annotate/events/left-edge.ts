import type { Token } from '../tokens.ts';

/** Parts of speech that stand before a noun in its phrase. */
export const PRE = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);

const HYPHEN = new Set(['-', '–']);
const APOSTROPHES = new Set(["'", '’', "'s", '’s']);

export const isApostrophe = (token: Token | undefined): boolean => token !== undefined && APOSTROPHES.has(token.text);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

/** A day or month by its name. */
export const isDay = ({ pos, lower, text }: Token): boolean =>
  (pos === 'PROPN' && lower.endsWith('day')) || ((pos === 'PROPN' || pos === 'NOUN') && MONTHS.has(lower) && text !== lower);

/** The first token of the noun phrase that ends in `head`, its determiner left out. */
export const leftEdge = (tokens: Token[], head: number): number => {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || (isDay(token) && !isApostrophe(tokens[i + 1]))) break;
    const isHyphen = HYPHEN.has(token.text) && token.end === tokens[i + 1]?.start;
    const isCompound = HYPHEN.has(tokens[i + 1]?.text ?? '') && token.end === tokens[i + 1]?.start;
    if (!PRE.has(token.pos) && !isApostrophe(token) && !isHyphen && !isCompound) break;
    first = i;
  }
  while (first < head && (isApostrophe(tokens[first]) || tokens[first]?.text === '-')) first += 1;
  return first;
};
