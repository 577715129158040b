import type { Span } from '../../vocabulary/span.ts';
import type { SourceNode } from '../data/nodes.ts';
import { plainText, printWords } from '../data/words.ts';

/** Words named at each end of a longer text, and beside a shorter one. */
const named = { ends: 5, beside: 3 };

/** Shorter than this a text may stand on a page twice: what stands beside it tells which one is meant. */
const telling = 8;

/** The characters that a text directive gives a meaning of their own are encoded too. */
const encode = (words: readonly string[]): string => encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');

const wordsIn = (span: Span, source: SourceNode): string[] =>
  plainText({ words: printWords(span, source) })
    .split(' ')
    .filter(Boolean);

const part = ({ start, exact }: Span, from: number, to: number): Span => ({
  start: from,
  end: to,
  exact: exact.slice(from - start, Math.max(from, to) - start),
});

/**
 * The address of words in the original article, `null` where no address is known: a text fragment, at which a browser opens the article and
 * marks them (WICG Scroll To Text Fragment). Long texts are named by their ends, short ones with what `context` has beside them.
 */
export const originalOf = (source: SourceNode, span: Span, context: Span): string | null => {
  const { url } = source.facts;
  if (url === undefined) return null;
  const words = wordsIn(span, source);
  if (words.length === 0) return null;
  const text = words.length > 2 * named.ends ? `${encode(words.slice(0, named.ends))},${encode(words.slice(-named.ends))}` : encode(words);
  const [before, after] =
    words.length >= telling || span.start < context.start || span.end > context.end
      ? [[], []]
      : [
          wordsIn(part(context, context.start, span.start), source).slice(-named.beside),
          wordsIn(part(context, span.end, context.end), source).slice(0, named.beside),
        ];
  const prefix = before.length > 0 ? `${encode(before)}-,` : '';
  const suffix = after.length > 0 ? `,-${encode(after)}` : '';
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${prefix}${text}${suffix}`;
};
