import type { Token, Tokenized } from './tokens.ts';

/** `kept` for what a token's text alone decides, several times as fast: results are found by the word's number. */
export const keptOfWords = <T extends object | string | number | boolean>(of: (text: string) => T): ((token: Token) => T) => {
  const results: (T | undefined)[] = [];
  return ({ word, text }) => {
    if (word === undefined) return of(text);
    const known = results[word];
    if (known !== undefined) return known;
    // Filled without a gap: a list with gaps turns into a slow table once it is long.
    while (results.length < word) results.push(undefined);
    const result = of(text);
    results[word] = result;
    return result;
  };
};

/**
 * What text and part of speech of each token of a text decide, as bits of a number: one look at each form and not one at each token, so that a stage
 * can go through the numbers and touch only the tokens that concern it.
 */
export const keptOfForms = (of: (token: Token) => number): ((tokenized: Pick<Tokenized, 'tokens' | 'forms'>) => Int32Array) => {
  const results: number[] = [];
  const ask = (token: Token, form: number): number => {
    const result = of(token);
    if (form < 0) return result;
    while (results.length <= form) results.push(unknown);
    results[form] = result;
    return result;
  };
  return ({ tokens, forms }) => {
    const found = new Int32Array(tokens.length);
    for (let i = 0; i < found.length; i++) {
      const form = forms?.[i] ?? -1;
      const known = form >= 0 && form < results.length ? (results[form] as number) : unknown;
      found[i] = known === unknown ? ask(tokens[i] as Token, form) : known;
    }
    return found;
  };
};

const unknown = -1;
