import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parsePage, splitFrontMatter } from './front-matter.ts';
import { formatProblem } from './problem.ts';

const Schema = z.strictObject({ title: z.string(), count: z.int().optional() });

test.each([
  ['---\ntitle: a\n---\nBody\n', 'title: a\n', 'Body\n', 4],
  ['---\r\ntitle: a\r\n---\r\nBody', 'title: a\r\n', 'Body', 4],
  ['\uFEFF---\ntitle: a\n---', 'title: a\n', '', 3],
  ['--- \ntitle: a\n---\t\n---\nx', 'title: a\n', '---\nx', 4],
  ['---\ntitle: |\n  ---\n  b\n---\n', 'title: |\n  ---\n  b\n', '', 6],
  ['---\ntitle: "a\u2028---\u2028"\n---\nx', 'title: "a\u2028---\u2028"\n', 'x', 4],
])('%j is read', (text, yaml, body, bodyLine) => {
  const split = splitFrontMatter(text, 'a.mdx');
  const page = parsePage(Schema, text, 'a.mdx');
  if (!split.ok || !page.ok) throw new Error('not read');
  expect(text.slice(split.value.start, split.value.end)).toBe(yaml);
  expect(text.slice(split.value.body)).toBe(body);
  expect(page.value).toMatchObject({ body, bodyLine });
});

test.each([
  ['', 'a.mdx:1:1  the page has no front matter'],
  ['title: a\n', 'a.mdx:1:1  the page has no front matter'],
  ['\n---\ntitle: a\n---\n', 'a.mdx:1:1  the page has no front matter'],
  ['---\ntitle: a\n', 'a.mdx:1:1  the front matter is not closed'],
  ['---\ntitle: a\n----\n', 'a.mdx:1:1  the front matter is not closed'],
  ['---\ntitle: a\ncout: 1\n---\n', 'a.mdx:3:1  unknown key `cout`'],
  ['---\r\ntitle: [a\r\n---\r\n', 'a.mdx:3:1  not valid YAML'],
  ['---\n# who\ntitle: 7\n---\n', 'a.mdx:3:8  `title`: expected string, received number'],
])('%j is a problem', (text, expected) => {
  const page = parsePage(Schema, text, 'a.mdx');
  expect(page.ok ? [] : page.problems.map(formatProblem)).toEqual([expect.stringContaining(expected)]);
});

test('front matter, fences and body together are the file', () => {
  const line = fc.constantFrom('---', '--- ', 'a: b', '', '  ---', '----', 'x\u2028---');
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = lines.join(eol);
      const split = splitFrontMatter(text, 'a.mdx');
      const opens = /^---\s*$/.test(lines[0] ?? '') && lines.length > 1;
      const close = lines.findIndex((one, at) => at > 0 && /^---[ \t]*$/.test(one));
      expect(split.ok).toBe(opens && close > 0);
      if (!split.ok) return;
      expect(text.slice(split.value.start, split.value.end)).toBe(
        lines
          .slice(1, close)
          .map((one) => one + eol)
          .join(''),
      );
      expect(text.slice(split.value.body)).toBe(lines.slice(close + 1).join(eol));
    }),
  );
});
