import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { refresh } from '../../pipeline.ts';
import { formatProblem } from '../../support/problem.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

const sample = 'harbour-sample';

const cases: Record<string, { path: string; content: string | Uint8Array; said: RegExp }> = {
  'an empty file': { path: `seeds/${sample}/empty.txt`, content: '', said: /^seeds\/harbour-sample\/empty\.txt:1:1 {2}.*empty/ },
  'a binary file': {
    path: `seeds/${sample}/picture.txt`,
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xd8]),
    said: /^seeds\/harbour-sample\/picture\.txt:1:\d+ {2}/,
  },
  'a broken story.yaml': {
    path: `seeds/${sample}/story.yaml`,
    content: 'title: A\nsources:\n  - file: [a.txt\n',
    said: /^seeds\/harbour-sample\/story\.yaml:\d+:\d+ {2}not valid YAML/,
  },
  'an unknown key in story.yaml': {
    path: `seeds/${sample}/story.yaml`,
    content: 'title: A\ntitel: B\n',
    said: /^seeds\/harbour-sample\/story\.yaml:2:1 {2}.*titel/,
  },
  'an unknown key in a page': {
    path: 'content/claims/c-mine.mdx',
    content: '---\nreveiw: approved\n---\n',
    said: /^content\/claims\/c-mine\.mdx:2:1 {2}.*reveiw/,
  },
  'broken front matter in a page': {
    path: 'content/actors/nobody.mdx',
    content: '---\ntitle: "open\n---\n',
    said: /^content\/actors\/nobody\.mdx:\d+:\d+ {2}/,
  },
};

test.for(Object.entries(cases))('%s is a problem with its place, and nothing is written', async ([, { path, content, said }]) => {
  const site = temporarySite(sample);
  await refresh(site, silent);
  put(site.root, path, content);
  const before = filesOf(site.content);
  const { problems } = await refresh(site, silent);
  const errors = problems
    .filter(({ warning }) => !warning)
    .map((problem) => formatProblem({ ...problem, file: relative(site.root, problem.file) }));
  expect(
    errors.some((text) => said.test(text)),
    errors.join('\n'),
  ).toBe(true);
  for (const text of errors) expect(text).toMatch(/\n {4}why: .+\n {4}do: {2}.+/);
  expect(filesOf(site.content)).toEqual(before);
});
