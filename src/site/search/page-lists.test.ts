import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InPage } from './index-format.ts';
import { joinPages, packPages, withFields } from './page-lists.ts';

const number = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 300 }), fc.nat({ max: 100_000 }));
const inPage = fc.tuple(number, fc.array(fc.oneof(number, fc.constant(-26))), fc.array(fc.oneof(number, fc.integer({ min: -3, max: -1 }))));
const list = fc.array(inPage, { maxLength: 40 });

/** Each page by its own number, where a list numbers it by its distance from the one before. */
const numbered = (pages: readonly InPage[], from = 0) => {
  let page = from;
  return pages.map(([step, ...rest]) => {
    page += step;
    return [page, ...rest];
  });
};

const ends = (pages: readonly InPage[]): number => pages.reduce((sum, [step]) => sum + step, 0);

test('lists of shards that follow each other are one list', () =>
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      let from = 0;
      const placed = lists.map((pages) => {
        const place = { pages, from };
        from += ends(pages) + 1;
        return place;
      });
      const joined = joinPages(placed.map(({ pages, from }) => ({ list: packPages(pages), from })));
      expect(numbered(decode(joined) as InPage[])).toEqual(placed.flatMap(({ pages, from }) => numbered(pages, from)));
      expect(joined).toEqual(Buffer.from(encode(decode(joined))));
    }),
  ));

test('fields get other numbers, and nothing else does', () =>
  fc.assert(
    fc.property(list, (pages) => {
      const fields = [4, 1, 23];
      const moved = pages.map(([step, inText, inMeta]) => [step, inText, inMeta.map((at) => (at < 0 ? -1 - (fields[-1 - at] ?? 0) : at))]);
      expect(withFields(packPages(pages), fields)).toEqual(packPages(moved as InPage[]));
    }),
  ));

test('more fields than a byte can tell apart are refused', () =>
  expect(() => withFields(packPages([[0, [1], [-1, 0]]]), [24])).toThrow('kinds of metadata'));
