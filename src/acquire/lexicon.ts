import { createRequire } from 'node:module';
import type { ItemToken } from 'wink-nlp';
import { kept } from '../support/kept.ts';

let idOf: ((word: string) => number) | undefined;
let firstUnknown = 0;

/** Loads on first use: most documents need no lexicon. */
const load = (): ((word: string) => number) => {
  if (idOf) return idOf;
  const require = createRequire(import.meta.url);
  const nlp = (require('wink-nlp') as typeof import('wink-nlp').default)(require('wink-eng-lite-web-model'), []);
  idOf = (word) => {
    const token: ItemToken | undefined = nlp.readDoc(word).tokens().itemAt(0);
    return Number(token?.out(nlp.its.uniqueId) ?? Number.POSITIVE_INFINITY);
  };
  // The lexicon numbers its words from 0 and gives each new one the next number: the first one it does not know ends the known ones.
  firstUnknown = idOf('zzqxjvkw');
  return idOf;
};

/** Headings and names come back: a word is looked up once. */
const lookUp = kept(20_000, (word) => load()(word) < firstUnknown);

/** True for a word that the English lexicon (wink-eng-lite-web-model, 87,593 words with their inflections) holds, whatever its case. */
export const isKnownWord = (word: string): boolean => {
  const lower = word.toLowerCase();
  return /^\p{L}+$/u.test(word) && lookUp(lower);
};

/** As `isKnownWord`, for each part of a word with hyphens. */
export const isCommonWord = (word: string): boolean => word.split('-').every(isKnownWord);
