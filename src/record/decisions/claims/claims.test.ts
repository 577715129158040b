import { expect, test } from 'vitest';
import { court, withVerdict } from '../../testing/court-story.ts';
import { decide, decided, told, undo } from '../../testing/decided.ts';
import { type Kept, keptContent } from '../../testing/kept-content.ts';
import { type TinyStory, tinyStory } from '../../testing/tiny-story.ts';

/** Two statements that the pipeline took for one claim, and one more. */
const joined: TinyStory = {
  ...court,
  claims: [
    [
      { doc: 'a.txt', words: 'the hall was full', speaker: 'Tom Roe', source: 'Judge Tom Roe' },
      { doc: 'b.txt', words: 'nobody came', speaker: 'Tom Roe', source: 'Roe' },
    ],
    [{ doc: 'a.txt', words: 'it was late', speaker: 'Tom Roe', source: 'He' }],
    [{ doc: 'b.txt', words: 'the roof leaks', source: 'The old clerk' }],
  ],
  events: [{ mentions: [{ doc: 'b.txt', words: 'Nia Holt met Tom Roe' }], participants: ['Nia Holt'], claims: [0] }],
  relations: [{ from: 0, to: 1 }],
};
const graph = tinyStory(joined).graph;
const statement = (words: string) =>
  graph.claims.flatMap(({ statements }) => statements).find(({ content }) => content[0]?.exact === words)?.id ?? '';
const page = (at: number) => graph.claims[at]?.id ?? '';
const [hall, late, roof] = [page(0), page(1), page(2)];

/** What is said on each page, by the page's id. */
const pages = (kept: Kept) =>
  Object.fromEntries(
    kept
      .read()
      .claims.filter(({ value }) => !value.record.orphaned)
      .map(({ id, value }) => [id, value.record.statements.map(({ content }) => content[0]?.exact)]),
  );
const record = (kept: Kept, id: string) => kept.read().claims.find((one) => one.id === id)?.value.record;
const run = (decisions: Record<string, string>, given = joined) =>
  decided(Object.fromEntries(Object.entries(decisions).map(([id, keys]) => [`claims/${id}`, keys])), given, joined);

test('split: statements make a page of their own, titled by their own words, and leave the first one', () => {
  const { kept, problems } = run({ [hall]: `split: [{ statements: [${statement('nobody came')}] }]` });
  const made = `c-nobody-came-${statement('nobody came').slice(2)}`;
  expect(problems).toEqual([]);
  expect(pages(kept)).toEqual({
    [hall]: ['the hall was full'],
    [made]: ['nobody came'],
    [late]: ['it was late'],
    [roof]: ['the roof leaks'],
  });
  expect(record(kept, made)).toMatchObject({ title: { exact: 'nobody came' }, statements: [{ from: hall }] });
  expect(kept.read().events[0]?.value.record.claims).toEqual([hall, made]);
});

test('split: statements move to a claim that is there', () => {
  const { kept } = run({ [hall]: `split: [{ to: ${late}, statements: [${statement('nobody came')}] }]` });
  expect(pages(kept)).toEqual({ [hall]: ['the hall was full'], [late]: ['it was late', 'nobody came'], [roof]: ['the roof leaks'] });
});

test('pin: statements belong here, whatever the pipeline makes of them later', () => {
  const { kept } = run({ [hall]: `pin: [${statement('nobody came')}, ${statement('the roof leaks')}]` }, { ...withVerdict });
  expect(pages(kept)[hall]).toEqual(['the hall was full', 'nobody came', 'the roof leaks']);
});

test('drop: what nobody said is on no page and shows nothing', () => {
  const { kept, problems } = run({ [hall]: `drop: [${statement('the hall was full')}]` });
  expect(problems).toEqual([]);
  expect(pages(kept)[hall]).toEqual(['nobody came']);
  expect(record(kept, hall)).toMatchObject({ title: { exact: 'nobody came' }, relations: [] });
});

