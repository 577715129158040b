import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster, type Judged } from './cluster.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const judged = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.constantFrom(...ids),
    fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
    fc.integer({ min: 0, max: 100 }),
  )
  .filter(([left, right]) => left !== right)
  .map(([left, right, verdict, score]): Judged => ({ left, right, verdict, score: score / 100 }));
const judgements = fc.array(judged, { maxLength: 15 });

const partition = (list: Judged[]): string[][] => {
  const { clusterOf } = cluster(ids, list);
  return [...Map.groupBy(ids, (id) => clusterOf.get(id)).values()].map((members) => members.sort()).sort();
};

describe('clusters', () => {
  test('never hold two that were judged different', () => {
    fc.assert(
      fc.property(judgements, (list) => {
        const { clusterOf } = cluster(ids, list);
        for (const { left, right, verdict } of list)
          if (verdict === 'different') expect(clusterOf.get(left)).not.toBe(clusterOf.get(right));
      }),
    );
  });

  test('do not depend on the order of judgements', () => {
    fc.assert(
      fc.property(judgements, (list) => {
        expect(partition(list.toReversed())).toEqual(partition(list));
      }),
    );
  });

  test('are the same when a judgement is given twice', () => {
    fc.assert(
      fc.property(judgements, (list) => {
        expect(partition([...list, ...list])).toEqual(partition(list));
      }),
    );
  });

  test('do not take one that a strong judgement has placed elsewhere', () => {
    const placed: Judged[] = [
      { left: 'a', right: 'b', verdict: 'same', score: 0.8 },
      { left: 'a', right: 'c', verdict: 'same', score: 0.6 },
    ];
    expect(partition(placed)).toContainEqual(['c']);
  });

  test('leave a weak one alone that two rivals claim', () => {
    const rivals: Judged[] = [
      { left: 'a', right: 'b', verdict: 'same', score: 0.6 },
      { left: 'a', right: 'c', verdict: 'same', score: 0.58 },
    ];
    expect(partition(rivals)).toContainEqual(['a']);
    expect(partition([...rivals, { left: 'b', right: 'c', verdict: 'same', score: 0.9 }])).toContainEqual(['a', 'b', 'c']);
  });
});
