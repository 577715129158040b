import { describe, expect, it } from 'vitest';
import { cohesionOf } from './cohesion.ts';
import { analyse } from './words.ts';

const cohesion = (...texts: string[]): number => cohesionOf(texts.map(analyse));

describe('cohesionOf', () => {
  const [a, b, c] = ['The dam failed on Monday', 'Engineers feared that dams fail', 'A dam that failed killed ten'] as const;

  it('is the mean of every two wordings, whatever their order', () => {
    const mean = (cohesion(a, b) + cohesion(a, c) + cohesion(b, c)) / 3;
    expect(cohesion(a, b, c)).toBeCloseTo(mean, 9);
    expect(cohesion(c, a, b)).toBeCloseTo(mean, 9);
  });

  it('is 1 for one wording twice, and lower the less the wordings have in common', () => {
    expect(cohesion(a, a)).toBeCloseTo(1, 9);
    expect(cohesion(a, b)).toBeLessThan(cohesion(a, a));
    expect(cohesion(a, b)).toBeGreaterThan(cohesion(a, 'Her team won the cup'));
  });

  it('finds words of one family', () => {
    expect(cohesion('Peru agreed', 'Peruvians object')).toBeGreaterThan(cohesion('Chile agreed', 'Peruvians object'));
  });

  it('leaves out words that every text has', () => {
    expect(cohesion('The dam failed', 'Prices rose')).toBe(cohesion('The dam that had failed', 'These are prices that rose'));
  });

  it.each([[[]], [[a]], [[a, 'It is.']]])('is 0 where no two wordings have content: %j', (texts) => {
    expect(cohesion(...texts)).toBe(0);
  });
});
