import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTime } from './fold-time.ts';

const day = 86_400_000;
const at = (text: string) => Date.parse(`${text}T00:00Z`);
const busy = (text: string, weight = 1) => ({ from: at(text), to: at(text) + day, weight });

test('a busy day is wide, years of nothing are narrow and marked as folded', () => {
  const { stretches } = foldTime([busy('1987-12-20'), busy('2024-11-18', 30), busy('2024-11-19', 2)], [0, 1000]);
  const width = stretches.map(({ x0, x1 }) => Math.round(x1 - x0));
  expect(stretches.map(({ folded }) => folded)).toEqual([false, true, false, false]);
  expect(width[2]).toBeGreaterThan((width[3] ?? 0) * 2);
  expect(width[1]).toBeLessThan((width[0] ?? 0) * 1.1);
  expect(stretches[0]?.x0).toBe(0);
  expect(stretches.at(-1)?.x1).toBe(1000);
});

test('a month around a busy day reaches to both of its sides', () => {
  const { at: x } = foldTime([{ from: at('2024-04-01'), to: at('2024-05-01'), weight: 1 }, busy('2024-04-10', 3)], [0, 300]);
  expect([x(at('2024-04-01')), x(at('2024-05-01'))]).toEqual([0, 300]);
  expect(x(at('2024-04-10'))).toBeGreaterThan(0);
});

test('a moment stands inside its day', () => {
  const { at: x } = foldTime([{ from: at('2024-04-01') + day / 2, to: at('2024-04-01') + day / 2, weight: 1 }], [0, 100]);
  expect(x(at('2024-04-01') + day / 2)).toBe(50);
});

test('order holds, whatever is on the axis, and nothing leaves it', () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 20_000 }),
    days: fc.integer({ min: 0, max: 400 }),
    weight: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 30 }), (list) => {
      const spans = list.map(({ from, days, weight }) => ({ from: from * day, to: (from + days) * day, weight }));
      const axis = foldTime(spans, [10, 900]);
      const moments = spans.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
      const places = moments.map(axis.at);
      expect(places.every((x) => x >= 10 && x <= 900)).toBe(true);
      expect(places.every((x, i) => i === 0 || x >= (places[i - 1] ?? 0))).toBe(true);
    }),
  );
});
