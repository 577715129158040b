import type { Token } from '../tokens.ts';

/** Parts of speech that stand before a noun in its phrase. */
export const PRE = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);

const APOSTROPHES = new Set(["'", '’', "'s", '’s']);

export const isApostrophe = (token: Token | undefined): boolean => token !== undefined && APOSTROPHES.has(token.text);
export const isDay = (token: Token): boolean => token.pos === 'PROPN' && token.lower.endsWith('day');

/** The first token of the noun phrase that ends in `head`, its determiner left out. */
export const leftEdge = (tokens: Token[], head: number): number => {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || (isDay(token) && !isApostrophe(tokens[i + 1]))) break;
    const isHyphen = token.text === '-' && token.end === tokens[i + 1]?.start;
    const isCompound = tokens[i + 1]?.text === '-' && token.end === tokens[i + 1]?.start;
    if (!PRE.has(token.pos) && !isApostrophe(token) && !isHyphen && !isCompound) break;
    first = i;
  }
  while (first < head && (isApostrophe(tokens[first]) || tokens[first]?.text === '-')) first += 1;
  return first;
};
