import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import type { Range } from '../vocabulary/span.ts';
import { sentenceEnds } from './sentence-ends.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its, as } = nlp;

/** What is the same wherever a word stands. It has one lemma for each part of speech; most words are ever met as one. `number` as in `Token.word`. */
export type Word = {
  text: string;
  lower: string;
  number: number | undefined;
  tag: PartOfSpeech | undefined;
  lemma: string;
  others: Map<PartOfSpeech, string> | undefined;
};

/** Words met later than this many others are rare: keeping them too would only fill the memory. */
const most = 300_000;
/** Words by the library's numbers for them, which are given in the order in which words are met, its own dictionary first. */
const met: (Word | undefined)[] = new Array(most);
let count = 0;

const meet = (id: number, text: string): Word => {
  const number = id < most ? count++ : undefined;
  const word = { text, lower: text.toLowerCase(), number, tag: undefined, lemma: '', others: undefined };
  if (id < most) met[id] = word;
  return word;
};

const lemmaOf = (word: Word, tag: PartOfSpeech): string | undefined => (word.tag === tag ? word.lemma : word.others?.get(tag));

const keepLemma = (word: Word, tag: PartOfSpeech, lemma: string): void => {
  if (word.tag === undefined) {
    word.tag = tag;
    word.lemma = lemma;
  } else {
    word.others ??= new Map();
    word.others.set(tag, lemma);
  }
};

/** The words of a text in parallel lists. `ends`: 1 where a sentence ends with the word. */
export type Tagged = { words: Word[]; tags: PartOfSpeech[]; lemmas: string[]; ends: Uint8Array };

/** Words, parts of speech, lemmas and sentence ends of a text (wink-nlp). Time grows linearly with length, but with the square of a run without blanks. */
export const tagged = (text: string): Tagged => {
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const ids = tokens.out(its.uniqueId, as.array) as unknown as number[];
  const tags = tokens.out(its.pos, as.array) as PartOfSpeech[];
  const isContraction = tokens.out(its.contractionFlag, as.array) as unknown as boolean[];
  const spans = doc.sentences().out(its.span, as.array) as unknown as Range[];
  const words: Word[] = new Array(ids.length);
  const lemmas: string[] = new Array(ids.length);
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? most;
    const word = met[id] ?? meet(id, tokens.itemAt(k).out());
    const tag = tags[k] ?? 'X';
    let lemma = lemmaOf(word, tag);
    // The "s" of "it's" and that of "let's" are two words: the parts of a contraction are asked for one by one.
    if (lemma === undefined || isContraction[k]) {
      // The library's types forget that `out` hands lemma the model it needs.
      lemma = tokens.itemAt(k).out(its.lemma as unknown as typeof its.value);
      if (!isContraction[k]) keepLemma(word, tag, lemma);
    }
    words[k] = word;
    lemmas[k] = lemma;
  }
  return {
    words,
    tags,
    lemmas,
    ends: sentenceEnds({
      count: words.length,
      textAt: (index) => words[index]?.text,
      ends: spans.map(([, last]) => last),
      isSpaced: (index) => tokens.itemAt(index).out(its.precedingSpaces) !== '',
    }),
  };
};
