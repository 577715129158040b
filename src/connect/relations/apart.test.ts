import { describe, expect, it } from 'vitest';
import { proposed } from '../golden/proposed.ts';

/** The types of what is proposed between what two speakers say of one town. */
const between = (left: string, right: string, days: Parameters<typeof proposed>[2] = []): string[] =>
  proposed(
    { 'a.txt': `Lena Ostrow of Port Varn said ${left}.`, 'b.txt': `Pavel Drin of Port Varn said ${right}.` },
    [
      ['a.txt', 'Lena Ostrow', 'said', left],
      ['b.txt', 'Pavel Drin', 'said', right],
    ],
    days,
  ).map((relation) => relation.split(' ')[0] ?? '');

describe('numbers that are set against each other count one thing', () => {
  it.each([
    // Each as it is, and where it counts something else.
    ['more than 200 people were arrested', '86 people were arrested', true],
    ['more than 200 people were arrested', '86 people were arrested in the course of Saturday', false],
    ['the clerk shot three co - workers', 'the clerk shot and killed two co - workers', false],
    ['the clerk shot and killed three co - workers', 'the clerk shot and killed two co - workers', true],
    ['the captain caught five eels', 'the captain caught three eels', true],
    ['the captain caught five eels in the first half of the contest', 'the captain caught three eels in the last half', false],
    ['the ferry carried five tons of the grain', 'the ferry carried four tons of the grain', true],
    ['the ferry carried five tons of the grain', 'the ferry carried 4 1 / 2 tons of the grain', false],
    ['the storm killed ten people', 'nine people are for the death penalty', false],
    ['the storm killed ten people', 'storms kill 90 people a day', false],
    ['the storm hurt three people', 'the storm hurt two people from Sillen village', false],
    ['the police detained 121 people', 'the police detained 10 Norwegian sailors', false],
    ['the ferry carried 90 percent of the grain', 'the ferry carried more than 90 percent of the grain', false],
    ['the ferry carried 70 percent of the grain', 'the ferry carried more than 90 percent of the grain', true],
    ['the harbour spent $160 million on the new pier', 'the harbour spent $1 million on the new pier', false],
    ['the offer for the pier is $160 million', 'the offer for the pier is better than eight years and $184 million', false],
  ])('%s | %s', (left, right, apart) => {
    expect(between(left, right)).toEqual(apart ? [expect.stringMatching(/^(?:differs-in-number|supersedes)$/)] : []);
  });
});

describe('days that are set against each other are of one happening', () => {
  it.each([
    ['the cable was restored on Monday', 'on Monday', '2031-05-02', 'the cable was restored on Tuesday', 'on Tuesday', '2031-05-03', true],
    ['the cable was restored on Monday', 'on Monday', '2031-05-02', 'the cable was restored by Tuesday', 'by Tuesday', '2031-05-03', false],
    [
      'some of the cable was restored on Monday',
      'on Monday',
      '2031-05-02',
      'the cable was restored on Tuesday',
      'on Tuesday',
      '2031-05-03',
      false,
    ],
    // One day, read in two ways.
    ['the cable was cut on Monday night', 'on Monday night', '2031-05-02', 'the cable was cut on Monday', 'on Monday', '2031-04-28', false],
    [
      'the cable was cut this morning 3rd May',
      'this morning',
      '2031-05-04',
      'the cable was cut this morning 3rd May',
      '3rd May',
      '2031-05-03',
      false,
    ],
  ])('%s (%s, %s) | %s', (left, day, value, right, otherDay, otherValue, apart) => {
    const found = between(left, right, [
      ['a.txt', day, value],
      ['b.txt', otherDay, otherValue],
    ]);
    expect(found).toEqual(apart ? ['differs-in-date'] : []);
  });
});

describe('a term is turned down as what somebody calls what happened', () => {
  it.each([
    ['this is a pause, not a withdrawal', 'the withdrawal was complete', true],
    ['this is freedom of thought, but not of withdrawal', 'the withdrawal was complete', false],
    ['this helps sailors, not just a withdrawal', 'the withdrawal was complete', false],
    ['this is a promise, not a commitment', 'the crew was committed to the drill', false],
    ['it is no radical plan', 'this is “radical heat”', false],
  ])('%s | %s', (left, right, disputed) => {
    expect(between(left, right)).toEqual(disputed ? ['disputes-characterisation'] : []);
  });
});

describe('an answer or a denial is of what was said', () => {
  const within = (text: string, told: [speaker: string, cue: string, content: string, kind?: 'direct'][]) =>
    proposed(
      { 'a.txt': text },
      told.map(([speaker, cue, content, kind]) => (kind ? ['a.txt', speaker, cue, content, kind] : ['a.txt', speaker, cue, content])),
    );

  it('"the accusations" are those of its own sentence', () => {
    const found = within(
      'Ida Fenn praised the harbour at length. While Lena Ostrow said the pier had been sold, Pavel Drin denied the accusations.',
      [
        ['Ida Fenn', 'praised', 'the harbour at length'],
        ['Lena Ostrow', 'said', 'the pier had been sold'],
        ['Pavel Drin', 'denied', 'the accusations'],
      ],
    );
    expect(found).toEqual(['denies (denial-cue): the accusations -> the pier had been sold']);
  });

  it('"a point that she disputes" is the clause before it', () => {
    const found = within('Lena Ostrow said the pier was safe, a point that Pavel Drin disputes.', [
      ['Lena Ostrow', 'said', 'the pier was safe'],
      ['Pavel Drin', 'disputes', 'a point that'],
    ]);
    expect(found).toEqual(['denies (denial-cue): a point that -> the pier was safe']);
  });

  it('who was asked answers the one who asked', () => {
    const found = within('Lena Ostrow said the pier was safe. Pavel Drin, when asked about the ferry, replied that it was late.', [
      ['Lena Ostrow', 'said', 'the pier was safe'],
      ['Pavel Drin', 'replied', 'that it was late'],
    ]);
    expect(found).toEqual([]);
  });

  it('what somebody can say, and what is told again, is nothing to answer', () => {
    for (const words of ['“Ostrow can say the pier was a bargain,”', '“It was, as Ostrow said, a bargain,”'])
      expect(
        within(`Lena Ostrow said the pier was a bargain. ${words} said Pavel Drin.`, [
          ['Lena Ostrow', 'said', 'the pier was a bargain'],
          ['Pavel Drin', 'said', words, 'direct'],
        ]),
      ).toEqual([]);
  });
});
