import type { Problem } from '../support/problem.ts';
import type { RecordFile } from './content.ts';
import type { RecordKind } from './kinds.ts';
import type { Merges } from './merges.ts';

/** A page without a record of its own. `problem` when an editor wrote on it, so that it stays; its id then leads on only if it was merged. */
export type Lost = { page: RecordFile; mergedInto: string | null; problem: Problem | null };

const orphan = (page: RecordFile, mergedInto: string | null): Problem =>
  mergedInto === null
    ? {
        file: page.file,
        ...page.record,
        what: 'nothing of this record is found in the articles any more',
        why: 'an editor wrote on this page, so it is kept as it is; no other page leads to it',
        fix: 'move what you wrote to another page, or bring the article back; then delete this file',
      }
    : {
        file: page.file,
        ...page.record,
        what: `this page is merged into ${mergedInto}, but an editor wrote on it`,
        why: `readers are sent to ${mergedInto} and do not see what is written here`,
        fix: `move what you wrote to ${mergedInto}.mdx, then delete this file`,
      };

/** Pages whose id no new record goes on with. */
export const lostPages = (left: readonly RecordFile[], live: ReadonlySet<string>, merges: Record<RecordKind, Merges>): Lost[] =>
  left
    .filter(({ id }) => !live.has(id))
    .map((page) => {
      const mergedInto = merges[page.kind].into.get(page.id) ?? null;
      return { page, mergedInto, problem: page.touched ? orphan(page, mergedInto) : null };
    });
