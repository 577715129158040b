import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageId } from '../vocabulary/page.ts';
import { slug } from './slug.ts';

test.each([
  ['John Smith', 'john-smith'],
  ['Ørsted & Müller’s “café”', 'orsted-and-muellers-cafe'],
  ['Марія Коваль', 'mariya-koval'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con-x'],
  ['  ', ''],
  ['🙂', ''],
])('%j becomes %j', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('a long text is cut between words', () => {
  expect(slug('one two three', 9)).toBe('one-two');
  expect(slug('one two', 7)).toBe('one-two');
  expect(slug('one two three', 7)).toBe('one-two');
  expect(slug('supercalifragilistic', 5)).toBe('super');
  expect(slug('x'.repeat(10_000))).toHaveLength(60);
});

test.each(['con', 'nul', 'com1', 'x'.repeat(101), 'Harbour', 'a b', 'a--b', 'é', '../a', 'a.', ''])(
  '%j is no page id, for some system keeps no such file',
  (name) => {
    expect(PageId.safeParse(name).success).toBe(false);
  },
);

test('any text gives nothing or a page id within the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 8, max: 80 }), (text, limit) => {
      const made = slug(text, limit);
      expect(made.length).toBeLessThanOrEqual(limit + 2);
      if (made !== '') expect(PageId.safeParse(made).success).toBe(true);
    }),
  );
});
