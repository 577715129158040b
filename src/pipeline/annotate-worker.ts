import { parentPort } from 'node:worker_threads';
import { annotateAndKeep, type Kept } from './annotate-documents.ts';

// One thread of annotate-documents.ts: what it reads it keeps itself, and tells only how much that was.
parentPort?.on('message', async (group: Kept) => {
  const annotations = await annotateAndKeep(group);
  parentPort?.postMessage(annotations.length);
});
