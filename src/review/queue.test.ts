import { describe, expect, test } from 'vitest';
import { listLine } from './print.ts';
import { reviewQueue } from './queue.ts';
import { quay } from './testing/quay.ts';

const kinds = (items: { need: string; path: string }[]) =>
  items.map(({ need, path }) => `${need} ${path.replace(/(-[0-9a-f]{6})?\.mdx$/, '')}`);

const everything = [
  'accusation claims/c-police-arrested-tom',
  'accusation events/e-police-arrested-tom',
  'relation claims/c-denied-it',
  'merge actors/ada-quill',
  'merge claims/c-the-quay-was-sold',
  'speaker claims/c-the-gate-was-shut',
];

const of = (need: string, { queue }: ReturnType<typeof quay>) => {
  const item = queue().find((one) => one.need === need);
  if (!item) throw new Error(`nothing asks about ${need}`);
  return item;
};

test('what is doubtful, the most needed first, each at its place', () => {
  const { queue, files } = quay();
  expect(kinds(queue())).toEqual(everything);
  for (const { path, line, column, need } of queue()) {
    const at =
      files
        .get(path)
        ?.split('\n')
        [line - 1]?.slice(column - 1) ?? '';
    expect(`${need}: ${at}`).toMatch(/^(accusation: (id: s-|mentions:)|relation: to: c-|merge: (reasons|statements):|speaker: id: s-)/);
  }
});

test('a question is one line for programs', () => {
  const item = of('speaker', quay());
  expect(listLine(item)).toBe(`${item.file}:${item.line}:${item.column}  nobody is identified as the speaker  “The gate was shut”`);
});

test('the words that accuse are marked, the others stand in their sentence', () => {
  const { evidence, words } = of('accusation', quay());
  expect(words).toBe('arrested Tom Reed');
  expect(
    evidence.map(({ context, marks }) => marks.map(({ start, end }) => context.exact.slice(start - context.start, end - context.start))),
  ).toEqual([['arrested Tom Reed']]);
});

test('one story alone', () => {
  const { content } = quay();
  expect(kinds(reviewQueue(content(), 'quay'))).toEqual(everything);
  expect(reviewQueue(content(), 'other')).toEqual([]);
});

describe('what was answered does not come up again, before the next run and after it', () => {
  test.each(['accusation', 'relation', 'merge', 'speaker'])('%s', (need) => {
    for (const answer of ['approve', 'reject'] as const) {
      const story = quay();
      const item = of(need, story);
      const decisions = item[answer];
      expect(decisions, answer).toBeDefined();
      story.decide(item, decisions ?? []);
      const keys = () => story.queue().map(({ key }) => key);
      expect(keys()).not.toContain(item.key);
      expect(story.rerun()).toEqual([]);
      expect(keys()).not.toContain(item.key);
    }
  });
});

test('fix: a speaker by id, with what was probably meant', () => {
  const story = quay();
  const item = of('speaker', story);
  expect(item.fix?.decide('tom-red')).toBe('there is no actor `tom-red` (did you mean "tom-reed"?)');
  const decisions = item.fix?.decide('tom-reed');
  if (!Array.isArray(decisions)) throw new Error(decisions);
  story.decide(item, decisions);
  expect(kinds(story.queue())).not.toContain('speaker claims/c-the-gate-was-shut');
  expect(story.rerun()).toEqual([]);
  const said = story
    .read()
    .claims.flatMap(({ value }) => value.record.statements.filter(({ content }) => content[0]?.exact === 'The gate was shut'));
  expect(said.map(({ speaker }) => speaker)).toEqual(['tom-reed']);
});

test('fix: the speaker of an accusation, which is a corrected page then', () => {
  const story = quay();
  const item = of('accusation', story);
  const decisions = item.fix?.decide('not-identified');
  if (!Array.isArray(decisions)) throw new Error(decisions);
  story.decide(item, decisions);
  expect(story.files.get(item.path)).toContain('review: corrected\n');
  expect(kinds(story.queue())).not.toContain('accusation claims/c-police-arrested-tom');
  expect(story.rerun()).toEqual([]);
});

test('rejecting a merge parts it', () => {
  const story = quay();
  for (const item of story.queue().filter(({ need }) => need === 'merge')) story.decide(item, item.reject ?? []);
  expect(story.rerun()).toEqual([]);
  const { actors, claims } = story.read();
  expect(actors.map(({ id }) => id)).toContain('ada-quill-2');
  expect(claims.find(({ id }) => id.startsWith('c-the-quay-was-sold'))?.value.record.statements).toHaveLength(1);
  expect(kinds(story.queue()).filter((kind) => kind.startsWith('merge'))).toEqual([]);
});

test('an approved page is asked about no more, but for relations that are proposed later', () => {
  const story = quay();
  for (const path of story.files.keys()) {
    const text = story.files.get(path) ?? '';
    if (/^(claims|actors|events)\//.test(path)) story.files.set(path, text.replace('---\n', '---\nreview: approved\n'));
  }
  expect(kinds(story.queue())).toEqual(['relation claims/c-denied-it']);
});

test('a rejected page is asked about no more, and nobody asks about relations to it', () => {
  const story = quay();
  const path = [...story.files.keys()].find((one) => one.startsWith('claims/c-the-quay')) ?? '';
  story.files.set(path, (story.files.get(path) ?? '').replace('---\n', '---\nreview: rejected\n'));
  expect(kinds(story.queue()).filter((kind) => /relation|sold/.test(kind))).toEqual([]);
});

test('where the site shows reviewed pages only, every other page is asked about, once', () => {
  const { queue } = quay();
  expect(kinds(queue({ unreviewed: 'publish' }))).toEqual(everything);
  for (const unreviewed of ['hide', 'fail'] as const) {
    const asked = kinds(queue({ unreviewed }));
    expect(asked).toEqual([
      ...everything,
      'unreviewed actors/tom-reed',
      'unreviewed claims/c-denied-it',
      'unreviewed claims/c-the-gate-was-shut',
    ]);
  }
});
