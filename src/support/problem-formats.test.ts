import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { githubAnnotation, problemsJson } from './problem-formats.ts';

const problem: Problem = {
  file: 'content/a,b: 100%.mdx',
  line: 3,
  column: 9,
  what: 'no `x`: 5 %\r\nat all',
  why: 'because',
  fix: 'mend, it',
};

test('an annotation of GitHub is one line that nothing in a text can end or add to', () => {
  expect(githubAnnotation(problem)).toBe(
    '::error file=content/a%2Cb%3A 100%25.mdx,line=3,col=9::no `x`: 5 %25%0D%0Aat all%0Awhy: because%0Ado: mend, it',
  );
  expect(githubAnnotation({ file: 'a.mdx', warning: true, what: 'w', why: 'y', fix: 'f' })).toBe(
    '::warning file=a.mdx,line=1,col=1::w%0Awhy: y%0Ado: f',
  );
  const text = fc.string({ unit: fc.constantFrom(':', ',', '%', '\n', '\r', 'a', '::error::', '=') });
  fc.assert(
    fc.property(text, text, (file, what) => {
      const line = githubAnnotation({ ...problem, file, what });
      const [, given = '', said = ''] = /^::error file=([^,:\r\n]*),line=3,col=9::([^\r\n]*)$/.exec(line) ?? [];
      expect(decodeURIComponent(given)).toBe(file);
      expect(decodeURIComponent(said)).toBe(`${what}\nwhy: because\ndo: mend, it`);
    }),
  );
});

test('JSON says all of every problem', () => {
  expect(JSON.parse(problemsJson([]))).toEqual([]);
  expect(JSON.parse(problemsJson([problem, { file: 'a.mdx', warning: true, what: 'w', why: 'y', fix: 'f' }]))).toEqual([
    { ...problem, warning: false },
    { file: 'a.mdx', line: 1, column: 1, what: 'w', why: 'y', fix: 'f', warning: true },
  ]);
});
