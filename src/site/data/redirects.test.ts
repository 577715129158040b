import { expect, test } from 'vitest';
import { settleRedirects } from './redirects.ts';

const pages = new Map([['c-new', { kind: 'claims', path: 'claims/c-new/' }]]);
const settle = (redirects: Record<string, string | null>) => settleRedirects(redirects, (id) => pages.get(id));

test('a reader is sent once, however long the chain', () => {
  expect(settle({ 'c-older': 'c-old', 'c-old': 'c-new' })).toEqual([
    { from: 'claims/c-old/', to: 'claims/c-new/' },
    { from: 'claims/c-older/', to: 'claims/c-new/' },
  ]);
});

test.for([
  ['leads to a page that is gone', { 'c-old': null }],
  ['leads to an id that no page has', { 'c-old': 'c-never' }],
  ['goes in a circle', { 'c-one': 'c-two', 'c-two': 'c-one' }],
  ['starts where a page stands again', { 'c-new': 'c-new' }],
] as [string, Record<string, string | null>][])('none is made from one that %s', ([, redirects]) => expect(settle(redirects)).toEqual([]));
