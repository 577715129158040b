import { expect, test } from 'vitest';
import { changeSummary } from './change-summary.ts';

const none = { created: [], changed: [], gone: [], orphaned: [] };

test('every kind of change with its count, and the first twenty pages of it', () => {
  expect(changeSummary(none)).toBe('no page changes');
  const pages = (count: number) => Array.from({ length: count }, (_, at) => `claims/c-${at}.mdx`);
  expect(changeSummary({ ...none, created: pages(20), gone: ['actors/ada.mdx'], orphaned: ['actors/bo.mdx'] }).split('\n')).toEqual([
    '20 new',
    ...pages(20).map((page) => `  ${page}`),
    '1 gone',
    '  actors/ada.mdx',
    '1 orphaned: kept for what an editor wrote, not published',
    '  actors/bo.mdx',
  ]);
  expect(
    changeSummary({ ...none, changed: pages(23) })
      .split('\n')
      .slice(-2),
  ).toEqual(['  claims/c-19.mdx', '  and 3 more']);
});
