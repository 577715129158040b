import { parentPort, workerData } from 'node:worker_threads';
import { type Address, addressesOf } from './addresses.ts';
import { answer } from './answer.ts';
import { readKept } from './kept-site.ts';
import { loadProgram } from './program.ts';
import type { Share, Written } from './render-on-all.ts';
import { renderSite } from './render-site.ts';
import { timed } from './timed.ts';

/** Neighbours have much in common, and asking whose turn it is costs. */
const atOnce = 64;

/** What this thread has to do of all: portions that no other thread has taken. */
function* share(addresses: readonly Address[], taken: Int32Array) {
  for (;;) {
    const from = Atomics.add(taken, 0, atOnce);
    if (from >= addresses.length) return;
    yield* addresses.slice(from, from + atOnce);
  }
}

// One thread of render-on-all.ts: each knows the whole site and writes a part of it.
const { program: folder, from, to, note, version, taken } = workerData as Share;

const write = async (): Promise<Written> => {
  const { routes, scripts } = await loadProgram(folder);
  const addresses = await timed('paths', () => addressesOf(routes));
  const kept = await readKept(note, version);
  const files = await timed('render', () =>
    renderSite(share(addresses, taken), (address, etag) => answer(address, etag, scripts), { from, to, kept }),
  );
  return { files, parts: Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration])) };
};

parentPort?.on('message', async () => parentPort?.postMessage(await write()));
