import type { Problem } from '../../support/problem.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { ReadContent, RecordFile } from '../content.ts';
import { positionOf } from '../position.ts';

type Shown = { page: RecordFile; doc: string; words: number; path: (string | number)[] };

/** Words of a span: runs without white space, a line end inside a word being none. */
const wordsOf = ({ start, exact }: Span, breaks: readonly Range[]): number => {
  const text = breaks
    .filter(([from, to]) => from >= start && to <= start + exact.length)
    .toReversed()
    .reduce((left, [from, to]) => left.slice(0, from - start) + left.slice(to - start), exact);
  return text.match(/\S+/g)?.length ?? 0;
};

/**
 * Excerpts longer than their source's `rights.excerptWords`: the content of a statement in all its parts, its context, and the context of an
 * event's mention.
 */
export const longExcerpts = ({ sources, claims, events }: ReadContent): Problem[] => {
  const facts = new Map(sources.map(({ id, value: { record } }) => [id, record]));
  const words = (doc: string, spans: readonly Span[]) => spans.reduce((sum, span) => sum + wordsOf(span, facts.get(doc)?.breaks ?? []), 0);
  const shown: Shown[] = [
    ...claims.flatMap((page) =>
      page.value.record.statements.flatMap(({ doc, content, context }, at) => [
        { page, doc, words: words(doc, content), path: ['record', 'statements', at, 'content'] },
        { page, doc, words: words(doc, [context]), path: ['record', 'statements', at, 'context'] },
      ]),
    ),
    ...events.flatMap((page) =>
      page.value.record.mentions.map(({ doc, context }, at) => ({
        page,
        doc,
        words: words(doc, [context]),
        path: ['record', 'mentions', at, 'context'],
      })),
    ),
  ];
  return shown.flatMap(({ page, doc, words: count, path }) => {
    const limit = facts.get(doc)?.facts.rights.excerptWords;
    if (limit === undefined || count <= limit || page.value.record.orphaned) return [];
    return [
      {
        file: page.file,
        ...positionOf(page, path),
        what: `an excerpt of ${doc} has ${count} words; its rights allow ${limit}`,
        why: 'more of the article would be published than may be',
        fix: 'run onrecord again: the pipeline writes `record:` anew, cut to the limit of story.yaml',
      },
    ];
  });
};
