import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** What the library knows of words, by their text; the numbers of its own dictionary lie below `intrinsicSize`. Its types do not tell. */
type Core = { features: { lexeme: { hash: Record<string, number>; intrinsicSize: number } } };

const possessive = /.['’]s$/i;

/** winkNLP for English. `forget`: to be told of every word that is new. */
export type English = { nlp: WinkMethods; forget: (word: string) => void };

/** What is found beside words: sentence ends (`sbd`) and parts of speech (`pos`), which do not need each other. */
export type Found = 'sbd' | 'pos';

/**
 * The library takes a possessive that stands before a mark for one word ("Clinton's,"), anywhere else for two, unless it has met it as one before. Where
 * it forgets such words at once, a text reads the same whatever was read before it.
 */
export const english = (found: readonly Found[]): English => {
  let lexeme: Core['features']['lexeme'] = { hash: {}, intrinsicSize: 0 };
  const core = () => {
    const made = (model.core as unknown as () => Core)();
    lexeme = made.features.lexeme;
    return made;
  };
  const nlp = winkNLP({ ...model, core: core as unknown as typeof model.core }, [...found]);
  const forget = (word: string): void => {
    if (possessive.test(word) && (lexeme.hash[word] ?? 0) >= lexeme.intrinsicSize) delete lexeme.hash[word];
  };
  return { nlp, forget };
};
