import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A table of weights: `values` times `step`. Its length is a power of two. */
export type Table = { values: Int8Array | Float32Array; step: number };

/** What was learned: a weight for each hashed feature (and label, or pair of labels). */
export type Weights = Record<'cue' | 'unary' | 'pair', Table>;

const tables = ['cue', 'unary', 'pair'] as const;

/** Weights as bytes: for each table its length (uint32) and its step (float32), then one signed byte a weight. Little-endian. */
export const packWeights = (weights: Record<'cue' | 'unary' | 'pair', Float32Array>): Uint8Array => {
  const size = tables.reduce((sum, name) => sum + 8 + weights[name].length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
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

export const unpackWeights = (bytes: Uint8Array): Weights => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const table = (): Table => {
    const length = view.getUint32(at, true);
    const step = view.getFloat32(at + 4, true);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at + 8, length);
    at += 8 + length;
    return { values, step };
  };
  return { cue: table(), unary: table(), pair: table() };
};

let learned: Weights | undefined;

/** The weights that ship with the project, read from disk once; `scripts/train-attributions.ts` makes them. */
export const learnedWeights = (): Weights => {
  learned ??= unpackWeights(gunzipSync(readFileSync(new URL('./weights.bin.gz', import.meta.url))));
  return learned;
};
