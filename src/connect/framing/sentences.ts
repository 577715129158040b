import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import { readWords, type Word } from '../claims/words.ts';

/** A sentence of a document. Its words are read when they are asked for. */
export type Sentence = { document: Document; index: number; range: Range; text: string; words: () => readonly Word[] };

/** The sentences of a document, in order. */
export const sentencesOf = (document: Document, { sentences }: Annotations): Sentence[] =>
  sentences.map(([start, end], index) => {
    let read: readonly Word[] | null = null;
    return {
      document,
      index,
      range: [start, end],
      text: document.text.slice(start, end),
      words: () => {
        read ??= readWords(document, [spanOf(document, start, end)]);
        return read;
      },
    };
  });

const opening = /["“«]|(?<![\p{L}\p{N}])['‘](?=\S)/u;
const marks = /["“”«»]|(?<![\p{L}\p{N}])['‘](?=\S)|(?<=\S)['’](?![\p{L}\p{N}])/gu;

/** Whether a word stands between quotation marks that open in its sentence. */
export const isQuotedIn = ({ range: [from], text }: Sentence, { start }: Word): boolean => {
  let open = false;
  for (const match of text.matchAll(marks)) {
    if (from + match.index >= start) break;
    open = /["'’]/.test(match[0]) ? !open : opening.test(match[0]);
  }
  return open && /["”»'’]/.test(text.slice(start - from));
};
