import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import type { Block, Document } from '../vocabulary/document.ts';
import type { Range } from '../vocabulary/span.ts';
import { align, readingOf } from './reading.ts';
import { sentenceEnds } from './sentence-ends.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its, as } = nlp;

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
};

export type Tokenized = {
  tokens: Token[];
  /** Offsets into `document.text`. A sentence never crosses a block. */
  sentences: Range[];
  /** For each sentence its first token and the one after its last. */
  sentenceTokens: Range[];
};

/** Blocks whose words are the article's own. */
const isRead = ({ kind }: Block): boolean => kind !== 'boilerplate' && kind !== 'label';

/** The tokenizer is given about this many characters at once, so that its tables stay small however long a block is. */
const chunkLength = 20_000;

const chunks = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > chunkLength) {
    const cut = text.lastIndexOf(' ', from + chunkLength);
    const end = cut > from ? cut : from + chunkLength;
    parts.push(text.slice(from, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
};

/** The words of a text in parallel lists. */
type Reading = { texts: string[]; lemmas: string[]; tags: PartOfSpeech[]; ends: Uint8Array };

const read = (reading: string): Reading => {
  const doc = nlp.readDoc(reading);
  const tokens = doc.tokens();
  const texts = tokens.out(its.value, as.array) as string[];
  const spans = doc.sentences().out(its.span, as.array) as unknown as Range[];
  return {
    texts,
    // The library's types forget that `out` hands lemma the model it needs.
    lemmas: tokens.out(its.lemma as unknown as typeof its.value, as.array) as string[],
    tags: tokens.out(its.pos, as.array) as PartOfSpeech[],
    ends: sentenceEnds({
      texts,
      ends: spans.map(([, last]) => last),
      isSpaced: (index) => tokens.itemAt(index).out(its.precedingSpaces) !== '',
    }),
  };
};

/**
 * Words, sentence ends and parts of speech (wink-nlp) with their places in the document's own text. Boilerplate and labels are not read.
 * Never fails: text it cannot read gives no tokens. Time grows linearly with length.
 */
export const tokenize = (document: Document): Tokenized => {
  const tokens: Token[] = [];
  const sentences: Range[] = [];
  const sentenceTokens: Range[] = [];
  const close = (first: number): void => {
    const from = tokens[first];
    const to = tokens.at(-1);
    if (first === tokens.length || !from || !to) return;
    sentences.push([from.start, to.end]);
    sentenceTokens.push([first, tokens.length]);
  };
  document.blocks.forEach((block, index) => {
    if (!isRead(block)) return;
    const find = align(document.text, document.breaks, block.start, block.end);
    let first = tokens.length;
    for (const chunk of chunks(readingOf(document, block))) {
      const { texts, lemmas, tags, ends } = read(chunk);
      for (let k = 0; k < texts.length; k++) {
        const text = texts[k] ?? '';
        const range = find(text);
        if (range)
          tokens.push({
            start: range[0],
            end: range[1],
            text,
            lower: text.toLowerCase(),
            lemma: lemmas[k] ?? text,
            pos: tags[k] ?? 'X',
            sentence: sentences.length,
            block: index,
          });
        if (ends[k] === 1) {
          close(first);
          first = tokens.length;
        }
      }
    }
    close(first);
  });
  return { tokens, sentences, sentenceTokens };
};
