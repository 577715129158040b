import { expect, test } from 'vitest';
import { allPages } from './content.ts';
import { parseContent } from './parse-content.ts';
import { planPages } from './plan.ts';
import { keptContent } from './testing/kept-content.ts';
import { tinyStory } from './testing/tiny-story.ts';

const story = tinyStory({ id: 'harbour', texts: { 'a.txt': 'Ada Quill said so.' }, actors: [{ name: 'Ada Quill' }] });
const actor = 'actors/ada-quill.mdx';

/** The content of the story, and how often each of its files is read. */
const counted = (change: (text: string) => string) => {
  const { files, run } = keptContent();
  run([story]);
  files.set(actor, change(files.get(actor) ?? ''));
  const reads = new Map<string, number>();
  const read = (path: string) => {
    reads.set(path, (reads.get(path) ?? 0) + 1);
    return { ok: true as const, value: files.get(path) ?? '' };
  };
  const content = parseContent(
    '',
    [...files.keys()].map((path) => ({ path, read: () => read(path) })),
  );
  return { content, files, reads };
};

test('no text is held of a page that nobody wrote on, and to see that nothing changes none is read again', () => {
  const { content, files, reads } = counted((text) => text);
  const plan = planPages([story], content);
  expect([plan.writes, plan.deletes, plan.summary.unchanged]).toEqual([[], [], files.size]);
  expect(new Set(reads.values())).toEqual(new Set([1]));
  for (const page of allPages(content)) expect(page.text()).toBe(files.get(page.path));
  expect(new Set(reads.values())).toEqual(new Set([2]));
});

test('a record that changes is written without the old text', () => {
  const { content, files, reads } = counted((text) => text.replace('named: true', 'named: false'));
  const { writes } = planPages([story], content);
  expect(writes.map(({ path }) => path)).toEqual([actor]);
  expect(writes[0]?.text).toContain('named: true');
  expect(reads.get(actor)).toBe(1);
  expect(files.get(actor)).toContain('named: false');
});

test.each([
  ['an editor’s words', (text: string) => `${text}Mine.\n`],
  ['line ends of another system', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('a page with %s is held as it is', (_, change) => {
  const { content, files, reads } = counted(change);
  const plan = planPages([story], content);
  expect(plan.writes).toEqual([]);
  expect(content.actors[0]?.text()).toBe(files.get(actor));
  expect(reads.get(actor)).toBe(1);
});
