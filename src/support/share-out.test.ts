import { expect, test } from 'vitest';
import { shareOut, threadsFor } from './share-out.ts';

/** Answers a number with its square, small ones late; has no answer to a negative one. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', (n) => {
      if (n < 0) throw new Error('no answer to ' + n);
      setTimeout(() => parentPort.postMessage(n * n + workerData), n < 3 ? 20 : 0);
    });
  `)}`,
);

test('answers come in the order of the parts, whoever was first', async () => {
  const told: number[] = [];
  const parts = [1, 2, 3, 4, 5, 6, 7];
  expect(await shareOut<number, number>({ program, threads: 2, given: 100 }, parts, (answer) => told.push(answer))).toEqual(
    parts.map((n) => n * n + 100),
  );
  expect(told).toHaveLength(parts.length);
  expect(threadsFor(7, 8)).toBe(0);
});

test('what goes wrong in a thread goes wrong here', () =>
  expect(shareOut<number, number>({ program, threads: 2, given: 0 }, [1, -1, 2, 3])).rejects.toThrow('no answer to -1'));

test('the other threads stop when one cannot go on', async () => {
  const told: number[] = [];
  // The first part is answered late, and its thread would go on with the rest.
  await expect(
    shareOut<number, number>({ program, threads: 2, given: 0 }, [1, -1, ...Array(50).fill(2)], (answer) => told.push(answer)),
  ).rejects.toThrow('no answer to -1');
  const then = told.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(told).toHaveLength(then);
});
