import { readdir } from 'node:fs/promises';
import { acquire, doubtfulCharacters, readStory } from '../acquire/index.ts';
import type { Problem } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Story } from '../vocabulary/story.ts';

/** One folder of articles, acquired. */
export type AcquiredStory = { id: string; story: Story; documents: Document[] };

/** Reads and acquires one folder of articles. A file that cannot be read becomes a problem; the others are still acquired. */
export const acquireStory = async (folder: string, id: string): Promise<{ acquired: AcquiredStory; problems: Problem[] }> => {
  const { story, files, problems } = await readStory(folder);
  const outcomes = files.map(({ facts, bytes, path }) => ({ path, outcome: acquire(facts.file, bytes, facts) }));
  const documents = outcomes.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const refused = outcomes.flatMap(({ outcome, path }) =>
    outcome.ok ? [] : outcome.problems.map((problem) => ({ ...problem, file: path })),
  );
  const doubtful = outcomes.flatMap(({ outcome, path }) => (outcome.ok ? doubtfulCharacters(path, outcome.value.text) : []));
  return { acquired: { id, story, documents }, problems: [...problems, ...refused, ...doubtful] };
};

/** The names of the story folders in `seeds/`, sorted. */
export const storyFolders = async (seeds: string): Promise<string[]> => {
  const entries = await readdir(seeds, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
};
