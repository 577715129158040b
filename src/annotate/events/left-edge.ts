import type { Token } from '../tokens.ts';

export const isNounPos = (pos: string | undefined): boolean => pos === 'NOUN' || pos === 'PROPN';

/** Parts of speech that stand before a noun in its phrase. */
export const isPre = (pos: string | undefined): boolean => isNounPos(pos) || pos === 'ADJ' || pos === 'NUM';

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';
const APOSTROPHES = new Set(["'", '’', "'s", '’s']);

export const isApostrophe = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length < 3 && APOSTROPHES.has(token.text);
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

/** A day or month by its name. */
export const isDay = ({ pos, lower, text }: Token): boolean =>
  (pos === 'PROPN' && lower.endsWith('day')) || ((pos === 'PROPN' || pos === 'NOUN') && text !== lower && MONTHS.has(lower));

/** The first token of the noun phrase that ends in `head`, its determiner left out. */
export const leftEdge = (tokens: Token[], head: number): number => {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || (isDay(token) && !isApostrophe(tokens[i + 1]))) break;
    const isCompound = (isHyphen(token) || isHyphen(tokens[i + 1])) && token.end === tokens[i + 1]?.start;
    if (!isPre(token.pos) && !isApostrophe(token) && !isCompound) break;
    first = i;
  }
  while (first < head && (isApostrophe(tokens[first]) || tokens[first]?.text === '-')) first += 1;
  return first;
};
