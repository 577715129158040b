import { describe, expect, it } from 'vitest';
import { countOne } from './counted.ts';
import { analyse } from './words.ts';

const one = (a: string, b: string): boolean => countOne(analyse(a), analyse(b));

describe('countOne', () => {
  it.each([
    ['the figure was below 1,200', 'it put the figure at fewer than 1,200'],
    ['some 640 ballots were left', '640 ballots had still to be checked'],
    ['nearly 2,000 workers walked out', 'a total of 1,900 port workers went home'],
    ['the fee is €38m', 'they pay a fee of 38 million euros'],
  ])('finds one number in "%s" and "%s"', (a, b) => {
    expect(one(a, b)).toBe(true);
    expect(one(b, a)).toBe(true);
  });

  it.each([
    ['more than 1,200 came', 'fewer than 1,200 came'],
    ['1,200 workers left', '1,900 workers left'],
    ['nearly 2,000 workers left', '1,900 trees were planted'],
    ['the port opened in 1998', 'the mill closed in 1998'],
    ['three boats sank', 'three boats were sold'],
    ['a term of 90 days', 'a strike of 90 days'],
    ['they won 40 games, 52 points and 61 titles', 'the town has 40 schools'],
  ])('finds none in "%s" and "%s"', (a, b) => {
    expect(one(a, b)).toBe(false);
    expect(one(b, a)).toBe(false);
  });
});
