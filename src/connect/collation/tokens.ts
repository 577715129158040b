import { stemmer } from 'stemmer';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { wordRanges } from '../claims/excerpt.ts';
import { baseOf, isLight, isManner, isPast } from './inflection.ts';
import { foldSpelling } from './spelling.ts';

/**
 * A word of a witness with the punctuation that touches it. `key` folds typography and spelling, `stem` inflection too. A `light` word is one
 * that every report puts as its sentence needs it. One that `leans` has the word it belongs to right behind it, one that `closes` a mark or the end. `manner` is an adverb by its shape, `past` a form of the past, `quoted` a word between quotation marks.
 */
export type Token = {
  start: number;
  end: number;
  part: number;
  key: string;
  stem: string;
  light: boolean;
  leans: boolean;
  closes: boolean;
  manner: boolean;
  past: boolean;
  quoted: boolean;
};

/** No mark stands at its end. */
const goesOn = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'%$€£.,-]/gu, '')
    .replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');

/** Initials that are spelled like a pronoun, with full stops or without: "US" and "U.S." are one word, and not "us". */
const isInitials = (text: string): boolean => /^\P{L}*U\.?S\.?\P{L}*$/u.test(text);

/**
 * Tokens of a witness: runs without white space, parted after a dash or a row of dots. A run without letters or digits ("–", "...")
 * goes with the word before it, so that the tokens in order hold every character that is not white space. `part` is the index of the span.
 */
export const tokensOf = (document: Document, content: readonly Span[]): Token[] =>
  content.flatMap((span, part) => {
    const tokens: Token[] = [];
    let open = false;
    for (const [start, end] of wordRanges(document, span.start, span.end)) {
      let from = start;
      for (const piece of document.text.slice(start, end).matchAll(/[^—–…]+[—–…]*|[—–…]+/g)) {
        const to = start + piece.index + piece[0].length;
        const hidden = document.breaks.filter(([a, b]) => a >= from && b <= to);
        const read = hidden.reduceRight((text, [a, b]) => text.slice(0, a - from) + text.slice(b - from), document.text.slice(from, to));
        const form = foldSpelling(bare(read));
        const key = isInitials(read) ? 'us.' : baseOf(form);
        const opens = /^["“«‘]/.test(read);
        const quoted: boolean = open || opens;
        open = /["”»]\p{P}*$/u.test(read) ? false : quoted;
        const last = tokens.at(-1);
        if (key === '' && last) last.end = to;
        else {
          const isLightToken = isLight(key);
          if (last && !isLightToken && !last.light) last.leans = goesOn(document.text.slice(last.start, last.end));
          tokens.push({
            start: from,
            end: to,
            part,
            key,
            stem: stemmer(key.replace(/'s?$/, '')),
            light: isLightToken,
            leans: false,
            closes: !goesOn(piece[0]) || to === span.end,
            manner: isManner(form),
            past: isPast(form),
            quoted,
          });
        }
        from = to;
      }
    }
    return tokens;
  });
