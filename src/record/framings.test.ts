import { expect, test } from 'vitest';
import type { TermUse } from '../vocabulary/framing.ts';
import { check } from './check.ts';
import type { StoryGraph } from './story-graph.ts';
import { inFolder } from './testing/content-folder.ts';
import { tinyStory } from './testing/tiny-story.ts';

const texts = {
  'a.txt': 'Ada Quill said it was a pause, not a halt. The town waits.',
  'b.txt': 'The halt of the ferry may last, Tom Reed said. A halt again.',
};
const plain = tinyStory({
  id: 'harbour',
  texts,
  actors: [{ name: 'Ada Quill' }, { name: 'Tom Reed' }],
  claims: [
    [{ doc: 'a.txt', words: 'it was a pause, not a halt', speaker: 'Ada Quill' }],
    [{ doc: 'b.txt', words: 'The halt of the ferry may last', speaker: 'Tom Reed' }],
  ],
  events: [{ mentions: [{ doc: 'b.txt', words: 'halt' }], participants: ['Tom Reed'], claims: [1] }],
});

const at = (doc: keyof typeof texts, exact: string, from = 0) => {
  const start = texts[doc].indexOf(exact, from);
  return { doc, start, end: start + exact.length, exact };
};
const said = plain.graph.claims.flatMap(({ statements }) => statements);
const use = (doc: keyof typeof texts, exact: string): TermUse => {
  const statement = said.find((each) => each.doc === doc);
  return { ...at(doc, exact), by: statement?.speaker ?? null, quoted: false, ...(statement ? { statement: statement.id } : {}) };
};
const [event] = plain.graph.events;
const story: StoryGraph = {
  ...plain,
  graph: {
    ...plain.graph,
    framings: [
      {
        id: 'f-1',
        event: event?.id ?? '',
        claims: plain.graph.claims.map(({ id }) => id),
        terms: [
          {
            form: at('b.txt', 'halt'),
            uses: [use('b.txt', 'halt'), { ...at('b.txt', 'halt', 40), by: null, quoted: false }],
            turnedDown: [use('a.txt', 'halt')],
          },
          { form: at('a.txt', 'pause'), uses: [use('a.txt', 'pause')] },
        ],
      },
    ],
  },
};

test('a framing is kept on the page of its story, with source pages for files and its words checked', () =>
  inFolder(async ({ run, read }) => {
    await run([story]);
    const content = await read();
    const [framing] = content.stories[0]?.value.record.framings ?? [];
    const sources = content.sources.map(({ id }) => id);
    expect(framing?.terms.map(({ uses }) => uses.map(({ own }) => own))).toEqual([[false, true], [false]]);
    expect(framing?.terms.every(({ form, uses }) => [form, ...uses].every(({ doc }) => sources.includes(doc)))).toBe(true);
    expect(framing?.event).toBe(content.events[0]?.id);
    expect(check(content, [story]).problems).toEqual([]);
  }));

test.each([
  ['its words', /exact: "?pause"?/, 'exact: cause', /“cause” is not in its source/],
  ['its statement', /(turnedDown:[\s\S]*?statement: )s-\w+/, '$1s-0000000000', /there is no statement `s-0000000000`/],
  ['its event', /event: e-[\w-]+/, 'event: e-none', /there is no event `e-none`/],
])('a framing is refused for %s', (_, found, put, expected) =>
  inFolder(async ({ run, read, get, put: write, told }) => {
    await run([story]);
    const page = await get('stories/harbour.mdx');
    const broken = page.replace(found, put);
    expect(broken).not.toBe(page);
    await write('stories/harbour.mdx', broken);
    expect(told(check(await read(), [story]).problems)).toEqual([expect.stringMatching(expected)]);
  }),
);
