import { expect, test } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

test('all are done, in their order, and never more than a few at once', async () => {
  let [now, most] = [0, 0];
  const all = Array.from({ length: 200 }, (_, n) => n);
  const made = await fewAtATime(all, async (n) => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now -= 1;
    return n * 2;
  });
  expect(made).toEqual(all.map((n) => n * 2));
  expect([most, now]).toEqual([64, 0]);
});
