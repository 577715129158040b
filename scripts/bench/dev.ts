import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edited } from './edit-in-dev.ts';
import { runNode } from './run.ts';
import { megabytes, number, seconds, table } from './table.ts';

/** Serves an archive of so many claims for editors, saves a page, and waits until it is served as saved. Gives the table to print. */
export const benchDev = async (claims: number): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    await mkdir(join(root, 'content'));
    await writeFile(join(root, 'content/site.yaml'), 'title: Archive\ntagline: Made up to be measured\n');
    const { pages } = await runNode<{ pages: number }>(new URL('./make-archive.ts', import.meta.url), [root, String(claims)], root);
    const { first, edits, memory } = await runNode<Edited>(new URL('./edit-in-dev.ts', import.meta.url), [root], root);
    const sorted = edits.toSorted((a, b) => a - b);
    return table(
      [`${number(pages)} files`, 'seconds'],
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
