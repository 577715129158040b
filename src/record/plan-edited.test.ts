import { expect, test } from 'vitest';
import { check } from './check.ts';
import { inFolder } from './testing/content-folder.ts';
import { harbour, idsOf, withThird } from './testing/harbour-story.ts';
import { tinyStory } from './testing/tiny-story.ts';

const edited = (text: string, keys: string, body = '') => text.replace('---\n', `---\n${keys}`) + body;

test('merged claims are one page, whose id the others lead to, on every further run', () =>
  inFolder(async ({ run, read, all, put, get }) => {
    await run([tinyStory(harbour)]);
    const [denial = '', opening = '', ships = ''] = idsOf(Object.keys(await all()), 'claims');
    const path = `claims/${opening}.mdx`;
    await put(path, edited(await get(path), `merge: [${ships}, ${denial}]\n`));
    const plan = await run([tinyStory(harbour)]);
    expect(plan.problems).toEqual([]);
    expect(plan.summary).toMatchObject({ gone: 2, created: 0 });
    const content = await read();
    expect(content.redirects).toEqual({ [denial]: opening, [ships]: opening });
    const [page] = content.claims;
    expect(page?.id).toBe(opening);
    expect(page?.value.record.title.exact).toBe('the harbour would open on Monday');
    expect(page?.value.record.statements).toHaveLength(4);
    expect(page?.value.record.relations).toEqual([]);
    expect(check(content, [tinyStory(harbour)]).problems).toEqual([]);

    expect((await run([tinyStory(harbour)])).writes).toEqual([]);
    await run([tinyStory(withThird)]);
    const later = await read();
    expect(later.claims.map(({ id, value }) => [id, value.record.statements.length])).toEqual([[opening, 5]]);
    expect(later.redirects).toEqual({ [denial]: opening, [ships]: opening });
  }));

test('taking a merge back brings the pages back', () =>
  inFolder(async ({ run, read, all, put, get }) => {
    await run([tinyStory(harbour)]);
    const before = await all();
    const [, opening = '', ships = ''] = idsOf(Object.keys(before), 'claims');
    const path = `claims/${opening}.mdx`;
    await put(path, edited(await get(path), `merge: [${ships}]\n`));
    await run([tinyStory(harbour)]);
    await put(path, (await get(path)).replace(/^merge.*\n/m, ''));
    await run([tinyStory(harbour)]);
    const { 'redirects.yaml': _, ...after } = await all();
    expect(after).toEqual(before);
    expect((await read()).redirects).toEqual({});
  }));

test("a merged page with an editor's words is kept, marked, and named", () =>
  inFolder(async ({ run, read, all, put, get, told }) => {
    await run([tinyStory(harbour)]);
    const [, opening = '', ships = ''] = idsOf(Object.keys(await all()), 'claims');
    await put(`claims/${opening}.mdx`, edited(await get(`claims/${opening}.mdx`), `merge: [${ships}]\n`));
    await put(`claims/${ships}.mdx`, edited(await get(`claims/${ships}.mdx`), '', 'Ships are large.\n'));
    const plan = await run([tinyStory(harbour)]);
    expect(plan.summary).toMatchObject({ gone: 0, orphaned: 1 });
    expect(await get(`claims/${ships}.mdx`)).toMatch(/^---\nrecord:\n {2}id: \S+\n {2}orphaned: true\n[\s\S]*---\nShips are large\.\n$/);
    const content = await read();
    expect(content.redirects).toEqual({ [ships]: opening });
    const { problems } = check(content, [tinyStory(harbour)]);
    expect(told(problems)).toEqual([`claims/${ships}.mdx:2:1 what this page was about is on ${opening} now`]);
    expect(problems[0]?.warning).toBe(true);
    expect((await run([tinyStory(harbour)])).writes).toEqual([]);
  }));

test('a page that an editor wrote on outlives its article and comes back with it', () =>
  inFolder(async ({ run, all, put, get, told, read }) => {
    await run([tinyStory(harbour)]);
    const [denial = ''] = idsOf(Object.keys(await all()), 'claims');
    const path = `claims/${denial}.mdx`;
    await put(path, edited(await get(path), 'review: approved\n'));
    const before = await all();
    const without = { ...harbour, claims: harbour.claims?.slice(0, 2) ?? [], relations: [] };
    await run([tinyStory(without)]);
    const { problems } = check(await read(), [tinyStory(without)]);
    expect(told(problems)).toEqual([`${path}:3:1 nothing of this record is found in the articles any more`]);
    expect(problems[0]?.warning).toBe(true);
    await run([tinyStory(harbour)]);
    const { 'redirects.yaml': _, ...after } = await all();
    expect(after).toEqual(before);
  }));

test('an article that was gone comes back to the pages an editor wrote on', () =>
  inFolder(async ({ run, all, put, get }) => {
    const texts = { 'c.txt': 'Tom Reed: it is closed.' };
    const closed = {
      ...harbour,
      texts: { ...harbour.texts, ...texts },
      claims: [[{ doc: 'c.txt', words: 'it is closed' }]],
      relations: [],
      events: [],
    };
    await run([tinyStory(closed)]);
    const [id = ''] = idsOf(Object.keys(await all()), 'claims');
    await put(`claims/${id}.mdx`, edited(await get(`claims/${id}.mdx`), '', 'Mine.\n'));
    const before = await all();
    await run([tinyStory({ ...harbour, claims: [], relations: [], events: [] })]);
    expect(Object.keys(await all()).filter((path) => path.startsWith('sources/'))).toHaveLength(2);
    await run([tinyStory(closed)]);
    const { 'redirects.yaml': _, ...after } = await all();
    expect(after).toEqual(before);
  }));

test('words stay with their subject: of two claims that become one, the page an editor wrote on goes on', () =>
  inFolder(async ({ run, all, put, get, read }) => {
    const [first = [], second = [], third = []] = harbour.claims ?? [];
    await run([tinyStory(harbour)]);
    const [, opening = '', ships = ''] = idsOf(Object.keys(await all()), 'claims');
    await put(`claims/${ships}.mdx`, edited(await get(`claims/${ships}.mdx`), 'title: Ships\n'));
    await run([tinyStory({ ...harbour, claims: [[...first, ...second], third], relations: [] })]);
    const content = await read();
    expect(content.claims.map(({ id }) => id)).toContain(ships);
    expect(content.redirects).toEqual({ [opening]: ships });
  }));

test('a rejected page stays, with its record up to date', () =>
  inFolder(async ({ run, all, put, get, read }) => {
    await run([tinyStory(harbour)]);
    const [, opening = ''] = idsOf(Object.keys(await all()), 'claims');
    await put(`claims/${opening}.mdx`, edited(await get(`claims/${opening}.mdx`), 'review: rejected\n'));
    await run([tinyStory(withThird)]);
    const page = (await read()).claims.find(({ id }) => id === opening);
    expect(page?.value.review).toBe('rejected');
    expect(page?.value.record.statements).toHaveLength(3);
  }));
