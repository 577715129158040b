import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import type { Item } from './item.ts';
import { keysOf } from './keys.ts';
import { type Quay, quay } from './testing/quay.ts';
import { walk } from './walk.ts';

/** A walk through the queue of the quay by someone who types these keys, all at once or one by one. */
const walked = async (typed: string | string[], edit: (item: Item, story: Quay) => void = () => {}) => {
  const story = quay();
  const input = new PassThrough();
  for (const chunk of [typed].flat()) input.write(chunk);
  input.end();
  const written: [string, readonly Decision[]][] = [];
  const opened: string[] = [];
  let said = '';
  const queue = story.queue();
  const answered = await walk(queue, {
    keys: keysOf(input),
    say: (text) => {
      said += text;
    },
    articleOf: (doc) => ({ publisher: doc.startsWith('paper-a') ? 'Paper A' : 'Paper B', file: 'seeds/quay/x.txt', text: '\n\nTom' }),
    again: async ({ key }) => story.queue().find((one) => one.key === key) ?? null,
    decide: async (item, decisions) => {
      written.push([item.need, decisions]);
      story.decide(item, decisions);
      return null;
    },
    open: async (item) => {
      opened.push(`${item.path}:${item.line}`);
      edit(item, story);
      return null;
    },
  });
  return { answered, written, opened, said, left: story.queue().map(({ need }) => need) };
};

test('one key an answer, each written at once', async () => {
  const { answered, written, left, said } = await walked('arsarq');
  expect(written).toMatchObject([
    ['accusation', [{ key: 'review', value: 'approved' }]],
    ['accusation', [{ key: 'review', value: 'rejected' }]],
    ['merge', [{ key: 'review', value: 'approved' }]],
    ['merge', [{ key: 'split' }]],
  ]);
  expect(answered).toBe(4);
  expect(left).toEqual(['relation', 'speaker']);
  expect(said).toContain('\n1 of 6  accuses a person by name\n');
  expect(said).toContain('     Police ⟦arrested Tom Reed⟧\n');
  expect(said).toContain('written: review: approved\n');
});

test('the same keys one by one, and keys that mean nothing', async () => {
  const { written } = await walked(['x', '\u001B[A', '\n', 'a', 'R', 's', 'q']);
  expect(written.map(([need]) => need)).toEqual(['accusation']);
});

test('fix asks for an id until there is one; an empty answer goes back', async () => {
  const { written, said } = await walked('f\rftom-reet\rtom-reeed\u007F\u007Fd\rq');
  expect(said).toContain('there is no actor `tom-reet` (did you mean "tom-reed"?)');
  expect(written).toMatchObject([
    [
      'accusation',
      [
        { key: 'speaker', entry: { is: 'tom-reed' } },
        { key: 'review', value: 'corrected' },
      ],
    ],
  ]);
});

test('open shows the file, then asks again; an answer given there is taken', async () => {
  const twice = await walked('ooq');
  expect(twice.opened).toHaveLength(2);
  expect(twice.opened[0]).toMatch(/^claims\/c-police-arrested-tom.*\.mdx:\d+$/);
  const taken = await walked('oaq', (item, story) => story.decide(item, [{ key: 'review', value: 'rejected' }]));
  expect(taken.written).toMatchObject([['accusation', [{ key: 'review', value: 'approved' }]]]);
  expect(taken.said).toContain('2 of 6');
  expect(taken.left).not.toContain('accusation');
});

test('the end of the input ends the walk, and what was answered stays', async () => {
  for (const typed of ['a', 'a\u0003aaa', 'af']) expect((await walked(typed)).written).toHaveLength(1);
});

test('what cannot be written is told, and asked again', async () => {
  const story = quay();
  const input = new PassThrough();
  input.end('aaq');
  let said = '';
  const problem = { file: 'x.mdx', what: 'it is read-only', why: 'w', fix: 'f' };
  const answered = await walk(story.queue().slice(0, 1), {
    keys: keysOf(input),
    say: (text) => {
      said += text;
    },
    articleOf: () => undefined,
    again: async (item) => item,
    decide: async () => problem,
    open: async () => null,
  });
  expect(answered).toBe(0);
  expect(said.split('it is read-only')).toHaveLength(3);
});
