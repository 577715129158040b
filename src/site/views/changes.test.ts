import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { changesOf } from './changes.ts';

const changesAfter = async (edit: Parameters<typeof ferrySite>[0] = () => {}, bodies: Parameters<typeof ferrySite>[1] = {}) => {
  const { graph, bodies: compiled } = await ferrySite(edit, bodies);
  const story = graph.stories.get('ferry');
  if (!story) throw new Error('no story');
  return changesOf(story, (path) => compiled.get(path)?.code);
};

const before = await changesAfter();

const differing = (after: Record<string, string>) => Object.keys(after).filter((path) => after[path] !== before[path]);

test('every page of the story has a fingerprint, the same each time', async () => {
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['claims/c-floats/', 'actors/ada-quill/', 'sources/gazette/']));
  expect(await changesAfter()).toEqual(before);
});

test('an editor’s decision on a page is news of that page alone', async () => {
  const after = await changesAfter((pages) => {
    Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved' });
  });
  expect(differing(after)).toEqual(['claims/c-floats/']);
});

test('so is another word in the text that editors wrote', async () => {
  const text = (words: string) => changesAfter(undefined, { 'c-floats': words });
  const [one, other] = [await text('One.'), await text('Other.')];
  expect(one['claims/c-floats/']).not.toBe(other['claims/c-floats/']);
});
