import { expect, test } from 'vitest';
import { check } from './check.ts';
import { inFolder } from './testing/content-folder.ts';
import { harbour, idsOf, withThird } from './testing/harbour-story.ts';
import { keptContent } from './testing/kept-content.ts';
import { type TinyStory, tinyStory } from './testing/tiny-story.ts';

test('a first run makes a page of everything, and a second one changes nothing', () =>
  inFolder(async ({ run, all, read }) => {
    const first = await run([tinyStory(harbour)]);
    expect(first.problems).toEqual([]);
    expect(first.summary).toEqual({ created: 10, changed: 0, gone: 0, orphaned: 0, unchanged: 0 });
    const files = await all();
    expect(Object.keys(files).map((path) => path.replace(/-[0-9a-f]{6}\.mdx$/, ''))).toEqual([
      'actors/ada-quill.mdx',
      'actors/port-worker.mdx',
      'actors/tom-reed.mdx',
      'claims/c-denied-it',
      'claims/c-the-harbour-would',
      'claims/c-two-ships-are',
      'events/e-the-harbour-would',
      'sources/paper-a-2031-05-02',
      'sources/paper-b-2031-05-02',
      'stories/harbour.mdx',
    ]);
    const second = await run([tinyStory(harbour)]);
    expect(second.writes).toEqual([]);
    expect(second.summary).toEqual({ created: 0, changed: 0, gone: 0, orphaned: 0, unchanged: 10 });
    expect(check(await read(), [tinyStory(harbour)])).toEqual({ quotations: 20, problems: [] });
  }));

test('actors without a page are left out of what points to them', () =>
  inFolder(async ({ run, read }) => {
    await run([tinyStory(harbour)]);
    const content = await read();
    expect(content.events[0]?.value.record.participants).toEqual(['ada-quill']);
    expect(content.claims.map(({ value }) => value.record.statements.map(({ speaker }) => speaker))).toEqual([
      ['tom-reed'],
      ['ada-quill', 'ada-quill'],
      ['port-worker'],
    ]);
  }));

test('a new article changes no id', () =>
  inFolder(async ({ run, all }) => {
    await run([tinyStory(harbour)]);
    const before = Object.keys(await all());
    const plan = await run([tinyStory(withThird)]);
    const after = Object.keys(await all());
    expect(tinyStory(withThird).graph.claims[0]?.id).not.toBe(tinyStory(harbour).graph.claims[0]?.id);
    expect(after.filter((path) => !before.includes(path))).toEqual([expect.stringMatching(/^sources\/paper-0-/)]);
    expect(before.filter((path) => !after.includes(path))).toEqual([]);
    expect(plan.summary).toMatchObject({ created: 1, gone: 0, orphaned: 0 });
  }));

test('a claim that falls apart leaves its id to the larger part, and a vanished one leads to where its words are', () =>
  inFolder(async ({ run, all, read }) => {
    const [first = [], second = [], third = []] = harbour.claims ?? [];
    const joined = { ...harbour, claims: [[...first, ...second], third], relations: [], events: [] };
    await run([tinyStory(joined)]);
    const whole = idsOf(Object.keys(await all()), 'claims')[1];
    await run([tinyStory({ ...joined, claims: [second, first, third] })]);
    const apart = (await read()).claims.map(({ id, value }) => [id, value.record.statements.length]);
    expect(apart).toContainEqual([whole, 2]);
    expect(apart).toHaveLength(3);
    const small = apart.find(([id, size]) => size === 1 && String(id).startsWith('c-two'))?.[0];
    await run([tinyStory(joined)]);
    expect((await read()).redirects).toEqual({ [String(small)]: whole });
    await run([tinyStory({ ...joined, claims: [third] })]);
    expect((await read()).redirects).toEqual({ [String(small)]: null, [String(whole)]: null, 'port-worker': null });
  }));

