import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Link, linkage } from './linkage.ts';

const size = 7;
const weights = Array.from({ length: size }, () => 1);
const links = fc
  .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 0, max: 100 }), fc.boolean()), {
    selector: ([left, right]) => `${Math.min(left, right)} ${Math.max(left, right)}`,
  })
  .map((list) =>
    list
      .filter(([left, right]) => left < right)
      .map(([left, right, score, apart]): Link => ({ left, right, score: score / 100, apart: apart && score < 30 })),
  );

describe('linkage', () => {
  test('puts every member into one cluster', () => {
    fc.assert(
      fc.property(links, (list) => {
        expect(
          linkage(weights, list, 0.5)
            .flat()
            .sort((a, b) => a - b),
        ).toEqual(weights.map((_, at) => at));
      }),
    );
  });

  test('never joins members that are apart, and does not depend on the order of links', () => {
    fc.assert(
      fc.property(links, (list) => {
        const clusters = linkage(weights, list, 0.5);
        expect(linkage(weights, list.toReversed(), 0.5)).toEqual(clusters);
        for (const { left, right, apart } of list)
          if (apart) expect(clusters.some((cluster) => cluster.includes(left) && cluster.includes(right))).toBe(false);
      }),
    );
  });

  test('asks the mean of all pairs: one strong link does not chain two groups', () => {
    const chain: Link[] = [
      { left: 0, right: 1, score: 0.9, apart: false },
      { left: 1, right: 2, score: 0.8, apart: false },
      { left: 2, right: 3, score: 0.9, apart: false },
    ];
    expect(linkage([1, 1, 1, 1], chain, 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('lets a member of little weight part nobody', () => {
    const bare: Link[] = [
      { left: 0, right: 1, score: 0.9, apart: false },
      { left: 0, right: 2, score: 0.9, apart: false },
    ];
    expect(linkage([1, 1, 1], bare, 0.6)).toHaveLength(2);
    expect(linkage([1, 0.2, 1], bare, 0.6)).toHaveLength(1);
  });
});
