import { encode } from 'cborg';
import { byCodePoint } from './by-code-point.ts';
import { encodedList } from './index-format.ts';
import { joinPages, type PlacedList, withFields } from './page-lists.ts';
import type { Shard } from './shard.ts';

/** A word with its pages, encoded. */
export type EncodedWord = { word: string; bytes: Uint8Array };

/** A shard in its place among all: its first page's number, and the numbers of its fields. */
export type Placed = { shard: Shard; first: number; fields: readonly number[] };

type Found = { pages: PlacedList[]; variants: Map<string, PlacedList[]> };

const foundIn = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};

/** The words of a group with the pages of all shards, in order. Variants stand in the order of the pages that first have them, as they do in one shard. */
export const mergedWords = (placed: readonly Placed[], group: number): EncodedWord[] => {
  const words = new Map<string, Found>();
  for (const { shard, first, fields } of placed) {
    for (const [word, pages, variants] of shard.words(group)) {
      const found = foundIn(words, word, () => ({ pages: [], variants: new Map() }));
      found.pages.push({ list: withFields(pages, fields), from: first });
      for (const [form, its] of variants) foundIn(found.variants, form, () => []).push({ list: withFields(its, fields), from: first });
    }
  }
  return [...words]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([word, { pages, variants }]) => {
      const forms = [...variants].map(([form, its]) => encodedList([encode(form), joinPages(its)]));
      return { word, bytes: encodedList([encode(word), joinPages(pages), encodedList(forms)]) };
    });
};
