import type { Problem } from '../support/problem.ts';
import type { RecordFile } from './content.ts';
import type { RecordKind } from './kinds.ts';
import type { Merges } from './merges.ts';

/** A page whose id no new record goes on with. */
export type Lost = { page: RecordFile; mergedInto: string | null };

export const lostPages = (pages: readonly RecordFile[], live: ReadonlySet<string>, merges: Record<RecordKind, Merges>): Lost[] =>
  pages.filter(({ id }) => !live.has(id)).map((page) => ({ page, mergedInto: merges[page.kind].into.get(page.id) ?? null }));

/** What to tell the editor who wrote on a page that was lost: it stays, but is not published. */
export const orphanProblem = ({ page, mergedInto }: Lost): Problem => ({
  file: page.file,
  ...page.record,
  warning: true,
  ...(mergedInto === null
    ? {
        what: 'nothing of this record is found in the articles any more',
        why: 'an editor wrote on this page, so it is kept, but it is not published',
        fix: 'move what you wrote to another page, or bring the article back; then delete this file',
      }
    : {
        what: `this page is merged into ${mergedInto}, but an editor wrote on it`,
        why: `readers are sent to ${mergedInto} and do not see what is written here`,
        fix: `move what you wrote to ${mergedInto}.mdx, then delete this file`,
      }),
});

/** The record such a page keeps: the last one it had, marked. */
export const orphanRecord = ({ page }: Lost): object => {
  const { id, ...record } = page.value.record;
  return { id, orphaned: true, ...record };
};
