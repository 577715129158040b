import { expect, test } from 'vitest';
import { parseStat } from './process-tree.ts';

const stat = (name: string) => `4242 (${name}) S 1 4242 4242 0 -1 4194560 300 20 0 0 150 25 7 3 20 0 11 0 100 1000000 500`;

test('time of the processor is that of program and system, and of programs that ended', () => {
  expect(parseStat(stat('hugo'))).toEqual({ name: 'hugo', cpu: 1_750, ended: 100 });
});

test('brackets and spaces in a name move no field', () => {
  expect(parseStat(stat('a) S (b'))).toEqual({ name: 'a) S (b', cpu: 1_750, ended: 100 });
});
