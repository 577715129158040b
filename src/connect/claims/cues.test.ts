import { expect, test } from 'vitest';
import { isDemand, isShareOf, leavesOpen, namesDuty, turnsAround } from './cues.ts';
import { analyse } from './words.ts';

test.each([
  ['The bridge will not open.', true],
  ['Nothing was found in the barn.', true],
  ['The bridge will not open until the inspector signs.', true],
  ['The bridge will not open until Friday.', false],
  ['The bridge may not reopen till 12 June.', false],
  ['It is not just a mill.', false],
  ['It is nothing less than a scandal.', false],
  ['It was nothing short of a miracle.', false],
  ['No more than 12 cows were lost.', false],
  ['There are no more cows.', true],
])('what is turned round: %s', (text, turned) => {
  const words = analyse(text);
  expect(words.some((_, i) => turnsAround(words, i))).toBe(turned);
});

test.each([
  ['that she did not know of any leak', true],
  ['it had not disclosed the price', true],
  ['that no leak is known', false],
  ['she knew of no leak', false],
  ['the mayor, who left on Monday, did not know', false],
])('what a speaker leaves open: %s', (text, open) => {
  expect(leavesOpen(analyse(text))).toBe(open);
});

test('a demand, and what says that something is to be done', () => {
  expect(['urged', 'calls on', 'called for', 'called', 'asked', 'promised'].map((cue) => isDemand(analyse(cue)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(['the mill has to close', 'they should pay', 'asked', 'the mill will close'].map((text) => namesDuty(analyse(text)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test.each([
  ['About four out of 10 voters', true],
  ['Forty-one percent', true],
  ['42% of the members', true],
  ['nearly two-thirds of the crew', true],
  ['half of the crew', true],
  ['two officials in Lima', false],
  ['her half-brother', false],
  ['the third officer', false],
])('a source that is so many of many: %s', (source, share) => {
  expect(isShareOf(source)).toBe(share);
});
