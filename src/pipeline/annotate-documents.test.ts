import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireText } from '../acquire/index.ts';
import { annotateAll } from '../annotate/index.ts';
import { SourceFacts } from '../vocabulary/story.ts';
import { annotateMissing, annotationsOf, keysOf } from './annotate-documents.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-annotations-'));
});

afterEach(() => rm(folder, { recursive: true }));

const documentsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const file = `article-${i}.txt`;
    const outcome = acquireText(file, `The harbour master said on Tuesday that pier ${i} would close.\n`, SourceFacts.parse({ file }));
    if (!outcome.ok) throw new Error(`${file} could not be read`);
    return outcome.value;
  });

test('several threads find what one finds, and nothing is read twice', async () => {
  const documents = documentsOf(66);
  const all = { folder, documents, keys: keysOf('code', documents) };
  const told: number[] = [];
  expect(await annotateMissing(all, (done) => told.push(done))).toBe(66);
  expect(told.toSorted((a, b) => a - b).at(-1)).toBe(66);
  expect(await annotationsOf(all)).toEqual(annotateAll(documents));
  expect(await readdir(folder)).toHaveLength(66);
  expect(await annotateMissing(all, () => expect.fail('nothing was left to do'))).toBe(0);
});

test('what was kept and cannot be read is annotated again', async () => {
  const documents = documentsOf(2);
  const all = { folder, documents, keys: keysOf('code', documents) };
  await annotateMissing(all, () => undefined);
  await writeFile(join(folder, `${all.keys[1]}.json`), '{"doc":');
  expect(await annotationsOf(all)).toEqual(annotateAll(documents));
});
