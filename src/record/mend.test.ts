import { expect, test } from 'vitest';
import { check } from './check.ts';
import { harbour } from './testing/harbour-story.ts';
import { keptContent } from './testing/kept-content.ts';
import { tinyStory } from './testing/tiny-story.ts';

const written = (text: string) => `${text.replace('---\n', '---\nnote: "Mine." # kept\n')}My words.\n`;

const first = (kind: string) => {
  const kept = keptContent();
  kept.run([tinyStory(harbour)]);
  const path = [...kept.files.keys()].find((one) => one.startsWith(`${kind}/`)) ?? '';
  return { kept, path };
};

/** A record as another version may have written it. */
const olds: [name: string, kind: string, change: (text: string) => string][] = [
  ['an actor with a list under another name', 'actors', (text) => text.replace('  aliases:', '  names:')],
  ['an actor without a type', 'actors', (text) => text.replace(/ {2}type: .*\n/, '')],
  ['an actor of a type there is no more', 'actors', (text) => text.replace('type: person', 'type: human')],
  ['an actor whose mentions say more', 'actors', (text) => text.replaceAll('exact: "Ada Quill"}', 'exact: "Ada Quill", kind: name}')],
  ['a claim whose statements lack what is new', 'claims', (text) => text.replaceAll(/ {6}(?:origin|venue): .*\n/g, '')],
  ['a claim without a title', 'claims', (text) => text.replace(/ {2}title: .*\n/, '')],
  ['an event without a status', 'events', (text) => text.replace(/ {2}status: .*\n/, '')],
  ['a source without its posts', 'sources', (text) => text.replace(/ {2}posts: .*\n/, '')],
  ['a story without its places', 'stories', (text) => text.replace(/ {2}places: .*\n/, '')],
];

test.each(olds)('%s, touched by an editor: the record is made anew, and not a byte of the rest changes', (_, kind, change) => {
  const { kept, path } = first(kind);
  const whole = written(kept.files.get(path) ?? '');
  const old = change(whole);
  expect(old).not.toBe(whole);
  kept.files.set(path, old);
  const told = check(kept.read(), [tinyStory(harbour)]).problems.map(({ file, line, what }) => [file, line, what]);
  expect(told).toEqual([[path, 3, 'the record is damaged, or was written by another version of Onrecord']]);
  const plan = kept.run([tinyStory(harbour)]);
  expect(plan.problems).toEqual([]);
  expect(kept.files.get(path)).toBe(whole);
  expect(kept.run([tinyStory(harbour)]).writes).toEqual([]);
});

test("an editor's slip beside such a record is still a problem", () => {
  const { kept, path } = first('actors');
  kept.files.set(
    path,
    written(kept.files.get(path) ?? '')
      .replace('note:', 'nore:')
      .replace('  aliases:', '  names:'),
  );
  expect(kept.read().problems.map(({ what }) => what)).toContain('unknown key `nore`');
});

test('where nothing in the articles is like what is left of it, it is a problem, and nothing is written', () => {
  const { kept, path } = first('actors');
  kept.files.set(path, written('---\nrecord:\n  id: ada-quill\n  name: Somebody\n---\n'));
  const before = new Map(kept.files);
  const { problems } = kept.run([tinyStory({ ...harbour, actors: [], claims: [], events: [], relations: [] })]);
  expect(problems.map(({ file, what }) => [file, what])).toContainEqual([path, '`record.named` is missing']);
  expect(kept.files).toEqual(before);
});
