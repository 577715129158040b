import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** A file of Pagefind's, by its path below the index's folder. */
export type IndexFile = { path: string; content: Uint8Array };

/** The version of Pagefind whose files these types are of. Another one may number or order things otherwise: its index is refused. */
export const formatVersion = '1.5.2';

/**
 * Pagefind's files: gzip around a signature and CBOR. Pages are numbered in the order of `Meta`'s; lists of pages in `Filter` and `Meta` are of such
 * numbers, in a `Word` each page is numbered by its distance from the one before it in the list. In `inMeta`, `-n` opens the places in the field that is
 * `n - 1` in the list of fields.
 */
export type Filter = [name: string, values: [value: string, pages: number[]][]];
export type InPage = [page: number, inText: number[], inMeta: number[]];
export type Variant = [form: string, pages: InPage[]];
export type Word = [word: string, pages: InPage[], variants: Variant[]];
export type Page = [hash: string, words: number, ...rest: unknown[]];
export type Meta = [
  version: string,
  pages: Page[],
  chunks: [from: string, to: string, name: string][],
  filters: [name: string, hash: string][],
  sorts: [name: string, pages: number[]][],
  fields: string[],
];

const signature = Buffer.from('pagefind_dcd');

const contentOf = (file: Uint8Array): Uint8Array => gunzipSync(file).subarray(signature.length);

export const unpack = (file: Uint8Array): unknown => decode(contentOf(file));

/** The address of the page that a fragment shows. */
export const fragmentUrl = (file: Uint8Array): string => (JSON.parse(Buffer.from(contentOf(file)).toString()) as { url: string }).url;

/**
 * By which Pagefind names what it shows of a page: the SHA-1 of it, each byte in as few hex digits as it needs. The name has the first of them, and as
 * many more as tell it from those before it.
 */
export const fragmentHash = (file: Uint8Array): string =>
  [...hash('sha1', contentOf(file), 'buffer')].map((byte) => byte.toString(16)).join('');

/** The bytes of an index file around encoded content. A higher level takes twice as long and saves a two-hundredth. */
export const pack = (encoded: Uint8Array): Uint8Array => gzipSync(Buffer.concat([signature, encoded]), { level: 7 });

/** A kind of value with a number below 2^32, as CBOR opens any (RFC 8949, section 3). */
const opened = (kind: number, number: number): Uint8Array => {
  if (number < 24) return Uint8Array.of(kind + number);
  if (number < 2 ** 8) return Uint8Array.of(kind + 24, number);
  if (number < 2 ** 16) return Uint8Array.of(kind + 25, number >> 8, number);
  return Uint8Array.of(kind + 26, number >> 24, number >> 16, number >> 8, number);
};

export const encodedNumber = (number: number): Uint8Array => opened(0, number);

/** What stands before the values of an encoded list of so many. */
export const encodedHead = (length: number): Uint8Array => opened(0x80, length);

/** A list of values that are encoded already. */
export const encodedList = (values: readonly Uint8Array[]): Uint8Array => Buffer.concat([encodedHead(values.length), ...values]);
