import { byCodeUnit } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import type { ReadContent, RecordFile } from './content.ts';
import type { RecordKind } from './kinds.ts';
import type { Merges } from './merges.ts';

/** A page whose id no new record goes on with. */
export type Lost = { page: RecordFile; mergedInto: string | null };

export const lostPages = (pages: readonly RecordFile[], live: ReadonlySet<string>, merges: Record<RecordKind, Merges>): Lost[] =>
  pages.filter(({ id }) => !live.has(id)).map((page) => ({ page, mergedInto: merges[page.kind].into.get(page.id) ?? null }));

/** A record marked, so that its page is not published. */
export const orphaned = <R extends { id: string; orphaned?: true | undefined }>({ id, orphaned: _, ...record }: R): R =>
  ({ id, orphaned: true, ...record }) as R;

/** The record that a lost page keeps when an editor wrote on it: the last one it had. */
export const orphanRecord = ({ page }: Lost): object => orphaned(page.value.record);

/** The page that most of what decisions brought to a page was on before: where a page leads that only a decision had made. */
export const cameFrom = ({ actors, claims }: ReadContent, id: string): string | null => {
  const parts = [
    ...(actors.find((page) => page.id === id)?.value.record.mentions ?? []),
    ...(claims.find((page) => page.id === id)?.value.record.statements ?? []),
  ];
  const counts = Map.groupBy(
    parts.filter(({ from }) => from !== undefined && from !== id),
    ({ from }) => from ?? '',
  );
  return [...counts].sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b))[0]?.[0] ?? null;
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
