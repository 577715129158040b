import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from './by-code-point.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ab', 'é', '\uE000', 'ﬁ', '𝒳', '🚢', '') });

test('texts are in the order of their bytes', () =>
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  ));
