import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import { excerptContent, excerptContext, wordRanges } from './excerpt.ts';

/** How many words of `text` lie in one of the ranges at least. */
const wordsIn = (words: readonly Range[], ranges: readonly Range[]): number => {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  let [count, next, reached] = [0, 0, -1];
  for (const [start, end] of words) {
    for (let range = sorted[next]; range !== undefined && range[0] < end; range = sorted[++next]) reached = Math.max(reached, range[1]);
    if (reached > start) count += 1;
  }
  return count;
};

/** Everything of a document that a site may show, each excerpt of at most `limit` words: its headline, statements and happenings. */
const shown = (document: Document, { attributions, events, sentences }: Annotations, limit: number): Range[] => [
  ...(document.headline ? [document.headline] : []).map(({ start, end }): Range => [start, end]),
  ...attributions.flatMap(({ content, source, cue }): Range[] => {
    const kept = excerptContent(document, content, limit);
    if (kept.length === 0) return [];
    const context = excerptContext(document, sentences, [...source, ...cue, ...kept], kept, limit);
    return [...kept, context].map(({ start, end }) => [start, end]);
  }),
  ...events.map((mention): Range => {
    const context = excerptContext(document, sentences.slice(mention.sentence, mention.sentence + 1), [mention], [mention], limit);
    return [context.start, context.end];
  }),
];

/**
 * How many words an excerpt of a document may have: its `rights.excerptWords`, or so many fewer that all excerpts together show no greater part of
 * its words than `rights.share`. Never less than one; what is too much even then, the gate over the built site finds.
 */
export const excerptLimit = (document: Document, annotations: Annotations): number => {
  const { excerptWords, share, fullText } = document.facts.rights;
  if (share === undefined || fullText) return excerptWords;
  const words = document.blocks.filter(({ kind }) => kind !== 'boilerplate').flatMap(({ start, end }) => wordRanges(document, start, end));
  const holds = (limit: number) => wordsIn(words, shown(document, annotations, limit)) <= share * words.length;
  let [low, high] = [1, excerptWords];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};
