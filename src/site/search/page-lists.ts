import { encode } from 'cborg';
import { encodedHead, encodedNumber, type InPage } from './index-format.ts';

/**
 * The pages of a word in a shard, encoded but for the number of the first: so that lists of many shards become one without looking into them. `first` and
 * `last` are page numbers within the shard, `rest` follows the first.
 */
export type PageList = [count: number, first: number, last: number, rest: Uint8Array];

/** An encoded list's place among those of other shards: the number that its shard's first page has. */
export type PlacedList = { list: PageList; from: number };

/** What is in a page stands behind its number. */
const entry = encodedHead(3);

export const packPages = (pages: readonly InPage[]): PageList => {
  const first = pages[0]?.[0] ?? 0;
  const last = pages.reduce((page, [step]) => page + step, 0);
  const skipped = encodedHead(pages.length).length + entry.length + encodedNumber(first).length;
  return [pages.length, first, last, encode(pages).slice(skipped)];
};

/** One encoded list of lists that follow each other. */
export const joinPages = (placed: readonly PlacedList[]): Uint8Array => {
  const filled = placed.filter(({ list: [count] }) => count > 0);
  let before = 0;
  const parts = filled.flatMap(({ list: [, first, last, rest], from }) => {
    const step = encodedNumber(from + first - before);
    before = from + last;
    return [entry, step, rest];
  });
  return Buffer.concat([encodedHead(filled.reduce((sum, { list: [count] }) => sum + count, 0)), ...parts]);
};

const negative = 0x20;

/** CBOR writes the number of a field in its first byte, up to this one. */
const mostFields = 24;

/**
 * The same list for a shard whose fields have other numbers among those of all shards: `fields` gives them.
 * @throws where there are more fields than one byte tells apart.
 */
export const withFields = ([count, first, last, rest]: PageList, fields: readonly number[]): PageList => {
  if (fields.every((field, at) => field === at)) return [count, first, last, rest];
  if (fields.some((field) => field >= mostFields))
    throw new Error(`a search index of more than ${mostFields} kinds of metadata is not made`);
  const bytes = rest.slice();
  let at = 0;
  /** A number, or the length of a list, past which it goes. */
  const next = (): number => {
    const told = (bytes[at++] ?? 0) & 31;
    if (told < 24) return told;
    const end = at + 2 ** (told - 24);
    let value = 0;
    while (at < end) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  while (at < bytes.length) {
    for (let inText = next(); inText > 0; inText--) next();
    for (let inMeta = next(); inMeta > 0; inMeta--) {
      const start = at;
      const value = next();
      if (((bytes[start] ?? 0) & negative) === negative) bytes[start] = negative + (fields[value] as number);
    }
    // The head and the number of the page that follows.
    next();
    next();
  }
  return [count, first, last, bytes];
};
