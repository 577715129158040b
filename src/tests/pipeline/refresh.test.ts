import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, refresh } from '../../pipeline.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

const sample = 'harbour-sample';

test('the same seeds give the same bytes, wherever they stand and whether the cache is there or not', async () => {
  const [here, there] = [temporarySite(sample), temporarySite(sample)];
  expect((await refresh(here, silent)).problems).toEqual([]);
  await refresh(there, silent);
  const first = filesOf(here.content);
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(filesOf(there.content)).toEqual(first);
  await refresh(here, silent);
  expect(filesOf(here.content)).toEqual(first);
  rmSync(here.cache, { recursive: true });
  await refresh(here, silent);
  expect(filesOf(here.content)).toEqual(first);
});

test('an editor keeps every byte outside the record, and a new article keeps every id', async () => {
  const site = temporarySite(sample);
  const late = join(site.seeds, sample, 'late.txt');
  await refresh(site, silent);
  const claim = Object.keys(filesOf(site.content)).find((path) => path.startsWith('claims/')) ?? '';
  const before = readFileSync(join(site.content, claim), 'utf8');
  const edited = `${before.replace('---\n', '---\n# mine\ntitle: "An editor’s title"   # kept\n')}\nTwo lines of *context*.\n`;
  writeFileSync(join(site.content, claim), edited);
  writeFileSync(late, 'The council met again on Friday. “We start over,” said Olga Tern, a new member.\n');
  expect((await refresh(site, silent)).problems.filter(({ warning }) => !warning)).toEqual([]);
  const after = filesOf(site.content);
  expect(after[claim]).toContain('# mine\ntitle: "An editor’s title"   # kept\n');
  expect(after[claim]?.endsWith('\nTwo lines of *context*.\n')).toBe(true);
  expect(Object.values(after).join('')).toContain('We start over');
});

test('a record of another version is made anew, and what an editor wrote beside it is kept', async () => {
  const site = temporarySite(sample);
  await refresh(site, silent);
  const before = filesOf(site.content);
  const [first = '', second = ''] = Object.keys(before).filter((path) => path.startsWith('claims/'));
  const old = (path: string) => (before[path] ?? '').replace(/^ {2}utterances:/m, '  wordings:');
  writeFileSync(join(site.content, first), old(first));
  writeFileSync(join(site.content, second), `${old(second)}An editor’s words.\n`);
  writeFileSync(join(site.content, 'claims/c-long-gone.mdx'), '---\nrecord:\n  id: c-long-gone\n---\n');
  const told = (await checkContent(site, silent)).map(({ file }) => relative(site.content, file));
  expect(told).toEqual(expect.arrayContaining([first, second]));
  expect((await refresh(site, silent)).problems).toEqual([]);
  expect(filesOf(site.content)).toEqual({ ...before, [second]: `${before[second]}An editor’s words.\n` });
});

test('without story.yaml a folder of articles is still a story', async () => {
  const site = temporarySite();
  put(site.seeds, 'mill/a.txt', 'The mill will close in June, said Jane Orr, its owner.\n');
  expect((await refresh(site, silent)).problems.every(({ warning }) => warning)).toBe(true);
  expect(filesOf(site.content)['stories/mill.mdx']).toContain('mill');
});
