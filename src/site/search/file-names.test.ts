import { expect, test } from 'vitest';
import { namesIn } from './file-names.ts';

test('a name is as short as tells it from those before', () => {
  const named = namesIn('en');
  const all = ['0123456789', '0123456aaa', '0123456789', '0123456aab', 'abcdef0123'];
  expect(all.map((full) => named(full.slice(0, 7), () => full))).toEqual([
    'en_0123456',
    'en_0123456a',
    'en_01234567',
    'en_0123456aa',
    'en_abcdef0',
  ]);
});
