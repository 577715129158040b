import { stemmer } from 'stemmer';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { wordRanges } from '../claims/excerpt.ts';
import { foldSpelling } from './spelling.ts';

/** A word of a witness with the punctuation that touches it. `key` folds typography and spelling, `stem` inflection too. */
export type Token = { start: number; end: number; part: number; key: string; stem: string };

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'%$€£.,-]/gu, '')
    .replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');

/**
 * Tokens of a witness: runs without white space, parted after a dash or a row of dots. A run without letters or digits ("–", "...")
 * goes with the word before it, so that the tokens in order hold every character that is not white space. `part` is the index of the span.
 */
export const tokensOf = (document: Document, content: readonly Span[]): Token[] =>
  content.flatMap((span, part) => {
    const tokens: Token[] = [];
    for (const [start, end] of wordRanges(document, span.start, span.end)) {
      let from = start;
      for (const piece of document.text.slice(start, end).matchAll(/[^—–…]+[—–…]*|[—–…]+/g)) {
        const to = start + piece.index + piece[0].length;
        const hidden = document.breaks.filter(([a, b]) => a >= from && b <= to);
        const read = hidden.reduceRight((text, [a, b]) => text.slice(0, a - from) + text.slice(b - from), document.text.slice(from, to));
        const key = foldSpelling(bare(read));
        const last = tokens.at(-1);
        if (key === '' && last) last.end = to;
        else tokens.push({ start: from, end: to, part, key, stem: stemmer(key.replace(/'s?$/, '')) });
        from = to;
      }
    }
    return tokens;
  });
