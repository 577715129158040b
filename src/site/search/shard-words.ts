import { fronted, frontOf } from './fronted.ts';
import type { Word } from './index-format.ts';
import { type PageList, packPages } from './page-lists.ts';

/** A word with its pages, and with those of its variants. */
export type ShardWord = [word: string, pages: PageList, variants: [form: string, pages: PageList][]];

/** As in the front: the list's bytes stand behind it. */
type Kept = [count: number, first: number, last: number, size: number];

/** Words of a shard to be kept. */
export const packWords = (words: readonly Word[]): Uint8Array => {
  const rests: Uint8Array[] = [];
  const keep = (pages: Word[1]): Kept => {
    const [count, first, last, rest] = packPages(pages);
    rests.push(rest);
    return [count, first, last, rest.length];
  };
  const front = words.map(([word, pages, variants]) => [word, keep(pages), variants.map(([form, its]) => [form, keep(its)])]);
  return fronted(front, rests);
};

export const unpackWords = (bytes: Uint8Array): ShardWord[] => {
  const { front, end } = frontOf(bytes);
  let at = end;
  const list = ([count, first, last, size]: Kept): PageList => {
    at += size;
    return [count, first, last, bytes.subarray(at - size, at)];
  };
  const words = front as [string, Kept, [string, Kept][]][];
  return words.map(([word, pages, variants]) => [word, list(pages), variants.map(([form, its]) => [form, list(its)])]);
};
