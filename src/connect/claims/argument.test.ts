import { describe, expect, it } from 'vitest';
import { weighArgument } from './argument.ts';
import { profileOf } from './profile.ts';
import { generalRarity } from './rarity.ts';
import { analyse } from './words.ts';

const weigh = (a: string, b: string, cohesion?: number) =>
  weighArgument(profileOf(analyse(a), generalRarity), profileOf(analyse(b), generalRarity), undefined, cohesion);

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

  it('holds for likely that two wordings bear on each other where all of a story do', () => {
    const [a, b] = ['The council will close two libraries', 'The town will have no place to read'];
    expect(weigh(a, b, 0.4).related).toBeGreaterThan(weigh(a, b, 0.1).related);
    expect(weigh(a, b, 0.4).opposed).toBe(weigh(a, b, 0.1).opposed);
  });

  it.each([
    ['The mayor said the bridge was safe', 'Engineers said Mayor Diaz lied about the deadly bridge', 'The bridge is 300 metres long'],
    ['Exports will rise, the minister said', 'Exports will fall, the union said', 'Exports will rise next year'],
  ])('finds that "%s" is more likely opposed to "%s" than to "%s"', (sentence, against, other) => {
    expect(weigh(sentence, against).opposed).toBeGreaterThan(weigh(sentence, other).opposed);
  });
});
