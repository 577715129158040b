import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Workspace } from '../../pipeline/workspace.ts';
import { checkContent, refresh, review } from '../../pipeline.ts';
import { filesOf, put, silent, temporarySite } from './temporary-site.ts';

/** The questions as `--list` prints them. */
const listed = async (site: Workspace, story?: string) => {
  const lines: string[] = [];
  const print = async (line: string) => void lines.push(line);
  expect(await review(site, { print, say: () => undefined, editor: undefined }, story)).toEqual([]);
  return lines;
};

const typed = async (site: Workspace, keys: string, editor?: string) => {
  const input = new PassThrough();
  input.end(keys);
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  expect(await review(site, { input, say, print: async () => undefined, editor }, 'harbour-sample')).toEqual([]);
  return said;
};

test('the queue is listed, walked and decided; the next run puts the answers into effect and asks no more', async () => {
  const site = temporarySite('harbour-sample');
  await refresh(site, silent);
  const before = filesOf(site.content);
  const questions = await listed(site);
  expect(questions.length).toBeGreaterThan(3);
  for (const line of questions) expect(line).toMatch(/^content\/(claims|actors|events)\/[\w-]+\.mdx:\d+:\d+ {2}\S.* {2}“.*”$/s);
  expect(filesOf(site.content)).toEqual(before);

  const said = await typed(site, 'a'.repeat(questions.length));
  expect(said).toContain(`1 of ${questions.length}  `);
  expect(said).toMatch(/ {2}1 {2}[^,]+, seeds\/harbour-sample\/[\w.-]+:\d+:\d+\n {5}.*⟦/);
  expect(await listed(site)).toEqual([]);
  const decided = filesOf(site.content);
  for (const [path, text] of Object.entries(decided)) expect(text.replace(/^---\n[\s\S]*?(?=record:\n)/, '---\n'), path).toBe(before[path]);

  expect((await refresh(site, silent)).problems).toEqual([]);
  expect(await listed(site)).toEqual([]);
  expect(await typed(site, '')).toBe('0 of 0 answered\n');
});

test('a story that is not there, an editor that cannot be run', async () => {
  const site = temporarySite('harbour-sample');
  await refresh(site, silent);
  const terminal = { print: async () => undefined, say: () => undefined, editor: undefined };
  expect(await review(site, terminal, 'harbor-sample')).toMatchObject([
    { what: 'there is no story `harbor-sample` (did you mean "harbour-sample"?)' },
  ]);
  expect(await typed(site, 'oq')).toContain('no editor is known');
  expect(await typed(site, 'oq', '/no/such/editor --wait')).toContain('`/no/such/editor` cannot be run');
});

test('unreviewed: fail is a problem for each page; reviewed pages are none', async () => {
  const site = temporarySite('harbour-sample');
  await refresh(site, silent);
  const wrong = async () => (await checkContent(site, silent)).filter(({ warning }) => !warning);
  expect(await wrong()).toEqual([]);
  put(site.content, 'site.yaml', `${readFileSync(join(site.content, 'site.yaml'), 'utf8').trimEnd()}\nunreviewed: fail\n`);
  const problems = await wrong();
  expect(problems).toHaveLength(21);
  expect(problems.slice(0, 20).every(({ what, line }) => what === 'this page is not reviewed' && line === 2)).toBe(true);
  expect(problems.at(-1)?.what).toMatch(/^and \d+ more pages are not reviewed$/);
  for (const [path, text] of Object.entries(filesOf(site.content))) {
    if (/^(claims|actors|events)\//.test(path)) put(site.content, path, text.replace('---\n', '---\nreview: approved\n'));
  }
  expect(await wrong()).toEqual([]);
});
