import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';
import { fronted, frontOf } from './fronted.ts';
import type { PackedShard, Shard, ShardHead } from './shard.ts';
import { unpackWords } from './shard-words.ts';

/** The file in which the index of a run of pages is kept. */
export const shardPath = (folder: string, key: string): string => join(folder, `${key}.shard`);

/** In front of a shard stands the hash of all its bytes: whoever is stopped in the middle leaves a file that it does not fit. */
const hashSize = 64;

export const writeShard = (folder: string, key: string, { head, blobs }: PackedShard): void => {
  const bytes = fronted([head, blobs.map(({ length }) => length)], blobs);
  writeFileSync(shardPath(folder, key), Buffer.concat([Buffer.from(sha256(bytes)), bytes]));
};

const readAt = (path: string, at: number, length: number): Uint8Array => {
  const [file, bytes] = [openSync(path, 'r'), new Uint8Array(length)];
  try {
    readSync(file, bytes, 0, length, at);
    return bytes;
  } finally {
    closeSync(file);
  }
};

const wholeFile = (path: string): Uint8Array | null => {
  try {
    const bytes = readFileSync(path);
    return sha256(bytes.subarray(hashSize)) === bytes.toString('latin1', 0, hashSize) ? bytes.subarray(hashSize) : null;
  } catch {
    return null;
  }
};

/** A shard that was kept, of which words and fragments stay on the disk until they are asked for; `null` where there is none, or not as it was written. */
export const readShard = (folder: string, key: string): Shard | null => {
  const path = shardPath(folder, key);
  const bytes = wholeFile(path);
  if (!bytes) return null;
  const { front, end } = frontOf(bytes);
  const [head, sizes] = front as [ShardHead, number[]];
  const starts: number[] = [];
  let at = hashSize + end;
  for (const size of sizes) {
    starts.push(at);
    at += size;
  }
  const blob = (number: number): Uint8Array => readAt(path, starts[number] ?? 0, sizes[number] ?? 0);
  return {
    ...head,
    words: (group) => (head.groups.includes(group) ? unpackWords(blob(head.groups.indexOf(group))) : []),
    fragment: (page) => blob(head.groups.length + page),
  };
};
