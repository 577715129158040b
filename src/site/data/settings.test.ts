import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Environment, readSettings } from './settings.ts';

const folders: string[] = [];

const settings = async (yaml: string, env: Environment = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-settings-'));
  folders.push(folder);
  await writeFile(join(folder, 'site.yaml'), yaml);
  return readSettings(folder, env);
};

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const yaml = 'title: A site\ntagline: Of words\nurl: https://a.example/\nbase: /news/\n';

test('the file says where the site stands', async () => {
  expect(await settings(yaml)).toMatchObject({ ok: true, value: { url: 'https://a.example', base: '/news/', language: 'en' } });
});

test.for([
  ['archive', '/archive/'],
  ['/archive', '/archive/'],
  ['/', '/'],
  ['/a/b/', '/a/b/'],
])('BASE_PATH %s wins and gets its slashes: %s', async ([given = '', base]) => {
  expect(await settings(yaml, { BASE_PATH: given, SITE_URL: 'https://b.example' })).toMatchObject({
    value: { url: 'https://b.example', base },
  });
});

test('what cannot be an address is a problem named after its variable', async () => {
  expect(await settings(yaml, { SITE_URL: 'no address' })).toMatchObject({ ok: false, problems: [{ file: 'SITE_URL' }] });
});

test('a folder without site.yaml is a problem', async () => {
  expect(await readSettings(join(tmpdir(), 'onrecord-no-such-folder'), {})).toMatchObject({
    ok: false,
    problems: [{ file: expect.stringContaining('site.yaml') }],
  });
});

test('what may be published unreviewed is said in words that are known', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../../EDITING.md'), 'utf8');
  const example = /^```yaml\n(unreviewed: [\s\S]*?)^```$/m.exec(guide)?.[1] ?? '';
  expect(await settings(yaml + example)).toMatchObject({ ok: true, value: { unreviewed: 'publish', accusations: 'publish' } });
  expect(await settings(`${yaml}unreviewed: hidden\n`)).toMatchObject({
    ok: false,
    problems: [{ line: 5, what: expect.stringContaining('unreviewed') }],
  });
  expect(await settings(`${yaml}accusations: hide\n`)).toMatchObject({ ok: false, problems: [{ line: 5 }] });
});
