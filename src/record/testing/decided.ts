import { expect } from 'vitest';
import { check } from '../check.ts';
import { court } from './court-story.ts';
import { type Kept, keptContent } from './kept-content.ts';
import { type TinyStory, tinyStory } from './tiny-story.ts';

/** An actor's page by its id, any other by its folder and id. */
const pathOf = (page: string): string => `${page.includes('/') ? '' : 'actors/'}${page}.mdx`;

export const decide = (kept: Kept, page: string, keys: string) => {
  const path = pathOf(page);
  kept.files.set(path, (kept.files.get(path) ?? '').replace('---\n', `---\n${keys}\n`));
};

export const undo = (kept: Kept, page: string) => {
  const path = pathOf(page);
  kept.files.set(path, (kept.files.get(path) ?? '').replace(/^---\n[\s\S]*?(?=record:\n)/, '---\n'));
};

/** A first run, the decisions, a second run, and what a third one would still change: nothing. */
export const decided = (decisions: Record<string, string>, given: TinyStory = court, first: TinyStory = court) => {
  const kept = keptContent();
  kept.run([tinyStory(first)]);
  for (const [page, keys] of Object.entries(decisions)) decide(kept, page, keys);
  const { problems } = kept.run([tinyStory(given)]);
  const again = kept.run([tinyStory(given)]);
  expect([again.writes, again.deletes]).toEqual([[], []]);
  expect(check(kept.read(), [tinyStory(given)]).problems.filter(({ warning }) => !warning)).toEqual([]);
  return { kept, problems };
};

export const told = ({ problems }: { problems: { file: string; line?: number; column?: number; what: string; warning?: true }[] }) =>
  problems.map(({ file, line, column, what, warning }) => `${warning ? 'warning ' : ''}${file}:${line}:${column} ${what}`);

export const live = (kept: Kept) =>
  kept
    .read()
    .actors.filter(({ value }) => !value.record.orphaned)
    .map(({ id }) => id);
