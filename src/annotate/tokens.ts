import type { PartOfSpeech } from 'wink-nlp';
import type { Block, Document } from '../vocabulary/document.ts';
import type { Range } from '../vocabulary/span.ts';
import { blockEnd, portionsOf } from './portions.ts';
import { align, type Finder } from './reading.ts';
import { type Form, tagged } from './tagger.ts';

/** A word or mark. `start` and `end` are UTF-16 offsets into `document.text`; `text` is the word as read, without a line break inside it. */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  lemma: string;
  /** Universal part of speech. */
  pos: PartOfSpeech;
  /** Index into `Tokenized.sentences`. */
  sentence: number;
  /** Index into `document.blocks`. */
  block: number;
  /** The same for all tokens of one `text` as long as the program runs, counted from 0; words met very late are not counted. See `keptOfWords`. */
  word?: number | undefined;
};

export type Tokenized = {
  tokens: Token[];
  /** Offsets into `document.text`. A sentence never crosses a block. */
  sentences: Range[];
  /** For each sentence its first token and the one after its last. */
  sentenceTokens: Range[];
  /** For each token the number of its form, the same for all tokens of one text and part of speech; -1 where it is not counted. See `keptOfForms`. */
  forms?: Int32Array | undefined;
};

/**
 * Words, sentence ends and parts of speech (wink-nlp) with their places in the document's own text. Boilerplate and labels are not read.
 * Never fails: text it cannot read gives no tokens. Time grows linearly with length.
 */
export const tokenize = (document: Document): Tokenized => {
  const tokens: Token[] = [];
  const sentences: Range[] = [];
  const sentenceTokens: Range[] = [];
  const ids: number[] = [];
  const close = (first: number): void => {
    const from = tokens[first];
    const to = tokens.at(-1);
    if (first === tokens.length || !from || !to) return;
    sentences.push([from.start, to.end]);
    sentenceTokens.push([first, tokens.length]);
  };
  let first = 0;
  let block = -1;
  let finder: Finder | undefined;
  const enter = (index: number): void => {
    if (index === block) return;
    close(first);
    first = tokens.length;
    block = index;
    const { start, end } = document.blocks[index] as Block;
    finder = align(document.text, document.breaks, start, end);
  };
  for (const portion of portionsOf(document)) {
    const { forms, ends } = tagged(portion.text);
    const rest = portion.blocks.values();
    enter(rest.next().value ?? block);
    for (let k = 0; k < forms.length; k++) {
      const { text, lower, lemma, pos, number, id } = forms[k] as Form;
      if (text === blockEnd) {
        enter(rest.next().value ?? block);
        continue;
      }
      if (finder?.find(text)) {
        ids.push(id);
        tokens.push({
          start: finder.start,
          end: finder.end,
          text,
          lower,
          lemma,
          pos: pos ?? 'X',
          sentence: sentences.length,
          block,
          word: number,
        });
      }
      if (ends[k] === 1) {
        close(first);
        first = tokens.length;
      }
    }
  }
  close(first);
  return { tokens, sentences, sentenceTokens, forms: new Int32Array(ids) };
};
