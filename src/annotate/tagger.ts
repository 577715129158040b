import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import type { Range } from '../vocabulary/span.ts';
import { sentenceEnds } from './sentence-ends.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its, as } = nlp;

/** What is the same wherever a word stands. It has one lemma for each part of speech. `number` as in `Token.word`. */
export type Word = { text: string; lower: string; lemmas: Partial<Record<PartOfSpeech, string>>; number: number | undefined };

/** Words met later than this many others are rare: keeping them too would only fill the memory. */
const most = 300_000;
/** Words by the library's numbers for them, which are given in the order in which words are met, its own dictionary first. */
const met: (Word | undefined)[] = new Array(most);
let count = 0;

const meet = (id: number, text: string): Word => {
  const word = { text, lower: text.toLowerCase(), lemmas: {}, number: id < most ? count++ : undefined };
  if (id < most) met[id] = word;
  return word;
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
  const words: Word[] = [];
  const lemmas: string[] = [];
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] ?? most;
    const word = met[id] ?? meet(id, tokens.itemAt(k).out());
    const tag = tags[k] ?? 'X';
    let lemma = word.lemmas[tag];
    // The "s" of "it's" and that of "let's" are two words: the parts of a contraction are asked for one by one.
    if (lemma === undefined || isContraction[k]) {
      // The library's types forget that `out` hands lemma the model it needs.
      lemma = tokens.itemAt(k).out(its.lemma as unknown as typeof its.value);
      if (!isContraction[k]) word.lemmas[tag] = lemma;
    }
    words.push(word);
    lemmas.push(lemma);
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
