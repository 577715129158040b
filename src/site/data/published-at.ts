import type { Edtf } from '../../vocabulary/edtf.ts';
import { firstDay } from './dates.ts';
import type { StatementNode } from './nodes.ts';

/** The day on which a source printed a statement: that of its live blog's entry, else its own; `undefined` when neither is known. */
export const publishedAt = ({
  printedBy,
  content,
  context,
}: Pick<StatementNode, 'printedBy' | 'content' | 'context'>): Edtf | undefined => {
  const start = content[0]?.start ?? context.start;
  const time = printedBy.posts.find((post) => post.start <= start && start < post.end)?.time;
  return time ? firstDay(time) : printedBy.facts.published;
};
