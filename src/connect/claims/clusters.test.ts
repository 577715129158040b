import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink, type Edge } from './clusters.ts';

const edge = (a: number, b: number, score: number, more: Partial<Edge> = {}): Edge => ({ a, b, score, blocked: false, ...more });

describe('averageLink', () => {
  it('joins on the mean score of all pairs, not on the best', () => {
    expect(averageLink(3, [edge(0, 1, 0.9), edge(1, 2, 0.9)], 0.5)).toEqual([[0, 1], [2]]);
    expect(averageLink(3, [edge(0, 1, 0.9), edge(1, 2, 0.9), edge(0, 2, 0.3)], 0.5)).toEqual([[0, 1, 2]]);
  });

  it('keeps what has nothing in common apart though a third is like both', () => {
    expect(averageLink(3, [edge(0, 1, 0.93), edge(1, 2, 0.82)], 0.41)).toEqual([[0, 1], [2]]);
  });

  it('never joins a blocked pair, directly or through a third', () => {
    expect(averageLink(3, [edge(0, 1, 0.9), edge(1, 2, 0.8), edge(0, 2, 0.9, { blocked: true })], 0.4)).toEqual([[0, 1], [2]]);
  });

  it('joins certain pairs below the threshold, unless that brings a blocked pair together', () => {
    expect(averageLink(2, [edge(0, 1, 0.1, { certain: true })], 0.5)).toEqual([[0, 1]]);
    const edges = [edge(0, 1, 0.4, { certain: true }), edge(1, 2, 0.3, { certain: true }), edge(0, 2, 0, { blocked: true })];
    expect(averageLink(3, edges, 0.5)).toEqual([[0, 1], [2]]);
  });

  const graph = fc.integer({ min: 2, max: 9 }).chain((items) => {
    const pairs = Array.from({ length: items }, (_, a) => Array.from({ length: a }, (_, b) => [b, a] as const)).flat();
    const scored = fc.tuple(
      ...pairs.map(([a, b]) =>
        fc
          .record({ score: fc.double({ min: 0, max: 1, noNaN: true }), blocked: fc.boolean(), certain: fc.boolean() })
          .map((more) => ({ a, b, ...more })),
      ),
    );
    return fc.tuple(fc.constant(items), scored, fc.double({ min: 0, max: 1, noNaN: true }));
  });

  it('puts each item in one cluster and keeps blocked pairs apart', () => {
    fc.assert(
      fc.property(graph, ([items, edges, threshold]) => {
        const clusters = averageLink(items, edges, threshold);
        expect(clusters.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: items }, (_, i) => i));
        for (const { a, b, blocked } of edges)
          if (blocked) expect(clusters.some((members) => members.includes(a) && members.includes(b))).toBe(false);
      }),
    );
  });

  it('does not depend on the order of the edges', () => {
    fc.assert(
      fc.property(
        graph.chain(([items, edges, threshold]) =>
          fc.tuple(fc.constant({ items, edges, threshold }), fc.shuffledSubarray(edges, { minLength: edges.length })),
        ),
        ([{ items, edges, threshold }, shuffled]) => {
          expect(averageLink(items, shuffled, threshold)).toEqual(averageLink(items, edges, threshold));
        },
      ),
    );
  });
});
