import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { put, temporarySite } from '../../tests/pipeline/temporary-site.ts';
import { withLock } from '../lock.ts';
import { diagnose } from './diagnose.ts';
import { type Diagnosis, diagnosisText } from './report.ts';

const healthy: Diagnosis = {
  version: '1.2.3',
  dataVersion: '1.0.0',
  node: 'v24.0.0',
  npm: '11.0.0',
  system: 'Linux 6 x64',
  processors: 2,
  memory: 8 * 2 ** 30,
  home: '/home/ada',
  program: '/home/ada/onrecord',
  workspace: '/home/ada/pier',
  packages: [{ name: 'astro', wanted: '7.0.0', found: '7.0.0' }],
  browser: 'Chromium from npm',
  stories: [{ name: 'pier', files: 3, facts: true }],
  pages: { claims: 12, actors: 4 },
  settings: {
    ok: true,
    url: 'https://ada:secret@news.example/?key=secret',
    base: '/news/',
    from: ['from the environment', 'from site.yaml'],
  },
  cache: { files: 3, bytes: 1_500_000 },
  lock: null,
  dist: { files: 40, bytes: 2_000_000, current: true },
};

test('a healthy workspace is told in a few lines, with no secret and no name of a home folder', () => {
  expect(diagnosisText(healthy)).toBe(
    `onrecord     1.2.3, data formats 1.0.0
node         v24.0.0, npm 11.0.0
system       Linux 6 x64, 2 processors, 8 GiB
program      ~/onrecord
packages     all 1 as locked; astro 7.0.0
browser      Chromium from npm
workspace    ~/pier
seeds/       1 stories, 3 files
content/     12 claims, 4 actors
SITE_URL     https://news.example (from the environment)
BASE_PATH    /news/ (from site.yaml)
cache        3 files, 1.5 MB
lock         free
dist/        40 files, 2.0 MB, up to date

nothing is missing`,
  );
});

test.each<[string, Partial<Diagnosis>, string]>([
  ['a package', { packages: [{ name: 'zod', wanted: '4.0.0', found: null }] }, 'package zod 4.0.0 (not there): run `npm ci`'],
  ['the right version', { packages: [{ name: 'zod', wanted: '4.0.0', found: '3.0.0' }] }, 'package zod 4.0.0 (3.0.0): run `npm ci`'],
  ['articles', { stories: [] }, 'articles: put some in seeds/STORY/, or run `npx onrecord add`'],
  ['facts', { stories: [{ name: 'pier', files: 1, facts: false }] }, 'seeds/pier/story.yaml, with what is known about its articles'],
  ['pages', { pages: null }, 'content/: run `npm run build`'],
  ['settings', { settings: { ok: false, problems: ['BASE_PATH: it is wrong'] } }, 'BASE_PATH: it is wrong'],
  ['a site', { dist: null }, 'dist/: run `npm run build`'],
  ['a browser', { browser: null }, 'a browser for the tests: install Chromium, or set CHROME_PATH; nothing else needs one'],
])('%s that is missing is named, with what to do', (_, lacks, expected) => {
  expect(diagnosisText({ ...healthy, ...lacks }).split('\nmissing:\n')[1]).toBe(`  - ${expected}`);
});

test('a workspace is looked at as it is', async () => {
  const workspace = temporarySite('harbour-sample');
  put(workspace.root, 'content/claims/c-one.mdx', '---\n---\n');
  vi.stubEnv('BASE_PATH', 'news/archive');
  const made = await withLock(
    workspace,
    () => undefined,
    () => diagnose(workspace, false),
  );
  vi.unstubAllEnvs();
  expect(made).toMatchObject({
    ok: true,
    value: {
      workspace: workspace.root,
      stories: [{ name: 'harbour-sample', files: 4, facts: true }],
      pages: { claims: 1 },
      settings: { base: '/news/archive/', from: ['from site.yaml', 'from the environment'] },
      lock: expect.stringContaining(`process ${process.pid} on `),
      dist: null,
    },
  });
  expect((await diagnose({ ...workspace, dist: join(workspace.root, 'content') }, true)).dist).toMatchObject({ current: true, files: 2 });
});
