import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function* inChunks(bytes: Uint8Array, cuts: readonly number[]) {
  let at = 0;
  for (const cut of [...cuts, bytes.length].sort((a, b) => a - b)) {
    if (cut <= at || cut > bytes.length) continue;
    yield bytes.slice(at, cut);
    at = cut;
  }
}

const groups = async (text: string, cuts: readonly number[] = []) => {
  const found: string[][] = [];
  for await (const group of linesOf(inChunks(new TextEncoder().encode(text), cuts))) found.push(group);
  return found;
};

test.each([
  ['nothing', '', []],
  ['one line without an end', 'a', ['a']],
  ['LF and CRLF', 'a\r\nb\n\nc\r\n', ['a', 'b', '', 'c']],
  ['a return inside a line', 'a\rb\n', ['a\rb']],
])('%s', async (_, text, expected) => expect((await groups(text)).flat()).toEqual(expected));

test('what a chunk ends comes before the next chunk', async () => {
  expect(await groups('a\nb\nc\n', [3, 4])).toEqual([['a'], ['b'], ['c']]);
});

test('lines are the same however the bytes are cut, within a character too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n]/g, ''))),
      fc.array(fc.nat({ max: 60 })),
      async (lines, cuts) => {
        const text = lines.map((line) => `${line}\n`).join('');
        expect((await groups(text, cuts)).flat()).toEqual(lines);
      },
    ),
  );
});
