import { expect, test } from 'vitest';
import { contradicted, countsApart, isAsked, limitsOver, othersApart, termsApart } from './conflict.ts';
import { judgesSpeech } from './embedded.ts';
import { analyse } from './words.ts';

const texts = (words: readonly { text: string }[]): string[] => words.map(({ text }) => text);

test.each([
  ['Two lots were withdrawn.', 'Other lots are safe.', true],
  ['Two lots were withdrawn.', 'The other two lots were withdrawn.', true],
  ['Two lots were withdrawn.', 'The two lots are safe.', false],
  ['Other lots are safe.', 'Other lots are not affected.', false],
])('some and the others: %s / %s', (a, b, apart) => {
  expect(othersApart(analyse(a), analyse(b))).toBe(apart);
  expect(othersApart(analyse(b), analyse(a))).toBe(apart);
});

test('a limit that is no number', () => {
  expect(texts(limitsOver(analyse('They have spoken, at least in the east.')))).toEqual(['at', 'least', 'in', 'the', 'east', '.']);
  expect(limitsOver(analyse('At least 14 people died.'))).toEqual([]);
});

test('a question left open', () => {
  expect([isAsked(analyse('It took no view on whether the drug harms.')), isAsked(analyse('The drug harms.'))]).toEqual([true, false]);
});

test('a broken seal is against what was sealed', () => {
  const [clash] = contradicted(analyse('They saw a box with a broken seal.'), analyse('The boxes were sealed.'));
  expect([clash?.denied.text, clash?.stated.text]).toEqual(['seal', 'sealed']);
});

test.each([
  ['No witness had been found.', 'The panel had not found a witness or a trace.'],
  ['Not once in my life did I use a radio.', 'I have never used a radio on the bridge.'],
])('two denials of one thing agree: %s / %s', (a, b) => {
  expect(contradicted(analyse(a), analyse(b))).toEqual([]);
  expect(contradicted(analyse(b), analyse(a))).toEqual([]);
});

test.each([
  ['This is a marriage, not a rescue.', 'We would not call it a rescue.', true],
  ['It is a detour rather than a retreat.', 'Nobody should call this a retreat.', true],
  ['This is a marriage, not a rescue.', 'It is a marriage and not a rescue.', false],
  ['This is a marriage, not a rescue.', 'It is no rescue, it is a marriage.', false],
  ['This is a marriage, not a rescue.', 'The mill is not for sale.', false],
])('what it is instead, and what it is not: %s / %s', (a, b, apart) => {
  expect(termsApart(analyse(a), analyse(b))).toBe(apart);
  expect(termsApart(analyse(b), analyse(a))).toBe(apart);
});

test.each([
  ['His prediction of 60 per cent had been too hopeful.', true],
  ["The board's claim is false.", true],
  ['The claim was paid on Monday.', false],
  ['60 per cent of the boats would be open.', false],
])('what was said is judged: %s', (text, judged) => {
  expect(judgesSpeech(analyse(text))).toBe(judged);
});

test.each([
  ['The engineers are not sure what caused the leak.', 'The cause of the leak is unclear.'],
  ['Nobody who worked there was hurt.', 'She worked there.'],
  ['You are not just a poet, you are a liar.', 'He called him a poet and a liar.'],
  ['Service may not be back until 12 June.', 'Service should be back by 12 June.'],
])('what is not denied: %s / %s', (a, b) => {
  expect(contradicted(analyse(a), analyse(b))).toEqual([]);
});

test.each([
  ['four barges sank', '4 barges sank', 0],
  ['a fine of two million euros', 'a fine of 2 million euros', 0],
  ['1,000 singers', '1000 singers', 0],
  ['four barges sank', '5 barges sank', 1],
  ['a fine of two million euros', 'a fine of 3 million euros', 1],
])('one number in figures and in words: %s / %s', (a, b, apart) => {
  expect(countsApart(analyse(a), analyse(b)).length).toBe(apart);
});