test('speaker: another one, or nobody', () => {
  const { kept } = run({
    [hall]: `speaker:\n  - { is: nia-holt, statements: [${statement('nobody came')}] }\n  - { is: not-identified, statements: [${statement('the hall was full')}] }`,
  });
  expect(record(kept, hall)?.statements.map(({ speaker }) => speaker)).toEqual([null, 'nia-holt']);
  // The words that named the wrong one still name him.
  expect(kept.read().actors.find(({ id }) => id === 'nia-holt')?.value.record.mentions).toHaveLength(1);
});

test('relations: a verdict holds, and an approved one outlives the pipeline’s proposal', () => {
  const verdict = (state: string) => ({ [hall]: `relations: [{ to: ${late}, type: differs-in-number, state: ${state} }]` });
  expect(record(run(verdict('approved')).kept, hall)?.relations).toMatchObject([{ to: late, state: 'approved' }]);
  expect(record(run(verdict('rejected')).kept, hall)?.relations).toMatchObject([{ to: late, state: 'rejected' }]);
  const later = run(verdict('approved'), { ...joined, relations: [] });
  expect(later.problems).toEqual([]);
  expect(record(later.kept, hall)?.relations).toMatchObject([{ to: late, state: 'approved' }]);
});

test('taken back, everything is as before', () => {
  const kept = keptContent();
  kept.run([tinyStory(joined)]);
  const before = new Map(kept.files);
  const keys = [
    `split: [{ statements: [${statement('nobody came')}] }]`,
    `drop: [${statement('the hall was full')}]`,
    `speaker: [{ is: nia-holt, statements: [${statement('nobody came')}] }]`,
  ];
  decide(kept, `claims/${hall}`, keys.join('\n'));
  kept.run([tinyStory(joined)]);
  undo(kept, `claims/${hall}`);
  kept.run([tinyStory(joined)]);
  kept.files.delete('redirects.yaml');
  before.delete('redirects.yaml');
  expect(Object.fromEntries(kept.files)).toEqual(Object.fromEntries(before));
});

test('a page that loses all its statements leads to where most of them went', () => {
  const { kept } = run({ [late]: `pin: [${statement('the hall was full')}, ${statement('nobody came')}]` });
  expect(pages(kept)).toEqual({ [late]: ['it was late', 'the hall was full', 'nobody came'], [roof]: ['the roof leaks'] });
  expect(kept.read().redirects).toEqual({ [hall]: late });
});

test.each([
  [`split: [{ to: ${late.slice(0, -1)}, statements: [${statement('nobody came')}] }]`, `2:15 there is no claim \`${late.slice(0, -1)}\``],
  [
    `split: [{ to: tom-roe, statements: [${statement('nobody came')}] }]`,
    '2:15 `tom-roe` is the id of actors/tom-roe.mdx, which is no claim',
  ],
  [`split: [{ to: ${hall}, statements: [${statement('nobody came')}] }]`, `2:15 ${hall} is split from itself`],
  [
    `pin: [${statement('nobody came')}]\ndrop: [${statement('nobody came')}]`,
    `3:8 the statement \`${statement('nobody came')}\` belongs to nobody by this`,
  ],
  ['pin: [s-00]', 'warning'],
  ['speaker: [{ is: tom-rou, statements: [s-00] }]', '2:17 there is no actor `tom-rou` (did you mean "tom-roe"?)'],
  ['drop: [it]', '2:8 `drop[0]`: not the id of a statement'],
  [`relations: [{ to: ${roof}, type: denies, state: approved }]`, 'warning'],
  ['relations: [{ to: c-x, type: denied, state: approved }]', '2:30 `relations[0].type` cannot be `denied`'],
])('%s is told with its place', (keys, expected) => {
  const kept = keptContent();
  kept.run([tinyStory(joined)]);
  decide(kept, `claims/${hall}`, keys);
  const before = new Map(kept.files);
  const plan = kept.run([tinyStory(joined)]);
  const said = told({ problems: [...kept.read().problems, ...plan.problems] })[0] ?? '';
  expect(said).toContain(expected === 'warning' ? `warning claims/${hall}.mdx:2:` : `claims/${hall}.mdx:${expected}`);
  if (expected !== 'warning') expect(kept.files).toEqual(before);
});
