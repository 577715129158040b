import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { sha256 } from '../../support/hash.ts';

/** A file of the search index, by its path below the index's folder. */
export type IndexFile = { path: string; content: Uint8Array };

/** Pagefind 1.5's files, as far as they are read here: gzip around a signature and CBOR. */
export type Filter = [name: string, values: [value: string, pages: number[]][]];
export type Word = [word: string, ...rest: unknown[]];
export type Chunk = [words: Word[], ...rest: unknown[]];
export type Meta = [
  version: string,
  pages: unknown,
  chunks: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: [name: string, pages: number[]][],
  ...rest: unknown[],
];

const signature = Buffer.from('pagefind_dcd');

export const unpack = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(signature.length));

export const pack = (value: unknown): Uint8Array => gzipSync(Buffer.concat([signature, encode(value)]), { level: 9 });

/** Bytes of a value before it is compressed. */
export const sizeOf = (value: unknown): number => encode(value).length;

/** The name within a path: a language and a hash, such as `en_956b501`. */
export const nameOf = (path: string): string => path.replace(/^(filter|index)\/|^pagefind\.|\.pf_(filter|meta|index)$/g, '');

/** The same kind of name for new content. */
export const rename = (name: string, content: Uint8Array): string => {
  const hash = name.lastIndexOf('_') + 1;
  return name.slice(0, hash) + sha256(content).slice(0, name.length - hash);
};
