import type { Document } from '../../vocabulary/document.ts';
import type { Range, Span } from '../../vocabulary/span.ts';

/**
 * The rights rule, in one place. Of each statement a reader sees at most `facts.rights.excerptWords` words of the source:
 * - its content keeps its first words up to the limit, span by span, and ends with a sentence where one ends in the second half of them; what lies
 *   beyond is left out, never paraphrased;
 * - its context is the sentence or sentences it stands in when they fit, otherwise the words around the content, up to the limit.
 * Cuts fall between words; a line end inside a word is not a boundary.
 */
export const spanOf = (document: Document, start: number, end: number): Span => ({ start, end, exact: document.text.slice(start, end) });

/** Ranges of the words (runs without white space) of `text[start, end)`, in document offsets. */
export const wordRanges = (document: Document, start: number, end: number): Range[] => {
  const inside = document.breaks.filter(([from, to]) => from < end && to > start);
  const ranges: Range[] = [];
  for (const match of document.text.slice(start, end).matchAll(/\S+/g)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const last = ranges.at(-1);
    if (last && inside.some(([gapStart, gapEnd]) => gapStart <= last[1] && gapEnd >= from)) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
};

/** Where a sentence ends with one word and the next opens another. */
const endsSentence = (text: string, [, end]: Range, next: Range | undefined): boolean =>
  next !== undefined &&
  /[\p{Ll}\d)\]]{2}[.?!]["”’']*$/u.test(text.slice(Math.max(0, end - 8), end)) &&
  /^["“‘']*[\p{Lu}\d]/u.test(text.slice(...next));

/** The first `limit` words, without a sentence that would be cut off if what is left is half of them or more. */
const firstWords = (document: Document, words: readonly Range[], limit: number): Range[] => {
  if (words.length <= limit) return [...words];
  for (let count = limit; count > limit / 2; count--)
    if (endsSentence(document.text, words[count - 1] as Range, words[count])) return words.slice(0, count);
  return words.slice(0, limit);
};

/** The first words of a content, `limit` in all; spans without words are dropped. */
export const excerptContent = (document: Document, content: readonly Span[], limit: number): Span[] => {
  let left = limit;
  return content.flatMap((span) => {
    const all = wordRanges(document, span.start, span.end);
    const words = firstWords(document, all, left);
    left = words.length < all.length ? 0 : left - words.length;
    const first = words[0];
    const last = words.at(-1);
    return first && last ? [spanOf(document, first[0], last[1])] : [];
  });
};

/**
 * The context of an attribution: from the sentence its first part stands in to that of its last.
 * `core` is what must be shown; words are added before it, then behind it, while the limit allows.
 */
export const excerptContext = (
  document: Document,
  sentences: readonly Range[],
  parts: readonly Span[],
  core: readonly Span[],
  limit: number,
): Span => {
  const from = Math.min(...parts.map((span) => span.start));
  const to = Math.max(...parts.map((span) => span.end));
  const touched = sentences.filter(([start, end]) => start < to && end > from);
  const words = wordRanges(document, Math.min(from, ...touched.map(([start]) => start)), Math.max(to, ...touched.map(([, end]) => end)));
  const coreStart = Math.min(...core.map((span) => span.start));
  const coreEnd = Math.max(...core.map((span) => span.end));
  let first = words.findIndex(([, end]) => end > coreStart);
  let last = Math.min(
    words.findLastIndex(([start]) => start < coreEnd),
    first + limit - 1,
  );
  let left = limit - (last - first + 1);
  const before = Math.min(left, first);
  first -= before;
  left -= before;
  last = Math.min(words.length - 1, last + left);
  return spanOf(document, words[first]?.[0] ?? from, words[last]?.[1] ?? to);
};
