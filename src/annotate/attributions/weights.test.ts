import { expect, test } from 'vitest';
import { learnedWeights, packWeights, unpackWeights } from './weights.ts';

const weights = {
  gate: Float32Array.of(3, 127),
  cue: Float32Array.of(127, -127, 0, 1),
  inner: Float32Array.of(0, 127),
  accept: Float32Array.of(-127, 5),
  unary: Float32Array.of(1, -2, 4, -127),
  pair: Float32Array.from({ length: 16 }, (_, i) => i * 8 - 127),
};

test('weights come back as they were packed', () => {
  const { cue, inner, accept, unary, pair } = unpackWeights(packWeights(weights));
  expect([...cue.values]).toEqual([127, -127, 0, 1]);
  expect([...inner.values, ...accept.values]).toEqual([0, 127, -127, 5]);
  const unpacked = (words: Int32Array) => [...new Uint8Array(words.buffer)].map((byte) => byte - 128);
  expect(unpacked(unary.words)).toEqual([...weights.unary]);
  expect(unpacked(pair.words).map((value) => value * pair.step)).toEqual([...weights.pair].map((value) => expect.closeTo(value, 0)));
});

test('weights learned for other features are refused', () => {
  expect(() => unpackWeights(packWeights(weights, 1))).toThrow(/learned for other features/);
});

test('the weights that ship were learned for the features that ship', () => {
  expect(learnedWeights().cue.values.length).toBeGreaterThan(0);
});
