import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { changeSummary, checkContent, refresh } from '../../pipeline.ts';
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

test('a dry run tells what a run would change and writes nothing; the run itself tells the same', async () => {
  const site = temporarySite(sample);
  const late = 'The council met again on Friday. “We start over,” said Olga Tern, a new member.\n';
  const dry = await refresh(site, silent, true);
  expect(filesOf(site.content)).toEqual({ 'site.yaml': expect.any(String) });
  const { changes } = await refresh(site, silent);
  expect(dry.changes).toEqual(changes);
  expect(changes.created).toEqual(Object.keys(filesOf(site.content)).filter((path) => path.endsWith('.mdx')));
  expect(changeSummary((await refresh(site, silent, true)).changes)).toBe('no page changes');

  const [edited = ''] = changes.created.filter((path) => path.startsWith('actors/lena-farrow'));
  put(site.content, edited, `${readFileSync(join(site.content, edited), 'utf8')}Mine.\n`);
  for (const file of ['coast-radio.txt', 'ellery-post.txt', 'harbour-wire.txt', 'northern-ledger.md'])
    rmSync(join(site.seeds, sample, file));
  put(site.seeds, `${sample}/late.txt`, late);
  put(site.seeds, `${sample}/story.yaml`, 'title: The harbour\n');
  const before = filesOf(site.content);
  const planned = await refresh(site, silent, true);
  expect(filesOf(site.content)).toEqual(before);
  expect(planned.changes.created).toContain('actors/olga-tern.mdx');
  expect(planned.changes.orphaned).toEqual([edited]);
  expect(planned.changes.changed).toEqual(['stories/harbour-sample.mdx']);
  const made = await refresh(site, silent);
  expect(made.changes).toEqual(planned.changes);
  const after = Object.keys(filesOf(site.content));
  expect(planned.changes.gone).toEqual(Object.keys(before).filter((path) => !after.includes(path)));
});
