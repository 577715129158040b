import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shareOut, threadsFor } from '../support/share-out.ts';
import type { Graph } from '../vocabulary/graph.ts';
import { annotationsOf } from './annotate-documents.ts';
import { cached, fileOf, fromCache } from './cache.ts';
import { keyOf } from './fingerprint.ts';
import type { AcquiredStory } from './stories.ts';

/** A story with the names under which what its documents say is kept. */
export type KeyedStory = AcquiredStory & { keys: string[] };

/** Where results are kept, and the code that makes the graphs. */
export type GraphPlace = { cache: string; code: string };

/** So many are connected by one thread before it takes more. */
const storiesAtOnce = 4;

export const annotationsIn = (cache: string): string => join(cache, 'annotations');

const graphsIn = (cache: string): string => join(cache, 'graphs');

const nameOf = ({ id, keys }: KeyedStory, { code }: GraphPlace): string => keyOf(code, id, ...keys);

/** The graph of a story as kept, if it is. */
export const keptGraph = (story: KeyedStory, place: GraphPlace): Promise<Graph | undefined> =>
  fromCache<Graph>(graphsIn(place.cache), nameOf(story, place));

/** The graph of a story: as kept, or made of its annotations, which no more than one story's are held for, and kept. */
export const graphOf = (story: KeyedStory, place: GraphPlace): Promise<Graph> =>
  cached(graphsIn(place.cache), nameOf(story, place), async () => {
    const { id, documents, keys } = story;
    const annotations = await annotationsOf({ folder: annotationsIn(place.cache), documents, keys });
    const { connect } = await import('../connect/index.ts');
    return connect(id, documents, annotations);
  });

/**
 * Connects the stories that were not connected before, on all processors, and keeps their graphs. Each is connected alone, so that it does not matter
 * by which thread, or when. `step` is told how many are done.
 */
export const connectMissing = async (
  stories: readonly KeyedStory[],
  place: GraphPlace,
  step: (done: number, total: number) => void,
): Promise<void> => {
  const missing = stories.filter((story) => !existsSync(fileOf(graphsIn(place.cache), nameOf(story, place))));
  const groups = Array.from({ length: Math.ceil(missing.length / storiesAtOnce) }, (_, i) =>
    missing.slice(i * storiesAtOnce, (i + 1) * storiesAtOnce),
  );
  let ready = stories.length - missing.length;
  const done = (count: number) => {
    ready += count;
    step(ready, stories.length);
  };
  const threads = threadsFor(groups.length, 2);
  if (threads > 1) await shareOut({ program: new URL('./connect-worker.ts', import.meta.url), threads, given: place }, groups, done);
  else for (const story of missing) await graphOf(story, place).then(() => done(1));
};
