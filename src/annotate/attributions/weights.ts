import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { featuresVersion } from './features-version.ts';

/** A table of weights: `values` times `step`. Its length is a power of two. */
export type Table = { values: Int8Array | Float32Array; step: number };

/** A table with a weight for each of four labels, a byte each (0 to 255 for -128 to 127), in one number; `step` as in `Table`. */
export type Packed = { words: Int32Array; step: number };

/** What was learned: a weight for each hashed feature (and label, or pair of labels). */
export type Weights = { gate: Table; cue: Table; inner: Table; accept: Table; unary: Packed; pair: Packed };

const tables = ['gate', 'cue', 'inner', 'accept', 'unary', 'pair'] as const;

/**
 * Weights as bytes: the version of the features they were learned for (uint32), then for each table its length (uint32) and its step
 * (float32), then one signed byte a weight. Little-endian.
 */
export const packWeights = (weights: Record<(typeof tables)[number], Float32Array>, version = featuresVersion()): Uint8Array => {
  const size = tables.reduce((sum, name) => sum + 8 + weights[name].length, 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, version, true);
  let at = 4;
  for (const name of tables) {
    const values = weights[name];
    let most = 0;
    for (const value of values) most = Math.max(most, Math.abs(value));
    const step = most / 127 || 1;
    view.setUint32(at, values.length, true);
    view.setFloat32(at + 4, step, true);
    at += 8;
    for (const value of values) view.setInt8(at++, Math.round(value / step));
  }
  return bytes;
};

const packed = ({ values, step }: { values: Int8Array; step: number }): Packed => {
  const words = new Int32Array(values.slice().buffer);
  // Turns the sign of every byte: -128 to 127 becomes 0 to 255.
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) ^ 0x80808080;
  return { words, step };
};

/** Throws when the weights were learned for other features than these: every score would be noise, and nothing else would tell. */
export const unpackWeights = (bytes: Uint8Array): Weights => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== featuresVersion())
    throw new Error('weights.bin.gz was learned for other features than annotate/attributions now has: run scripts/train-attributions.ts');
  let at = 4;
  const table = (): Table & { values: Int8Array } => {
    const length = view.getUint32(at, true);
    const step = view.getFloat32(at + 4, true);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at + 8, length);
    at += 8 + length;
    return { values, step };
  };
  return { gate: table(), cue: table(), inner: table(), accept: table(), unary: packed(table()), pair: packed(table()) };
};

let learned: Weights | undefined;

/** The weights that ship with the project, read from disk once; `scripts/train-attributions.ts` makes them. */
export const learnedWeights = (): Weights => {
  learned ??= unpackWeights(gunzipSync(readFileSync(new URL('./weights.bin.gz', import.meta.url))));
  return learned;
};
