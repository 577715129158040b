import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from './comparison.ts';
import { contradicted, countsApart, daysApart, yearsApart } from './conflict.ts';
import { speechWithin } from './embedded.ts';
import { analyse } from './words.ts';

const odds = (a: string, b: string): number => compareWords(analyse(a), analyse(b)).logOdds;

describe('compare', () => {
  it('is the same from both sides', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'board', 'will', 'not', 'close', 'two', 'Peruvian', 'mines', 'in', 'Lima', 'said', 'minister'), {
        maxLength: 12,
      })
      .map((words) => analyse(words.join(' ')));
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(compareWords(a, b).logOdds).toBeCloseTo(compareWords(b, a).logOdds, 9);
      }),
    );
  });

  it.each([
    ['the firm will cut two hundred jobs', 'two hundred jobs will be cut by the firm', 'the firm will open a plant in spring'],
    ['the aid reached the town on Monday', 'the assistance got to the town on Monday', 'the schools of the town open on Monday'],
    [
      'the defence ministry will reorganise its units',
      'the defense ministry will reorganize its units',
      'the ministry will publish a report',
    ],
    ['Peru accepted the offer', 'the Peruvian side accepted the offer', 'Chile accepted the letter'],
    ['they will scale back operations', 'they will reduce operations', 'they will increase operations'],
  ])('finds "%s" nearer to "%s" than to "%s"', (sentence, same, other) => {
    expect(odds(sentence, same)).toBeGreaterThan(odds(sentence, other));
  });
});

describe('what keeps two wordings apart', () => {
  it.each([
    ['it is a pause, not a halt', 'it is a halt', ['halt']],
    ['the army does not target farms', 'the army targets farms', ['target']],
    ['there was little progress', 'there was progress', ['progress']],
    ['it is a merger rather than a rescue', 'it is a rescue', ['rescue']],
    ['it is a merger, not a rescue', 'it was a wedding rather than a rescue', []],
    ['not the time to rest', 'we should not rest', []],
    ['it is a pause', 'it is a halt', []],
  ])('"%s" against "%s" denies %j', (a, b, denied) => {
    expect(contradicted(analyse(a), analyse(b)).map(({ denied: word }) => word.text)).toEqual(denied);
  });

  it.each([
    ['1,200 residents left', '900 residents left', 1],
    ['1,200 residents left', '1,200 residents left, 900 by bus', 0],
    ['1,200 residents left', '900 soldiers came', 0],
  ])('"%s" against "%s": %i counts differ', (a, b, expected) => {
    expect(countsApart(analyse(a), analyse(b)).length).toBe(expected);
  });

  it('sees one thing put in two years', () => {
    const apart = (a: string, b: string) => yearsApart(analyse(a), analyse(b));
    expect(apart('the tree was felled in 1884', 'wood of a tree felled after 1880')).toBe(true);
    expect(apart('the tree was felled in 1884', 'it was felled in 1884 at the latest')).toBe(false);
    expect(apart('the tree was felled in 1884', 'the mill was built in 1880')).toBe(false);
  });

  it('sees different days of the week', () => {
    expect(daysApart(analyse('they meet on Monday'), analyse('they meet on Tuesday'))?.right.text).toBe('Tuesday');
    expect(daysApart(analyse('they meet on Monday'), analyse('on Monday they meet'))).toBeNull();
  });

  it.each([
    ['The board broke its promise to pay', 'its', 'to pay', true],
    ['Clubs doubt the claims that the roof is safe', '', 'that the roof is safe', true],
    ["the Peruvian board's recent pledge to “fully repay” investors", 'Peruvian board', 'to “ fully repay ” investors', true],
    ['a promise to pay', '', 'to pay', false],
    ["Peru's promise to pay", 'Peru', 'to pay', false],
  ])('"%s" speaks of what %j said', (wording, owner, said, stance) => {
    const within = speechWithin(analyse(wording));
    const text = (words: readonly { text: string }[] = []) => words.map((word) => word.text).join(' ');
    expect([text(within?.owner), text(within?.said), within?.stance]).toEqual([owner, said, stance]);
  });

  it.each([['The claim of the board'], ['they promise to pay']])('"%s" speaks of nothing that was said', (wording) => {
    expect(speechWithin(analyse(wording))).toBeNull();
  });
});
