import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveBackMemory } from './memory.ts';
import { shareStrings } from './share-strings.ts';

test('data say what they said before', () =>
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (values) => {
      const share = shareStrings();
      for (const value of values) {
        const before = JSON.stringify(value);
        expect(JSON.stringify(share(value))).toBe(before);
      }
    }),
  ));

test('halves of characters stay as they are', () => {
  const half = `said in the port of ${'\u{1f600}'.slice(0, 1)}`;
  expect(shareStrings()([half])).toEqual([half]);
});

test('a word does not keep the text that it was cut out of', async () => {
  const share = shareStrings();
  const megabytes = 16;
  await giveBackMemory();
  const before = process.memoryUsage().heapUsed;
  const words = Array.from({ length: megabytes }, (_, at) => {
    const text = JSON.parse(`"${`the harbour would open on day ${at}; `.padEnd(2 ** 20, 'x')}"`) as string;
    return share({ exact: text.slice(4, 30) });
  });
  await giveBackMemory();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((megabytes / 4) * 2 ** 20);
  expect(words).toHaveLength(megabytes);
});
