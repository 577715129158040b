import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflated } from './deflate.ts';
import { codeLengths } from './huffman.ts';

const unpacked = (data: Uint8Array<ArrayBuffer>, row: number) => new Uint8Array(inflateSync(deflated(data, row)));

test('whatever is packed comes out again, its checksum right', () => {
  const runs = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 30 })
    .map((parts) => Uint8Array.from(parts.flatMap(([byte, times]) => Array<number>(times).fill(byte))));
  const noise = fc.uint8Array({ minLength: 1, maxLength: 600 }).map((data) => Uint8Array.from(data));
  fc.assert(
    fc.property(fc.oneof(runs, noise), fc.integer({ min: 5, max: 700 }), (data, row) => {
      expect(Buffer.from(unpacked(data, row)).equals(data)).toBe(true);
    }),
  );
  const all = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255);
  expect(Buffer.from(unpacked(all, 601)).equals(all)).toBe(true);
});

test('a blank picture takes next to nothing, and so does a row like the one above', () => {
  expect(deflated(new Uint8Array(601 * 630), 601).length).toBeLessThan(700);
  const row = Array.from({ length: 601 }, (_, i) => (i * i) & 255);
  const [once, often] = [1, 100].map((times) => deflated(Uint8Array.from(Array<number[]>(times).fill(row).flat()), 601).length);
  expect(often).toBeLessThan((once ?? 0) + 400);
});

test('frequent symbols have the shorter codes, none more than ten bits, and together they are a whole code', () => {
  expect(codeLengths([5, 0, 2, 1, 1])).toEqual([1, 0, 2, 3, 3]);
  const whole = (lengths: number[]) => lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);
  // Each as often as the two before it: the tree would be as deep as there are symbols.
  const [counts] = [[1, 1]];
  while (counts.length < 28) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
  expect([Math.max(...codeLengths(counts)), whole(codeLengths(counts))]).toEqual([10, 1]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 2, maxLength: 286 }), (weights) => {
      const lengths = codeLengths(weights);
      expect([Math.max(...lengths) <= 10, whole(lengths)]).toEqual([true, 1]);
      const rising = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
      for (const [i, symbol] of rising.entries()) {
        const next = rising[i + 1];
        if (next !== undefined && (weights[symbol] ?? 0) < (weights[next] ?? 0))
          expect(lengths[symbol]).toBeGreaterThanOrEqual(lengths[next] ?? 0);
      }
    }),
  );
});
