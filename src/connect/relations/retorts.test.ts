import { describe, expect, it } from 'vitest';
import { proposed, type Told } from '../golden/proposed.ts';

/** What is proposed where Lena Ostrow speaks, and Pavel Drin right after her. */
const exchange = (first: [cue: string, content: string], second: [cue: string, content: string], between = ' '): string[] => {
  const told: Told[] = [
    ['a.txt', 'Lena Ostrow', ...first],
    ['a.txt', 'Pavel Drin', ...second],
  ];
  return proposed({ 'a.txt': `Lena Ostrow ${first.join(' ')}.${between}Pavel Drin ${second.join(' ')}.` }, told).map((line) =>
    line.replace(/:.*/, ''),
  );
};

describe('answers that no cue tells', () => {
  it.each([
    ['the smugglers have had a key since August', 'there was no evidence of anything earlier than May', 'denies (denial-cue)'],
    ['the smugglers have had a key since August', 'there was no evidence of theft by the mayor', ''],
    ['a rise of that size would cost 200 jobs', 'that this was blackmail', 'responds-to (answer-to-speaker)'],
    ['a rise of that size would cost 200 jobs', 'that this was the third winter in which the mill had made no money at all', ''],
    ['the militia can be contained', 'the militia cannot be contained', 'denies (negation-of-same-predicate)'],
  ])('%s | %s', (first, second, relation) => {
    expect(exchange(['said', first], ['said', second])).toEqual(relation === '' ? [] : [relation]);
  });

  it.each([
    ['accused', 'Pavel Drin of taking gifts from builders', 'he had never taken anything', true],
    ['accused', 'Pavel Drin of taking gifts from builders', 'the builders would begin in May', true],
    ['accused', 'Pavel Drin of taking gifts from builders', 'it would rain on Sunday', false],
    ['thanked', 'Pavel Drin for a bridge', 'he had never taken anything', false],
  ])('%s %s | %s', (cue, accusation, answer, answers) => {
    expect(exchange([cue, accusation], ['said', answer])).toEqual(answers ? ['responds-to (answer-to-speaker)'] : []);
  });

  it('denies what was said right before where the content begins with the denial', () => {
    const text = 'Lena Ostrow said it took them five days to tell anybody. Pavel Drin disputes that: letters went out on Monday, he said.';
    const found = proposed({ 'a.txt': text }, [
      ['a.txt', 'Lena Ostrow', 'said', 'it took them five days to tell anybody'],
      ['a.txt', 'he', 'said', 'Pavel Drin disputes that: letters went out on Monday'],
    ]);
    expect(found).toEqual([
      'denies (denial-cue): Pavel Drin disputes that: letters went out on Monday -> it took them five days to tell anybody',
    ]);
  });

  it('is not for what stands in another paragraph but one', () => {
    const between = '\n\nThe mill was built by a company of the north.\n\n';
    expect(exchange(['said', 'a rise would cost 200 jobs'], ['said', 'that this was blackmail'], between)).toEqual([]);
  });
});

describe('answers that a sentence before announces', () => {
  it.each([
    ['Pavel Drin fired back in a letter.', true],
    ['Pavel Drin responded to a letter.', false],
    ['Pavel Drin went home.', false],
  ])('%s', (announced, answers) => {
    const [first, second] = ['the harbour will be closed', '“I have the key to the harbour,”'];
    const text = `Lena Ostrow said ${first}. ${announced} ${second} Mr Drin said.`;
    const found = proposed({ 'a.txt': text }, [
      ['a.txt', 'Lena Ostrow', 'said', first],
      ['a.txt', 'Mr Drin', 'said', second, 'direct'],
    ]);
    expect(found.map((line) => line.replace(/:.*/, ''))).toEqual(answers ? ['responds-to (answer-to-speaker)'] : []);
  });
});

describe('rival terms', () => {
  it.each([
    ['the masks were bought, not looted', 'the looted masks will be shown in May', true],
    ['the masks were bought, not looted', 'a shop was looted on Sunday', false],
    ['the device had been sent to be fitted, not to be tested', 'the device was tested in the mill', true],
  ])('%s | %s', (turned, used, rival) => {
    const found = proposed({ 'a.txt': `Lena Ostrow of Port Varn said ${turned}.`, 'b.txt': `Pavel Drin of Port Varn said ${used}.` }, [
      ['a.txt', 'Lena Ostrow', 'said', turned],
      ['b.txt', 'Pavel Drin', 'said', used],
    ]);
    expect(found).toEqual(rival ? [`disputes-characterisation (rival-terms-for-one-movement): ${turned} -> ${used}`] : []);
  });
});

describe('what is rejected', () => {
  const allegation = 'Lena Ostrow’s allegation that untrained staff had loaded an aircraft';
  it.each([
    ['rejected', 'denies (denial-cue)'],
    ['repeated', ''],
  ])('%s an allegation that holds its words', (cue, relation) => {
    const inner = 'that untrained staff had loaded an aircraft';
    const quoted = '“Everyone on the ramp is certified,”';
    const found = proposed({ 'a.txt': `Pavel Drin ${cue} ${allegation}. ${quoted} Pavel Drin said.` }, [
      ['a.txt', 'Pavel Drin', cue, allegation],
      ['a.txt', 'Pavel Drin', 'said', quoted, 'direct'],
    ]);
    const denied = [allegation, quoted].map((words) => `${relation}: ${words} -> ${inner}`);
    expect(found.sort()).toEqual(relation === '' ? [] : denied.sort());
  });
});

describe('a sentence that names nobody', () => {
  it('is of the same happening in articles that name the same people', () => {
    const texts = {
      'a.txt': 'Lena Ostrow of Port Varn was found guilty of fraud. Judge Pavel Drin set sentencing for 30 May.',
      'b.txt': 'Lena Ostrow of Port Varn was convicted. Judge Pavel Drin was calm. Sentencing is set for 4 June.',
    };
    const days: [string, string, string][] = [
      ['a.txt', '30 May', '2031-05-30'],
      ['b.txt', '4 June', '2031-06-04'],
    ];
    expect(proposed(texts, [], days)).toEqual([
      'differs-in-date (days-for-one-happening): Judge Pavel Drin set sentencing for 30 May. -> Sentencing is set for 4 June.',
    ]);
  });
});
