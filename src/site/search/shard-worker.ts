import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { indexPages } from './index-pages.ts';
import type { PageRun } from './page-runs.ts';
import { packShard } from './shard.ts';
import { writeShard } from './shard-file.ts';

/** What a thread is told: the site's folder, where shards are kept, the runs to index, and how many of them some thread has taken on. */
export type Indexing = { dist: string; folder: string; runs: readonly PageRun[]; taken: Int32Array };

// One thread of shards-of.ts: each has a Pagefind of its own, and a run of pages at a time.
const { dist, folder, runs, taken } = workerData as Indexing;

const indexRuns = async (): Promise<null> => {
  for (let run = runs[Atomics.add(taken, 0, 1)]; run; run = runs[Atomics.add(taken, 0, 1)]) {
    const { files, given } = await indexPages(dist, run.files);
    writeShard(folder, run.key, packShard(files, given));
  }
  await close();
  return null;
};

parentPort?.on('message', async () => parentPort?.postMessage(await indexRuns()));
