import type { Document } from '../../vocabulary/document.ts';
import type { Tokenized } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import { type Quotation, quotations, strayClose } from './quotations.ts';
import { formAt } from './word-forms.ts';

/** What the features need to know of each token, as whole numbers, computed once a document. */
export type Clues = {
  length: number;
  /** As in `WordForm`. */
  number: Int32Array;
  word: Int32Array;
  lemma: Int32Array;
  suffix: Int32Array;
  /** Classes of words used alike. */
  fine: Uint16Array;
  coarse: Uint8Array;
  pos: Uint8Array;
  /** As in `WordFacts`. */
  shape: Uint8Array;
  sentence: Int32Array;
  block: Int32Array;
  /** First token and the one after the last of the token's sentence. */
  from: Int32Array;
  to: Int32Array;
  /** Index of the outermost quotation the token stands in, or -1. Marks belong to it. */
  quotation: Int32Array;
  /** Index of the quotation within a quotation the token stands in, or -1. */
  innerQuotation: Int32Array;
  quotations: Quotation[];
  /** Class of the shallow chunk (noun group, verb group, …) and the token where it starts. */
  chunk: Uint8Array;
  chunkStart: Int32Array;
  /** Last token of the chunk. */
  head: Int32Array;
  /** Start of the clause: the token after the last comma, dash or opener. */
  clause: Int32Array;
  /** How many verbs stand before the token; one more entry for the end of the text. */
  verbs: Int32Array;
};

const verb = tag('VERB');

/** Clues of `n` tokens, all in one piece of memory: asking for twenty small ones takes longer than filling them. */
const roomFor = (n: number): Clues => {
  const buffer = new ArrayBuffer(62 * n + 4);
  let at = 0;
  const whole = (length = n): Int32Array => {
    at += 4 * length;
    return new Int32Array(buffer, at - 4 * length, length);
  };
  const byte = (): Uint8Array => {
    at += n;
    return new Uint8Array(buffer, at - n, n);
  };
  return {
    length: n,
    number: whole(),
    word: whole(),
    lemma: whole(),
    suffix: whole(),
    sentence: whole(),
    block: whole(),
    from: whole(),
    to: whole(),
    quotation: whole().fill(-1),
    innerQuotation: whole().fill(-1),
    quotations: [],
    chunkStart: whole(),
    head: whole(),
    clause: whole(),
    verbs: whole(n + 1),
    coarse: byte(),
    pos: byte(),
    shape: byte(),
    chunk: byte(),
    fine: new Uint16Array(buffer, 60 * n + 4, n),
  };
};

/** Paragraphs without a mark that a quotation may run through, and their length in words: longer ones were never part of it. */
const mostBetween = 3;
const longestBetween = 60;

/** Reads off the clues of a document. */
export const cluesOf = (document: Document, tokenized: Tokenized): Clues => {
  const { tokens, sentenceTokens } = tokenized;
  const clues = roomFor(tokens.length);
  const n = clues.length;
  const { number, word, lemma, suffix, fine, coarse, pos, shape, chunk, verbs } = clues;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const form = formAt(tokenized, i);
    number[i] = form.number;
    word[i] = form.word;
    lemma[i] = form.lemma;
    suffix[i] = form.suffix;
    fine[i] = form.fine;
    coarse[i] = form.coarse;
    pos[i] = form.pos;
    shape[i] = form.shape;
    chunk[i] = form.chunk;
    count += form.pos === verb ? 1 : 0;
    verbs[i + 1] = count;
  }
  const isMark = (at: number): boolean => shape[at] === 5;
  for (const [index, [first, end]] of sentenceTokens.entries()) {
    clues.sentence.fill(index, first, end);
    clues.block.fill(tokens[first]?.block ?? -1, first, end);
    clues.from.fill(first, first, end);
    clues.to.fill(end, first, end);
    groupSentence(clues, first, end);
  }
  let first = 0;
  let isOpen = false;
  /** Short blocks without a mark behind a quotation left open: it goes on in them if the next block closes it. */
  let between: Quotation[] = [];
  for (let i = 1; i <= n; i++) {
    if (i < n && clues.block[i] === clues.block[first]) continue;
    const own = quotations(document.text, tokens, isMark, [first, i]);
    const rest = isOpen ? strayClose(tokens, own, [first, i]) : undefined;
    if (rest !== undefined) own.unshift(...between, { first, end: rest, closed: true, depth: 0 });
    const isBetween: boolean = isOpen && own.length === 0 && between.length < mostBetween && i - first <= longestBetween;
    between = isBetween ? [...between, { first, end: i, closed: false, depth: 0 }] : [];
    isOpen = isBetween || own.some(({ closed, depth, end }) => !closed && depth === 0 && end === i);
    for (const quotation of own) {
      const index = clues.quotations.push(quotation) - 1;
      const layer = quotation.depth === 0 ? clues.quotation : clues.innerQuotation;
      for (let k = quotation.first; k < quotation.end; k++) if (layer[k] === -1) layer[k] = index;
    }
    first = i;
  }
  return clues;
};

const groupSentence = (clues: Clues, first: number, end: number): void => {
  const { chunk, chunkStart, clause, head } = clues;
  let clauseStart = first;
  for (let i = first; i < end; i++) {
    const same = i > first && chunk[i] === chunk[i - 1];
    chunkStart[i] = same ? (chunkStart[i - 1] ?? i) : i;
    const kind = chunk[i];
    const before = i > first ? chunk[i - 1] : -1;
    if (kind === Chunk.opener || before === Chunk.comma || before === Chunk.mark || kind === Chunk.conjunction) clauseStart = i;
    clause[i] = clauseStart;
  }
  for (let i = end - 1; i >= first; i--) {
    const follows = i + 1 < end && chunkStart[i + 1] === chunkStart[i];
    head[i] = follows ? (head[i + 1] ?? i) : i;
  }
};
