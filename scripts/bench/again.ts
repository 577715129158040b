import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Once } from './build-once.ts';
import { buildOnce } from './builds.ts';
import type { Run } from './run.ts';

/** An article of an editor's that cites a page: its front matter is like that of any explainer. */
const article = (claim: string, story: string) => `---
title: What was said of it
story: ${story}
summary: Made up to be measured
authors: [The bench]
published: "2031-06-01"
---

What everybody said:

<Claim id="${claim}" />
`;

const middle = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  return names[names.length >> 1] ?? '';
};

/** What is done to the content before the site is built once more. */
const changes = {
  'nothing changed': async () => {},
  'one page edited': async (content: string) => {
    const file = join(content, 'claims', await middle(join(content, 'claims')));
    await writeFile(file, (await readFile(file, 'utf8')).replace('---\n', '---\nnote: An editor was here\n'));
  },
  'one new article': async (content: string) => {
    const [claim, story] = await Promise.all(['claims', 'stories'].map((kind) => middle(join(content, kind))));
    const id = (name: string | undefined) => (name ?? '').slice(0, -'.mdx'.length);
    const folder = join(content, 'explainers');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'what-was-said.mdx'), article(id(claim), id(story)));
  },
};

/** Builds of a site that was built before, each after a change, each by a program of its own. */
export const builtAgain = async (root: string): Promise<Record<keyof typeof changes, Run<Once>>> => {
  const build = async (change: (content: string) => Promise<void>) => {
    await change(join(root, 'content'));
    return buildOnce(root);
  };
  return {
    'nothing changed': await build(changes['nothing changed']),
    'one page edited': await build(changes['one page edited']),
    'one new article': await build(changes['one new article']),
  };
};
