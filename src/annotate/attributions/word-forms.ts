import type { Token, Tokenized } from '../tokens.ts';
import { chunkOf, tag } from './chunks.ts';
import { lemmaHash, readWord, type WordFacts } from './word-facts.ts';

/** A word as one part of speech with one lemma, as whole numbers. */
export type WordForm = WordFacts & {
  /** Forms are counted as they are met, so that what follows from a form alone can be kept by its number; -1 for those of words met very late. */
  number: number;
  /** Hash of the lemma in small letters. */
  lemma: number;
  pos: number;
  chunk: number;
};

/** A form, what it was read from, and the next form of the same word: most words are ever met in one. */
type Known = { form: WordForm; pos: Token['pos']; lemma: string; next: Known | undefined };

/** The forms of words by their numbers (`Token.word`), of which there is a limited count. Filled without a gap, which would turn a long list into a slow table. */
const known: (Known | undefined)[] = [];
let count = 0;

const read = (token: Token, number: number, facts: WordFacts = readWord(token.text)): WordForm => {
  const pos = tag(token.pos);
  const lemma = token.lemma === token.lower ? facts.word : lemmaHash(token.lemma);
  return { ...facts, number, lemma, pos, chunk: chunkOf(pos, facts) };
};

/** The form of a token. Each is read once: articles share most of their words. */
const formOf = (token: Token): WordForm => {
  const { word, pos, lemma } = token;
  if (word === undefined) return read(token, -1);
  const first = known[word];
  for (let one = first; one; one = one.next) if (one.pos === pos && one.lemma === lemma) return one.form;
  while (known.length <= word) known.push(undefined);
  const form = read(token, count++, first?.form);
  known[word] = { form, pos, lemma, next: first };
  return form;
};

/** The same by the numbers that the tokenizer gives to forms (`Tokenized.forms`): found at once, without a look at the token. */
const byNumber: (WordForm | undefined)[] = [];

/** The form of the token at `i`. */
export const formAt = ({ tokens, forms }: Pick<Tokenized, 'tokens' | 'forms'>, i: number): WordForm => {
  const number = forms?.[i] ?? -1;
  if (number < 0) return formOf(tokens[i] as Token);
  const met = byNumber[number];
  if (met) return met;
  while (byNumber.length <= number) byNumber.push(undefined);
  const form = formOf(tokens[i] as Token);
  byNumber[number] = form;
  return form;
};
