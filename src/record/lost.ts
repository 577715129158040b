import type { Problem } from '../support/problem.ts';
import type { RecordFile } from './content.ts';
import type { RecordKind } from './kinds.ts';
import type { Merges } from './merges.ts';

/** A page whose id no new record goes on with. */
export type Lost = { page: RecordFile; mergedInto: string | null };

export const lostPages = (pages: readonly RecordFile[], live: ReadonlySet<string>, merges: Record<RecordKind, Merges>): Lost[] =>
  pages.filter(({ id }) => !live.has(id)).map((page) => ({ page, mergedInto: merges[page.kind].into.get(page.id) ?? null }));

/** The record that a lost page keeps when an editor wrote on it: the last one it had, marked, so that it is not published. */
export const orphanRecord = ({ page }: Lost): object => {
  const { id, ...record } = page.value.record;
  return { id, orphaned: true, ...record };
};

/** What to tell the editor of such a page. `to`: where its id leads now. */
export const orphanProblem = (page: RecordFile, to: string | null): Problem => ({
  file: page.file,
  ...page.record,
  warning: true,
  ...(to === null
    ? {
        what: 'nothing of this record is found in the articles any more',
        why: 'an editor wrote on this page, so it is kept, but it is not published',
        fix: 'move what you wrote to another page, or bring the article back; then delete this file',
      }
    : {
        what: `what this page was about is on ${to} now`,
        why: `an editor wrote on this page, so it is kept, but readers are sent to ${to} and do not see it`,
        fix: `move what you wrote to ${to}.mdx, then delete this file`,
      }),
});
