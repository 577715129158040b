import { describe, expect, it } from 'vitest';
import { weighArgument } from './argument.ts';
import { profileOf } from './profile.ts';
import { generalRarity } from './rarity.ts';
import { cohesionOf, spellingLikeness } from './trigrams.ts';
import { analyse, type Word } from './words.ts';

const weigh = (a: string, b: string) => weighArgument(profileOf(analyse(a), generalRarity), profileOf(analyse(b), generalRarity));

describe('weighArgument', () => {
  it('is the same from both sides', () => {
    const [a, b] = ['The board denied that the dam had failed.', 'Two engineers said the dam was safe.'];
    expect(weigh(a, b)).toEqual(weigh(b, a));
  });

  it.each([
    ['The council will close two libraries', 'Two libraries of the council are to shut', 'The team won its third match in a row'],
    ['Peru accepted the offer for the mine', 'Peruvians accept an offer for their mine', 'The singer cancelled a concert'],
  ])('finds that "%s" has more to do with "%s" than with "%s"', (sentence, bears, other) => {
    expect(weigh(sentence, bears).related).toBeGreaterThan(weigh(sentence, other).related);
  });

  it.each([
    ['The mayor said the bridge was safe', 'Engineers said Mayor Diaz lied about the deadly bridge', 'The bridge is 300 metres long'],
    ['Exports will rise, the minister said', 'Exports will fall, the union said', 'Exports will rise next year'],
  ])('finds that "%s" is more likely opposed to "%s" than to "%s"', (sentence, against, other) => {
    expect(weigh(sentence, against).opposed).toBeGreaterThan(weigh(sentence, other).opposed);
  });
});

describe('cohesionOf', () => {
  const near = ['The dam failed on Monday', 'The dam has failed', 'A dam that failed'].map((text) => analyse(text));
  const far = ['The dam failed on Monday', 'Her team won the cup', 'Prices rose in spring'].map((text) => analyse(text));

  it('is the mean likeness of every two wordings, whatever their order', () => {
    const [a, b, c] = near as [Word[], Word[], Word[]];
    const mean = (spellingLikeness(a, b) + spellingLikeness(a, c) + spellingLikeness(b, c)) / 3;
    expect(cohesionOf(near)).toBeCloseTo(mean, 9);
    expect(cohesionOf([c, a, b])).toBeCloseTo(mean, 9);
    expect(cohesionOf(near)).toBeGreaterThan(cohesionOf(far));
    expect(cohesionOf([a])).toBe(0);
  });
});
