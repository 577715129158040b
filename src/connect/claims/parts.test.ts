import { describe, expect, it } from 'vitest';
import { partsOf, sentencesIn, wholeOf } from './parts.ts';
import { generalRarity } from './rarity.ts';
import { analyse, type Word } from './words.ts';

const text = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

describe('parts of a wording', () => {
  it.each([
    ['We will pay our debts. Nobody in Lima has to worry.', ['We will pay our debts .', 'Nobody in Lima has to worry .']],
    ['“We will pay our debts,” “The bank has a plan.”', ['“ We will pay our debts , ”', '“ The bank has a plan . ”']],
    ['We will pay our debts. Yes.', ['We will pay our debts .']],
  ])('"%s" has the sentences %j', (wording, expected) => {
    expect(sentencesIn(analyse(wording)).map(text)).toEqual(expected);
  });

  it.each([
    ['they would pay their debts while talks go on', 'they would pay their debts'],
    ['they would pay their debts, the mayor of Lima responded that nobody believes it', 'they would pay their debts'],
    ['they would pay their debts, the bank and the union', undefined],
  ])('"%s" can stand for the whole as "%s"', (wording, clause) => {
    const [whole, main] = partsOf(wholeOf(analyse(wording), generalRarity), generalRarity);
    expect([text(whole?.words ?? []), main && text(main.words)]).toEqual([text(analyse(wording)), clause]);
  });
});
