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

// Short words may lose their last letter: "move", "moving".
const beginningOf = (key: string): string => key.slice(0, key.length > 4 ? 4 : 3);

/**
 * A finder of the sentences that may hold a word with one of some keys, in their order: a key is a stem, so that words with it begin alike, but for
 * irregular verbs.
 */
export const finderOf = (sentences: readonly Sentence[]): ((keys: ReadonlySet<string>) => Sentence[]) => {
  const holders = new Map<string, Set<number>>();
  const hold = (start: string, at: number): void => {
    const list = holders.get(start);
    if (list) list.add(at);
    else holders.set(start, new Set([at]));
  };
  sentences.forEach(({ text }, at) => {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      hold(word.slice(0, 3), at);
      hold(word.slice(0, 4), at);
    }
  });
  return (keys) => {
    const found = new Set([...keys].flatMap((key) => [...(holders.get(beginningOf(key.split('_')[0] ?? '')) ?? [])]));
    return [...found].sort((a, b) => a - b).flatMap((at) => sentences[at] ?? []);
  };
};

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
