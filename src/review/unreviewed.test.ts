import { expect, test } from 'vitest';
import { quay } from './testing/quay.ts';
import { unreviewedProblems } from './unreviewed.ts';

test('`fail` makes a problem of each page that no editor has judged, at its record', () => {
  const { content, files } = quay();
  const told = unreviewedProblems(content({ unreviewed: 'fail' }), 'site.yaml');
  expect(told).toHaveLength([...files.keys()].filter((path) => /^(claims|actors|events)\//.test(path)).length);
  expect(told[0]).toMatchObject({ file: 'actors/ada-quill.mdx', line: 2, column: 1, what: 'this page is not reviewed' });
  for (const site of [null, {}, { unreviewed: 'publish' as const }, { unreviewed: 'hide' as const }]) {
    expect(unreviewedProblems(content(site), 'site.yaml')).toEqual([]);
  }
});

test('a verdict or a correction is a review', () => {
  const { content, files } = quay();
  const correction = "correction: { date: '2031-01-02', was: a, is: b, why: c }";
  const [approved = '', rejected = '', corrected = ''] = [...files.keys()].filter((path) => path.startsWith('claims/'));
  for (const [path, key] of [
    [approved, 'review: approved'],
    [rejected, 'review: rejected'],
    [corrected, correction],
  ] as const) {
    files.set(path, (files.get(path) ?? '').replace('---\n', `---\n${key}\n`));
  }
  const open = unreviewedProblems(content({ unreviewed: 'fail' }), 'site.yaml').map(({ file }) => file);
  expect(open).not.toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`${approved}|${rejected}|${corrected}`))]));
  expect(open).toHaveLength(4);
});

test('twenty are named, the others counted', () => {
  const { content } = quay();
  const read = content({ unreviewed: 'fail' });
  const [actor] = read.actors;
  const told = (pages: number) =>
    unreviewedProblems({ ...read, claims: [], events: [], actors: actor ? Array(pages).fill(actor) : [] }, 'site.yaml');
  expect(told(20)).toHaveLength(20);
  expect(told(21).at(-1)).toMatchObject({ file: 'site.yaml', what: 'and 1 more page is not reviewed' });
  expect(told(140).at(-1)).toMatchObject({ file: 'site.yaml', what: 'and 120 more pages are not reviewed' });
  expect(told(140)).toHaveLength(21);
});
