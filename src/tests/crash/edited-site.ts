import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../../..');

const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const byHand = `---
title: By hand
summary: Written by hand.
story: harbour-sample
authors: [An Editor]
published: 2024-06-01
---

Written by hand.
`;

/** Every file below a folder with its bytes as text, hidden ones and unfinished ones too. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );

/** A page without what the pipeline writes on it: an editor's every byte. */
export const withoutRecord = (text: string): string => text.replace(/^record:\n(?: .*\n|\n)*/m, '');

/** Gives every third page of each kind a title, a remark and a body by an editor. */
const edit = (content: string) => {
  for (const kind of ['actors', 'claims', 'events', 'sources', 'stories']) {
    for (const [at, name] of readdirSync(join(content, kind)).sort().entries()) {
      if (at % 3 !== 0) continue;
      const path = join(content, kind, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        `${text.replace('---\n', `---\n# seen by an editor\ntitle: "Edited ${at}: ‘kept’"\n`)}\nWhat an *editor* knows, ${at}.\n`,
      );
    }
  }
  put(join(content, 'explainers/by-hand.mdx'), byHand);
};

/**
 * Makes a site in a new folder that is about to change much: pages that an editor has touched, then an article more, one fewer and one that
 * reads otherwise. `refresh` runs the pipeline there.
 */
export const editedSite = async (refresh: (folder: string) => Promise<unknown>): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'));
  const story = join(folder, 'seeds/harbour-sample');
  cpSync(join(projectRoot, 'seeds/harbour-sample'), story, { recursive: true });
  put(join(folder, 'content/site.yaml'), readFileSync(join(projectRoot, 'content/site.yaml'), 'utf8'));
  await refresh(folder);
  edit(join(folder, 'content'));
  const [first = '', second = ''] = readdirSync(story)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  rmSync(join(story, first));
  const facts = join(story, 'story.yaml');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(new RegExp(`^ *- file: ${first}\\n(?: {4}.*\\n)*`, 'm'), ''));
  const lines = readFileSync(join(story, second), 'utf8').split('\n');
  writeFileSync(join(story, second), lines.filter((_, at) => at % 5 !== 4).join('\n'));
  put(join(story, 'late.txt'), 'The council met again on Friday. “We start over,” said Olga Tern, a new member of the council.\n');
  return folder;
};
