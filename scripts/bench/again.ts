import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Once } from './build-once.ts';
import { runNode } from './run.ts';
import { number, type Row, seconds } from './table.ts';

const script = new URL('./build-once.ts', import.meta.url);

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
const changes: Record<string, (content: string) => Promise<void>> = {
  'nothing changed': async () => {},
  'one page edited': async (content) => {
    const file = join(content, 'claims', await middle(join(content, 'claims')));
    await writeFile(file, (await readFile(file, 'utf8')).replace('---\n', '---\nnote: An editor was here\n'));
  },
  'one new article': async (content) => {
    const [claim, story] = await Promise.all(['claims', 'stories'].map((kind) => middle(join(content, kind))));
    const id = (name: string | undefined) => (name ?? '').slice(0, -'.mdx'.length);
    const folder = join(content, 'explainers');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'what-was-said.mdx'), article(id(claim), id(story)));
  },
};

/** Builds of a site that was built before, each after a change, each by a program of its own. */
export const builtAgain = async (root: string): Promise<Record<string, Once>> => {
  const made: Record<string, Once> = {};
  for (const [what, change] of Object.entries(changes)) {
    await change(join(root, 'content'));
    made[what] = await runNode<Once>(script, [root], root);
  }
  return made;
};

export const againRows = (made: Record<string, Once>): Row[] =>
  Object.entries(made).map(([what, { ms, cpu, parts, pages }]) => [
    what,
    seconds(ms),
    seconds(cpu),
    seconds(parts.search ?? 0),
    number(pages),
  ]);
