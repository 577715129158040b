import { expect, test } from 'vitest';
import { isFeed, itemsOf } from './feed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rss =
  '<?xml version="1.0"?><!-- made --><rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://a.example/1</link></item><item><title>B</title><link>/2</link></item><item><title>C</title><link>javascript:x</link></item></channel></rss>';
const atom =
  '\ufeff<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link rel="alternate" href="https://a.example/1"/></entry></feed>';

test.each([
  ['RSS', rss, '', true],
  ['Atom', atom, '', true],
  ['what its server calls a feed', '<x/>', 'application/rss+xml', true],
  ['a page', '<!doctype html><html><rss>', 'text/html', false],
  ['text', 'feed the birds', '', false],
])('%s is told apart', (_, text, type, expected) => expect(isFeed(bytes(text), type)).toBe(expected));

test('a feed’s items are its web addresses, in order', () => {
  expect(itemsOf(bytes(rss), 'https://a.example/feed')).toEqual([
    { address: 'https://a.example/1', title: 'A' },
    { address: 'https://a.example/2', title: 'B' },
  ]);
  expect(itemsOf(bytes(atom), '')).toEqual([{ address: 'https://a.example/1', title: 'A' }]);
});

test('a feed that nests without end has no items', () => expect(itemsOf(bytes(`<rss>${'<a>'.repeat(100_000)}`), '')).toEqual([]));

test('entities that a feed defines for itself stay as they are', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><link>https://a.example/1</link></item></channel></rss>`;
  expect(itemsOf(bytes(bomb), '')[0]?.title).toBe('&b;');
});
