import type { Span } from '../../vocabulary/span.ts';
import type { SourceNode } from '../data/nodes.ts';
import { type MarkedRange, printWords, type Words } from '../data/words.ts';
import { originalOf } from './text-fragment.ts';

/** Words of a source that a page quotes, with the name of the place where they stand on it. */
export type Excerpt = { id: string; words: Words; original: string | null };

/** A sentence of a source with what matters in it marked. Its id is the same wherever it is quoted. */
export const excerptOf = (source: SourceNode, span: Span, marked: MarkedRange[]): Excerpt => ({
  id: `x-${source.id}-${span.start}`,
  words: printWords(span, source, { marked }),
  original: originalOf(source, span, span),
});
