import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblem } from './problem.ts';
import { parseYaml } from './yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  sample: z.boolean().default(false),
  sources: z
    .array(
      z.strictObject({
        file: z.string(),
        published: z.string().optional(),
        kind: z.enum(['article', 'live-blog']).default('article'),
        rights: z.strictObject({ licence: z.string() }).optional(),
      }),
    )
    .default([]),
});

const read = (text: string, linesBefore?: number): unknown => {
  const outcome = parseYaml(schema, text, 'story.yaml', linesBefore);
  return outcome.ok ? outcome.value : outcome.problems.map(formatProblem).join('\n');
};

test('dates stay text, defaults are filled in', () => {
  expect(read('title: T\nsources:\n  - file: a.txt\n    published: 2022-03-30\n')).toEqual({
    title: 'T',
    sample: false,
    sources: [{ file: 'a.txt', published: '2022-03-30', kind: 'article' }],
  });
});

const many = Array.from(
  { length: 9 },
  (_, level) => `k${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`,
).join('\n');

test.each([
  ['an unknown key', 'title: T\nsampel: true\n'],
  ['an unknown key far from all known ones', 'title: T\nzzzzzzzzzz: true\n'],
  ['an unknown key deep inside', 'title: T\nsources:\n  - file: a.txt\n    publishd: 2022-03-30\n    rights: { license: MIT }\n'],
  ['a word that is not one of the fixed ones', 'title: T\nsources:\n  - file: a.txt\n    kind: liveblog\n'],
  ['a missing key', 'sample: true\n'],
  ['a missing key in a list', 'title: T\nsources:\n  - published: 2022\n'],
  ['a number where text is meant', 'title: 2022\n'],
  ['an empty title', 'title: ""\n'],
  ['an empty file', ''],
  ['a list instead of keys', '- title\n'],
  ['broken quoting', 'title: "T\nsample: true\n'],
  ['broken indentation', 'title: T\n  sample: true\n'],
  ['a tab as indentation', 'title: T\nsources:\n\t- file: a.txt\n'],
  ['a key that stands twice', 'title: T\ntitle: U\n'],
  ['a tag that would make a function', 'title: !!js/function "function () {}"\n'],
  ['an alias to nothing', 'title: *nobody\n'],
  ['aliases that grow without end', many],
  ['a key that would reach the prototype', 'title: T\n__proto__: { sample: true }\n'],
  ['lists nested too deeply', '['.repeat(20_000)],
  ['two documents in one file', 'title: T\n---\ntitle: U\n'],
])('%s', (_, text) => {
  expect(read(text)).toMatchSnapshot();
});

test('lines count from the start of the file', () => {
  expect(read('title: T\nsampel: true\n', 1)).toContain('story.yaml:3:1  unknown key `sampel`');
});
