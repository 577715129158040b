import { expect, test } from 'vitest';
import { check } from './check.ts';
import { inFolder } from './testing/content-folder.ts';
import { type TinyStory, tinyStory } from './testing/tiny-story.ts';

const harbour: TinyStory = {
  id: 'harbour',
  texts: { 'a.txt': 'Today.\nAda Quill said the harbour would open.', 'b.txt': 'The harbour would open, Ada Quill said.' },
  actors: [{ name: 'Ada Quill' }],
  claims: [
    [
      { doc: 'a.txt', words: 'the harbour would open', speaker: 'Ada Quill' },
      { doc: 'b.txt', words: 'The harbour would open', speaker: 'Ada Quill' },
    ],
  ],
};
const story = tinyStory(harbour);
const claim = `claims/${story.graph.claims[0]?.id}.mdx`;

test('every span of every page is compared with its source', () =>
  inFolder(async ({ run, read }) => {
    await run([story]);
    expect(check(await read(), [story])).toEqual({ quotations: 7, problems: [] });
  }));

const corruptions: [name: string, edit: (text: string) => string, expected: string[]][] = [
  [
    'one letter of a quotation',
    (text) => text.replace('exact: "The harbour would open"', 'exact: "The harbour could open"'),
    [`${claim}:26:11 “The harbour could open” is not in its source at seeds/harbour/b.txt:1:1: there stands “The harbour would open”`],
  ],
  [
    'an offset',
    (text) => text.replace(/title: \{(.*?)start: 22/, 'title: {$1start: 23'),
    [`${claim}:5:10 “the harbour would open” is not in its source at seeds/harbour/a.txt:2:17: there stands “he harbour would open”`],
  ],
  [
    'an offset beyond the end',
    (text) => text.replace(/title: \{(.*?)start: 22, end: 44/, 'title: {$1start: 2200, end: 2222'),
    [`${claim}:5:10 “the harbour would open” is not in its source at seeds/harbour/a.txt:2:39: the article ends before it`],
  ],
  [
    'a source',
    (text) => text.replace(/title: \{doc: [^,]*/, 'title: {doc: paper-x'),
    [
      `${claim}:5:10 “the harbour would open” is quoted from paper-x, which is not in seeds/`,
      `${claim}:5:16 there is no source \`paper-x\``,
    ],
  ],
  [
    'a speaker',
    (text) => text.replace('speaker: ada-quill', 'speaker: ada-quil'),
    [`${claim}:15:16 there is no actor \`ada-quil\` (did you mean "ada-quill"?)`],
  ],
  [
    'a statement of an utterance',
    (text) => text.replace(/(utterances:[\s\S]*?- )s-\w+/, '$1s-0000000000'),
    [expect.stringMatching(/^claims\/\S+:\d+:\d+ there is no statement `s-0000000000`/)],
  ],
];

test.each(corruptions)('%s corrupted by hand is found', (_, edit, expected) =>
  inFolder(async ({ run, put, get, read, told }) => {
    await run([story]);
    const text = await get(claim);
    const corrupted = edit(text);
    expect(corrupted).not.toBe(text);
    await put(claim, corrupted);
    expect(told(check(await read(), [story]).problems)).toEqual(expected);
  }),
);

test('an article changed after it was cited: named, with every quotation that is not in it any more', () =>
  inFolder(async ({ run, read, told }) => {
    await run([story]);
    const changed = tinyStory({ ...harbour, texts: { ...harbour.texts, 'b.txt': 'The harbour would open? Ada Quill said.' }, claims: [] });
    const { problems } = check(await read(), [changed]);
    expect(told(problems)).toEqual([
      expect.stringMatching(/^sources\/paper-b-\S+ the article seeds\/harbour\/b\.txt was changed after it was cited$/),
    ]);
    const moved = tinyStory({
      ...harbour,
      texts: { ...harbour.texts, 'b.txt': 'Now: The harbour would open, Ada Quill said.' },
      claims: [],
    });
    expect(check(await read(), [moved]).problems).toHaveLength(4);
  }));

test('an article that is gone leaves nothing to compare with', () =>
  inFolder(async ({ run, read, told }) => {
    await run([story]);
    const without = tinyStory({ ...harbour, texts: { 'a.txt': harbour.texts['a.txt'] ?? '' }, claims: [] });
    expect(told(check(await read(), [without]).problems)).toEqual([
      expect.stringMatching(/the article seeds\/harbour\/b\.txt is not there any more$/),
      expect.stringMatching(/^actors\/ada-quill\.mdx:\S+ “Ada Quill” is quoted from paper-b\S+, which is not in seeds\/$/),
      expect.stringMatching(/^claims\/\S+ “The harbour would open” is quoted from paper-b\S+, which is not in seeds\/$/),
      expect.stringMatching(/^claims\/\S+ “The harbour would open” is quoted from paper-b\S+, which is not in seeds\/$/),
    ]);
  }));
