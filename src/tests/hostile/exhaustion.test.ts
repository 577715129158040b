import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { annotate } from '../../annotate/index.ts';
import { acquireStory, storyFolders } from '../../pipeline/stories.ts';

let seeds: string;
let folder: string;
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'onrecord-exhaustion-'));
  folder = join(seeds, 'story');
  mkdirSync(folder);
  writeFileSync(join(folder, 'story.yaml'), 'title: A story\n');
  writeFileSync(join(folder, 'good.txt'), 'It rains, said Ann Lee.\n');
  const made = seeds;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
for (let level = 1; level < 12; level++)
  bomb.push(
    `a${level}: &a${level} [${Array(9)
      .fill(`*a${level - 1}`)
      .join(', ')}]`,
  );

test.for<[string, RegExp, () => void]>([
  [
    'a file of 100 MB',
    /100\.0 MB; the limit is 20 MB/,
    () => [put('bad.txt', ''), truncateSync(join(folder, 'bad.txt'), 100 * 1024 * 1024)],
  ],
  ['a million lines of one word', /more than 200,000 lines/, () => put('bad.txt', 'word\n'.repeat(1_000_000))],
  ['a link out of the folder', /leads out of the folder/, () => symlinkSync('/etc/hostname', join(folder, 'bad.txt'))],
  ['a link to a folder outside', /leads out of the folder/, () => symlinkSync('/etc', join(folder, 'bad.txt'))],
])('%s is a problem, and the rest is still read', async ([, what, make]) => {
  make();
  const { acquired, problems } = await acquireStory(folder, 'story');
  expect(problems.filter(({ warning }) => !warning)).toMatchObject([{ file: join(folder, 'bad.txt'), what: expect.stringMatching(what) }]);
  expect(acquired.documents.map(({ doc }) => doc)).toEqual(['good.txt']);
});

test('a story.yaml whose aliases grow without end is a problem', async () => {
  put('story.yaml', `title: A story\n${bomb.join('\n')}\n`);
  const { problems } = await acquireStory(folder, 'story');
  expect(problems).toMatchObject([{ what: expect.stringMatching(/not usable YAML: .*alias/i) }]);
});

test('a link that stands for a story is no story', async () => {
  symlinkSync('/etc', join(seeds, 'linked'));
  expect(await storyFolders(seeds)).toEqual(['story']);
});

test('as many lines as there may be are read', { timeout: 240_000 }, async () => {
  put('long.txt', 'word\n'.repeat(199_999));
  const { acquired, problems } = await acquireStory(folder, 'story');
  expect(problems).toEqual([]);
  expect(acquired.documents.map((document) => annotate(document).attributions.length)).toEqual([1, 0]);
});

test('thousands of articles in a folder are all read; a folder of more than can be compared is one problem, and nothing of it is read', {
  timeout: 240_000,
}, async () => {
  for (let at = 0; at < 2_000; at++) put(`${at}.txt`, `It rains, said Ann Lee, ${at}.\n`);
  const { acquired, problems } = await acquireStory(folder, 'story');
  expect(problems).toEqual([]);
  expect(acquired.documents).toHaveLength(2_001);
  for (let at = 2_000; at < 20_000; at++) put(`${at}.txt`, '');
  const more = await acquireStory(folder, 'story');
  expect(more.acquired.documents).toEqual([]);
  expect(more.problems.map(({ what }) => what)).toEqual(['20002 files, and a story may have 20000']);
});
