import { extname, join } from 'node:path';
import { list } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import { SourceFacts, type Story } from '../vocabulary/story.ts';
import { factsFile, readFacts, unknownStory } from './read-facts.ts';
import { readWithin } from './read-within.ts';

/** A source as it lies in its story's folder. `path` is the folder as given and the file's name: what problems should name. */
export type StoryFile = { facts: SourceFacts; bytes: Uint8Array; path: string };

const articleNames = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/** A story is connected as a whole, in memory: of more files than this nobody can say that it will fit. */
const mostFiles = 20_000;

/**
 * Reads a story's folder: `story.yaml`, which may be missing, and every article, listed there or not, in the order of their names.
 * A file that cannot be used is a problem and the rest is read all the same; only a broken `story.yaml` leaves the story without files,
 * because every fact in it would be lost, and so does a folder of more than 20,000 files. Problems marked `warning` stop nothing.
 */
export const readStory = async (dir: string): Promise<{ story: Story; files: StoryFile[]; problems: Problem[] }> => {
  const names = (await list(dir)).filter(({ folder }) => !folder).map(({ name }) => name);
  if (names.length > mostFiles) return { story: unknownStory(dir), files: [], problems: [tooMany(dir, names.length)] };
  const read = await readFacts(dir, names);
  if (!read.ok) return { story: unknownStory(dir), files: [], problems: read.problems };
  const { story, problems } = read.value;
  const listed = new Map(story.sources.map((facts) => [facts.file, facts]));
  const files: StoryFile[] = [];
  for (const name of names) {
    if (name === factsFile) continue;
    const path = join(dir, name);
    const facts = listed.get(name);
    if (!facts && !articleNames.has(extname(name).toLowerCase())) {
      problems.push(noArticle(path));
      continue;
    }
    const bytes = await readWithin(dir, path);
    if (bytes.ok) files.push({ facts: facts ?? SourceFacts.parse({ file: name }), bytes: bytes.value, path });
    else problems.push(...bytes.problems);
  }
  return { story, files, problems };
};

const tooMany = (file: string, count: number): Problem => ({
  file,
  what: `${count} files, and a story may have ${mostFiles}`,
  why: 'the articles of a story are compared with one another, so all of them have to be in memory at once',
  fix: 'split them into stories, each a folder of its own',
});

const noArticle = (file: string): Problem => ({
  file,
  warning: true,
  what: 'not read: its name does not end like an article',
  why: 'articles are .txt or .md files',
  fix: `rename it, list it in ${factsFile}, or move it out of the folder`,
});
