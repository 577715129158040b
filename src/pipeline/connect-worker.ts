import { parentPort, workerData } from 'node:worker_threads';
import { type GraphPlace, graphOf, type KeyedStory } from './connect-stories.ts';

// One thread of connect-stories.ts: what it connects it keeps itself, and tells only how many stories that were.
parentPort?.on('message', async (stories: KeyedStory[]) => {
  for (const story of stories) await graphOf(story, workerData as GraphPlace);
  parentPort?.postMessage(stories.length);
});