test('an id that comes back is no redirect any more', () =>
  inFolder(async ({ run, read, all }) => {
    const without = { ...harbour, claims: harbour.claims?.slice(0, 2) ?? [], relations: [] };
    await run([tinyStory(harbour)]);
    const before = await all();
    await run([tinyStory(without)]);
    expect(Object.values((await read()).redirects)).toEqual([null]);
    await run([tinyStory(harbour)]);
    const { 'redirects.yaml': redirects, ...after } = await all();
    expect(after).toEqual(before);
    expect(redirects).toMatch(/^#[^\n]*\n$/);
  }));

test('an article corrected elsewhere keeps the ids of what still stands in it', () =>
  inFolder(async ({ run, all, read }) => {
    await run([tinyStory(harbour)]);
    const before = Object.keys(await all());
    const corrected = { ...harbour, texts: { ...harbour.texts, 'a.txt': `CORRECTED. ${harbour.texts['a.txt']}` } };
    await run([tinyStory(corrected)]);
    expect(Object.keys(await all())).toEqual(before);
    expect(check(await read(), [tinyStory(corrected)]).problems).toEqual([]);
  }));

test('a renamed article keeps its page', () =>
  inFolder(async ({ run, read }) => {
    await run([tinyStory(harbour)]);
    const before = (await read()).sources.map(({ id }) => id);
    const { 'a.txt': text = '', ...rest } = harbour.texts;
    const renamed = JSON.parse(JSON.stringify({ ...harbour, texts: { 'z.txt': text, ...rest } }).replaceAll('"a.txt"', '"z.txt"'));
    await run([tinyStory(renamed)]);
    const sources = (await read()).sources;
    expect(sources.map(({ id }) => id)).toEqual(before);
    expect(sources.map(({ value }) => value.record.facts.file).sort()).toEqual(['b.txt', 'z.txt']);
  }));

const visit: TinyStory = {
  id: 'visit',
  texts: { 'c.txt': 'Tom Reed arrived with Ada Quill Ltd and Reed.' },
  actors: [{ name: 'Tom Reed' }, { name: 'Ada Quill', type: 'organisation' }, { name: 'Reed' }],
};

test('an actor of two stories has one page when the full name and the kind are the same', () =>
  inFolder(async ({ run, read }) => {
    await run([tinyStory(visit), tinyStory(harbour)]);
    const actors = (await read()).actors.map(({ id, value: { record } }) => [id, record.stories, record.mentions.length]);
    expect(actors).toEqual([
      ['ada-quill-2', ['visit'], 1],
      ['ada-quill', ['harbour'], 2],
      ['port-worker', ['harbour'], 1],
      ['reed', ['visit'], 2],
      ['tom-reed', ['harbour', 'visit'], 2],
    ]);
  }));

test('invented stories share no actor with real ones', () =>
  inFolder(async ({ run, read }) => {
    await run([tinyStory({ ...visit, sample: true }), tinyStory(harbour)]);
    expect((await read()).actors.map(({ id }) => id).filter((id) => id.startsWith('tom'))).toEqual(['tom-reed-2', 'tom-reed']);
  }));

test('the order in which stories are given does not matter', () =>
  inFolder(async ({ run, all }) => {
    await run([tinyStory(visit), tinyStory(harbour)]);
    const one = await all();
    await inFolder(async (other) => {
      await other.run([tinyStory(harbour), tinyStory(visit)]);
      expect(await other.all()).toEqual(one);
    });
  }));

/** Where each way to stop the second run ends, once the run after it is over. */
const cutAnywhere = (first: TinyStory, second: TinyStory) => {
  const undisturbed = keptContent();
  undisturbed.run([tinyStory(first)]);
  const start = new Map(undisturbed.files);
  const { writes, deletes } = undisturbed.run([tinyStory(second)]);
  const ends = [...Array(writes.length + deletes.length + 1).keys()].map((cut) => {
    const other = keptContent(start);
    for (const { path, text } of writes.slice(0, cut)) other.files.set(path, text);
    for (const path of deletes.slice(0, Math.max(0, cut - writes.length))) other.files.delete(path);
    other.run([tinyStory(second)]);
    return Object.fromEntries(other.files);
  });
  return { ends, undisturbed: Object.fromEntries(undisturbed.files), writes, deletes };
};

test('a run cut short after any file ends, on the next run, in the bytes of an undisturbed one', () => {
  const [first = [], second = [], third = []] = harbour.claims ?? [];
  const texts = { ...withThird.texts, 'b.txt': `CORRECTED. ${withThird.texts['b.txt']}` };
  const { ends, undisturbed, writes, deletes } = cutAnywhere(
    { ...harbour, claims: [[...first, ...second], third], relations: [] },
    { ...withThird, texts, actors: [{ name: 'Ada Quill' }] },
  );
  expect(writes.length).toBeGreaterThan(3);
  expect(deletes.length).toBeGreaterThan(0);
  for (const end of ends) expect(end).toEqual(undisturbed);
});

test('and so it does where a new article is a copy of one that changed', () => {
  const full = 'The hall was full.';
  const { ends, undisturbed, writes } = cutAnywhere(
    { id: 'court', texts: { 'b.txt': 'It was late.' } },
    { id: 'court', texts: { 'a.txt': full, 'b.txt': full } },
  );
  expect(writes.length).toBeGreaterThan(2);
  for (const end of ends) expect(end).toEqual(undisturbed);
});
