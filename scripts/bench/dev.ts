import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsFor } from './claims-for.ts';
import { pagesOf } from './count-pages.ts';
import type { Edited } from './edit-in-dev.ts';
import type { Made } from './make-archive.ts';
import { runNode } from './run.ts';
import { megabytes, number, seconds, table } from './table.ts';

/** Serves an archive of so many pages for editors, saves one, and waits until it is served as saved. Gives the table to print. */
export const benchDev = async (pages: number): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    const claims = await claimsFor(pages, pagesOf);
    await runNode<Made>(new URL('./make-archive.ts', import.meta.url), [root, String(claims)], root);
    const { first, edits, memory } = await runNode<Edited>(new URL('./edit-in-dev.ts', import.meta.url), [root], root);
    const sorted = edits.toSorted((a, b) => a - b);
    return table(
      [`about ${number(pages)} pages`, 'seconds'],
      [
        ['first page shown', seconds(first)],
        ['saved to shown, best', seconds(sorted[0] ?? 0)],
        ['saved to shown, middle', seconds(sorted[sorted.length >> 1] ?? 0)],
        ['most MB', megabytes(memory)],
      ],
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
