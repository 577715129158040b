import { expect, test } from 'vitest';
import { inFolder } from './testing/content-folder.ts';
import { tinyStory } from './testing/tiny-story.ts';

const words = ['one opens', 'two opens', 'three opens'];
const story = tinyStory({
  id: 's',
  texts: { 'a.txt': words.join('. '), 'b.txt': 'Ada Quill. Bo Reed.' },
  actors: [{ name: 'Ada Quill' }, { name: 'Bo Reed' }],
  claims: words.map((one) => [{ doc: 'a.txt', words: one }]),
});
const other = tinyStory({ id: 't', texts: { 'c.txt': 'four opens' }, claims: [[{ doc: 'c.txt', words: 'four opens' }]] });
const ids = [...story.graph.claims, ...other.graph.claims].map(({ id }) => id) as [string, string, string, string];
const [one, two, three, four] = ids;

const cases: [name: string, merges: Record<string, string>, expected: string[]][] = [
  ['itself', { [one]: `[${one}]` }, [`claims/${one}.mdx:2:9 ${one} is merged into itself`]],
  ['an unknown id', { [one]: '[c-nothing]' }, [`claims/${one}.mdx:2:9 \`merge\` names \`c-nothing\`, which is not known among the claims`]],
  [
    'a mistyped id',
    { [one]: `[${two.slice(0, -1)}]` },
    [`claims/${one}.mdx:2:9 \`merge\` names \`${two.slice(0, -1)}\`, which is not known among the claims (did you mean "${two}"?)`],
  ],
  ['another kind', { [one]: '[ada-quill]' }, [`claims/${one}.mdx:2:9 \`merge\` names \`ada-quill\`, which is not known among the claims`]],
  ['another story', { [one]: `[${four}]` }, [`claims/${one}.mdx:2:9 \`merge\` names \`${four}\`, which belongs to another story`]],
  ['a circle', { [one]: `[${two}]`, [two]: `[${three}]`, [three]: `[${one}]` }, [expect.stringMatching(/: a circle$/)]],
  [
    'two pages at once',
    { [one]: `[${three}]`, [two]: `[${three}]` },
    [expect.stringMatching(/^claims\/\S+:2:9 `\S+` is merged twice: here and in \S+$/)],
  ],
];

test.each(cases)('merging %s is a problem, and nothing is written', (_, merges, expected) =>
  inFolder(async ({ run, put, get, all, told }) => {
    await run([story, other]);
    for (const [id, list] of Object.entries(merges)) {
      await put(`claims/${id}.mdx`, (await get(`claims/${id}.mdx`)).replace('---\n', `---\nmerge: ${list}\n`));
    }
    const before = await all();
    const plan = await run([story, other]);
    expect(told(plan.problems)).toEqual(expected);
    expect(await all()).toEqual(before);
  }),
);

test('a chain of merges ends in its last page', () =>
  inFolder(async ({ run, put, get, read }) => {
    await run([story]);
    await put(`claims/${one}.mdx`, (await get(`claims/${one}.mdx`)).replace('---\n', `---\nmerge: [${two}]\n`));
    await put(`claims/${two}.mdx`, (await get(`claims/${two}.mdx`)).replace('---\n', `---\nmerge: [${three}]\n`));
    await run([story]);
    const { claims, redirects } = await read();
    expect(redirects).toEqual({ [two]: one, [three]: one });
    const sizes = claims.map(({ id, value: { record } }) => [id, record.orphaned ?? false, record.statements.length]);
    expect(sizes.sort()).toEqual(
      [
        [one, false, 3],
        [two, true, 1],
      ].sort(),
    );
  }));

test('merged actors: whatever pointed to one of them points to the page that stays', () =>
  inFolder(async ({ run, put, get, read }) => {
    const spoken = tinyStory({
      id: 's',
      texts: { 'a.txt': 'Ada Quill said it opens. Adah Quill met Bo Reed.' },
      actors: [{ name: 'Ada Quill' }, { name: 'Adah Quill' }, { name: 'Bo Reed', affiliation: 'Adah Quill' }],
      claims: [[{ doc: 'a.txt', words: 'it opens', speaker: 'Adah Quill' }]],
      events: [{ mentions: [{ doc: 'a.txt', words: 'met' }], participants: ['Ada Quill', 'Adah Quill', 'Bo Reed'] }],
    });
    await run([spoken]);
    await put('actors/ada-quill.mdx', (await get('actors/ada-quill.mdx')).replace('---\n', '---\nmerge: [adah-quill]\n'));
    await run([spoken]);
    const { actors, claims, events } = await read();
    expect(actors.map(({ id, value: { record } }) => [id, record.name, record.mentions.length, record.affiliation])).toEqual([
      ['ada-quill', 'Ada Quill', 2, null],
      ['bo-reed', 'Bo Reed', 1, 'ada-quill'],
    ]);
    expect(claims[0]?.value.record.statements[0]?.speaker).toBe('ada-quill');
    expect(events[0]?.value.record.participants).toEqual(['ada-quill', 'bo-reed']);
  }));

test('an id that went elsewhere before the decision is told, and what is there now is not joined', () =>
  inFolder(async ({ run, put, get, read, told }) => {
    const without = { ...story, graph: { ...story.graph, claims: story.graph.claims.filter(({ id }) => id !== two) } };
    await run([without]);
    await put('redirects.yaml', `${two}: ${three}\n`);
    await put(`claims/${one}.mdx`, (await get(`claims/${one}.mdx`)).replace('---\n', `---\nmerge: [${two}]\n`));
    const plan = await run([without]);
    expect(told(plan.problems)).toEqual([
      `claims/${one}.mdx:2:9 \`merge\` names \`${two}\`, which is gone; its words are on \`${three}\` now`,
    ]);
    expect(plan.problems[0]?.warning).toBe(true);
    expect((await read()).claims.map(({ id }) => id).sort()).toEqual([one, three].sort());
  }));

test('claims that were merged come back under their ids when the decision is taken back, whatever came in between', () =>
  inFolder(async ({ run, put, get, read }) => {
    await run([story]);
    await put(`claims/${one}.mdx`, (await get(`claims/${one}.mdx`)).replace('---\n', `---\nmerge: [${two}, ${three}]\n`));
    await run([story]);
    const merged = (await read()).claims[0]?.value.record.statements.map(({ from }) => from);
    expect([...(merged ?? [])].sort()).toEqual([undefined, two, three].sort());
    await put(`claims/${one}.mdx`, (await get(`claims/${one}.mdx`)).replace(/^merge: .*\n/m, ''));
    await run([story]);
    expect((await read()).claims.map(({ id }) => id).sort()).toEqual([one, two, three].sort());
  }));
