import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

const run = async (live: boolean) => {
  const written: string[] = [];
  let clock = 0;
  const progress = createProgress({ write: (text) => written.push(text), live, now: () => (clock += 100) });
  const value = await progress.stage('annotate', async (step) => {
    step(1, 2);
    step(2, 2);
    return { value: 42, said: '2 documents' };
  });
  return { value, written: written.join('') };
};

test('elsewhere a stage is one plain line', async () => {
  expect(await run(false)).toEqual({ value: 42, written: 'annotate  2 documents  0.1 s\n' });
});

test('on a terminal a stage draws its counts over one line', async () => {
  const { written } = await run(true);
  expect(written).toContain('\r\u001b[Kannotate  2/2');
  expect(written.endsWith('\n')).toBe(true);
  expect(written.split('\n')).toHaveLength(2);
});
