import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../support/problem.ts';
import { readStory } from './index.ts';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-story-'));
  dir = join(root, 'harbour-strike');
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(dir, name), text);

const read = async () => {
  const { story, files, problems } = await readStory(dir);
  return {
    title: story.title,
    files: files.map(({ facts }) => facts.file),
    problems: problems.map((problem) => formatProblem(problem).replaceAll(`${root}/`, '')),
  };
};

const good = 'title: The strike\nsources:\n  - file: b.txt\n    publisher: Ellery Post\n';

describe('a good folder', () => {
  test('listed and unlisted files are sources, in the order of their names; sub-folders and hidden files are not read', async () => {
    put('story.yaml', good);
    for (const name of ['b.txt', 'a.txt', 'c.MD', '.DS_Store']) put(name, 'Text.');
    mkdirSync(join(dir, 'old'));
    writeFileSync(join(dir, 'old', 'd.txt'), 'Text.');
    expect(await read()).toEqual({ title: 'The strike', files: ['a.txt', 'b.txt', 'c.MD'], problems: [] });
    const { files } = await readStory(dir);
    expect(files.map(({ facts, path }) => [facts.publisher, path])).toEqual([
      [undefined, join(dir, 'a.txt')],
      ['Ellery Post', join(dir, 'b.txt')],
      [undefined, join(dir, 'c.MD')],
    ]);
  });

  test('a link to a file of the folder is read', async () => {
    put('story.yaml', good);
    put('b.txt', 'Text.');
    symlinkSync('b.txt', join(dir, 'c.txt'));
    expect(await read()).toMatchObject({ files: ['b.txt', 'c.txt'], problems: [] });
  });
});

test('without story.yaml the folder gives the title, with a warning', async () => {
  put('a.txt', 'Text.');
  const { problems } = await readStory(dir);
  expect(problems.map(({ warning }) => warning)).toEqual([true]);
  expect(await read()).toMatchSnapshot();
});

describe('a folder with something wrong', () => {
  test.each<[string, () => void]>([
    ['a listed file is missing', () => [put('story.yaml', good), put('bb.txt', 'Text.')]],
    ['story.yaml is broken', () => [put('story.yaml', 'title: "The strike\nsources: []\n'), put('b.txt', 'Text.')]],
    ['story.yaml has an unknown key', () => [put('story.yaml', `${good}    publishd: 2022-03-30\n`), put('b.txt', 'Text.')]],
    ['story.yaml has a date that is none', () => [put('story.yaml', `${good}    published: 30 March\n`), put('b.txt', 'Text.')]],
    ['a file is listed twice', () => [put('story.yaml', `${good}  - file: b.txt\n`), put('b.txt', 'Text.')]],
    [
      'a link leads out of the folder',
      () => [
        put('story.yaml', good),
        put('b.txt', 'Text.'),
        writeFileSync(join(root, 'secret.txt'), 'Secret.'),
        symlinkSync('../secret.txt', join(dir, 'c.txt')),
      ],
    ],
    ['a link leads to itself', () => [put('story.yaml', good), put('b.txt', 'Text.'), symlinkSync('c.txt', join(dir, 'c.txt'))]],
    [
      'a file is too large',
      () => [put('story.yaml', good), put('b.txt', 'Text.'), put('c.txt', ''), truncateSync(join(dir, 'c.txt'), 21 * 1024 * 1024)],
    ],
    [
      'an article is a folder under another name',
      () => [put('story.yaml', good), put('b.txt', 'Text.'), mkdirSync(join(dir, 'old')), symlinkSync('old', join(dir, 'c.txt'))],
    ],
    [
      'a file is no article by its name',
      () => [put('story.yaml', good), put('b.txt', 'Text.'), put('photo.jpg', 'x'), put('story.yml', 'x')],
    ],
  ])('%s', async (_, make) => {
    make();
    expect(await read()).toMatchSnapshot();
  });
});
