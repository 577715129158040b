import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { shareOut } from '../../support/share-out.ts';
import type { PageRun } from './page-runs.ts';
import type { Shard } from './shard.ts';
import { readShard, shardPath } from './shard-file.ts';
import type { Indexing } from './shard-worker.ts';

/** More than a few would make each other wait for the disk. */
const mostThreads = 4;

const index = async (dist: string, folder: string, runs: readonly PageRun[]): Promise<void> => {
  const given: Indexing = { dist, folder, runs, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = Math.min(availableParallelism(), mostThreads, runs.length);
  await shareOut<null, null>({ program: new URL('./shard-worker.ts', import.meta.url), threads, given }, Array(threads).fill(null));
};

const forgetOthers = (folder: string, runs: readonly PageRun[]): void => {
  const known = new Set(runs.map(({ key }) => basename(shardPath(folder, key))));
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name), { recursive: true });
};

/**
 * The index of each run of pages of the site in `dist`: as kept in `folder`, or made by Pagefind, which works on one processor, on all processors.
 * What `folder` keeps of other runs is taken away.
 */
export const shardsOf = async (dist: string, folder: string, runs: readonly PageRun[]): Promise<Shard[]> => {
  mkdirSync(folder, { recursive: true });
  const kept = new Map(runs.map(({ key }) => [key, readShard(folder, key)]));
  await index(
    dist,
    folder,
    runs.filter(({ key }) => !kept.get(key)),
  );
  forgetOthers(folder, runs);
  return runs.map(({ key }) => {
    const shard = kept.get(key) ?? readShard(folder, key);
    if (!shard) throw new Error(`${shardPath(folder, key)} was written and cannot be read`);
    return shard;
  });
};
