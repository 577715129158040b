import { existsSync } from 'node:fs';
import { shareOut, threadsFor } from '../support/share-out.ts';
import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import { fileOf, fromCache, toCache } from './cache.ts';
import { keyOf } from './fingerprint.ts';

/** Documents with the names under which what they say is kept in `folder`. A name stands for the document and for the code that reads it. */
export type Kept = { folder: string; documents: readonly Document[]; keys: readonly string[] };

/** So many are read together, each stage over all of them; progress is shown after them, and no more are lost when a run is cut short. */
const documentsAtOnce = 16;

export const keysOf = (code: string, documents: readonly Document[]): string[] =>
  documents.map((document) => keyOf(code, JSON.stringify(document)));

/** Annotates documents and keeps the result of each. */
export const annotateAndKeep = async ({ folder, documents, keys }: Kept): Promise<Annotations[]> => {
  const { annotateAll } = await import('../annotate/index.ts');
  const annotations = annotateAll(documents);
  for (const [i, one] of annotations.entries()) await toCache(folder, keys[i] ?? '', one);
  return annotations;
};

const inGroups = ({ folder, documents, keys }: Kept): Kept[] =>
  Array.from({ length: Math.ceil(documents.length / documentsAtOnce) }, (_, i) => {
    const [from, to] = [i * documentsAtOnce, (i + 1) * documentsAtOnce];
    return { folder, documents: documents.slice(from, to), keys: keys.slice(from, to) };
  });

/**
 * Annotates what was not annotated before, on all processors, and keeps it. Each document is read alone, so that it does not matter which thread
 * reads it, or when. Resolves to how many there were. `step` is told how many are done.
 */
export const annotateMissing = async (all: Kept, step: (done: number, total: number) => void): Promise<number> => {
  const missing = all.keys.flatMap((key, i) => (existsSync(fileOf(all.folder, key)) ? [] : [i]));
  const groups = inGroups({
    folder: all.folder,
    documents: missing.map((i) => all.documents[i] as Document),
    keys: missing.map((i) => all.keys[i] as string),
  });
  let ready = all.keys.length - missing.length;
  const done = (count: number) => {
    ready += count;
    step(ready, all.keys.length);
  };
  const threads = threadsFor(groups.length, 2);
  if (threads > 1) await shareOut({ program: new URL('./annotate-worker.ts', import.meta.url), threads }, groups, done);
  else for (const group of groups) done((await annotateAndKeep(group)).length);
  return missing.length;
};

/** What documents say, as kept; what could not be kept, or cannot be read, is annotated now. */
export const annotationsOf = async ({ folder, documents, keys }: Kept): Promise<Annotations[]> => {
  const kept = await Promise.all(keys.map((key) => fromCache<Annotations>(folder, key)));
  const missing = kept.flatMap((one, i) => (one === undefined ? [i] : []));
  if (missing.length === 0) return kept as Annotations[];
  const made = await annotateAndKeep({
    folder,
    documents: missing.map((i) => documents[i] as Document),
    keys: missing.map((i) => keys[i] as string),
  });
  for (const [at, i] of missing.entries()) kept[i] = made[at];
  return kept as Annotations[];
};
