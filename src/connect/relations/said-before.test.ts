import { describe, expect, it } from 'vitest';
import { proposed, type Told } from '../golden/proposed.ts';

describe('what a speaker says of the words just before', () => {
  const story = (text: string, told: readonly [speaker: string, cue: string, content: string][]) =>
    proposed(
      { 'a.txt': text },
      told.map(([speaker, cue, content]) => ['a.txt', speaker, cue, content] as Told),
    );

  it('another count of what was counted is told as "nearer"', () => {
    expect(
      story('Lena Ostrow said around 450 people had marched through the town. Pavel Drin said it was nearer 1,000.', [
        ['Lena Ostrow', 'said', 'around 450 people had marched through the town'],
        ['Pavel Drin', 'said', 'it was nearer 1,000'],
      ]),
    ).toEqual(['differs-in-number (numbers-for-one-quantity): it was nearer 1,000 -> around 450 people had marched through the town']);
  });

  it('"nothing of the kind" disputes what it was called', () => {
    expect(
      story('Lena Ostrow said the delay was a victory. Pavel Drin said it was nothing of the kind.', [
        ['Lena Ostrow', 'said', 'the delay was a victory'],
        ['Pavel Drin', 'said', 'it was nothing of the kind'],
      ]),
    ).toEqual(['disputes-characterisation (term-turned-down): it was nothing of the kind -> the delay was a victory']);
  });

  it('who is accused by name denies that, not what was said last', () => {
    expect(
      story(
        'The glass came from vials made by Drin Glass, said Lena Ostrow. "Our own line was sound," Lena Ostrow said. Pavel Drin rejected the accusation.',
        [
          ['Lena Ostrow', 'said', 'The glass came from vials made by Drin Glass'],
          ['Lena Ostrow', 'said', 'Our own line was sound'],
          ['Pavel Drin', 'rejected', 'the accusation'],
        ],
      ),
    ).toEqual(['denies (denial-cue): the accusation -> The glass came from vials made by Drin Glass']);
  });

  it('having no more of something turns down nobody’s term', () => {
    expect(
      story('Lena Ostrow said it does not have the surgeons to go on. Pavel Drin called them "excellent surgeons".', [
        ['Lena Ostrow', 'said', 'it does not have the surgeons to go on'],
        ['Pavel Drin', 'called', 'them "excellent surgeons"'],
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'Lena Ostrow said the pump had failed twice. Pavel Drin said he knew of no such failure.',
      'he knew of no such failure',
      'said',
      'denies',
    ],
    [
      'Lena Ostrow said the pump had failed twice. Pavel Drin hit back, saying she had never seen it.',
      'she had never seen it',
      'saying',
      'responds-to',
    ],
    ['Lena Ostrow said the pump had failed twice. Pavel Drin calls this a fairy tale.', 'this a fairy tale', 'calls', 'responds-to'],
    [
      'Lena Ostrow said the pump had failed twice. Pavel Drin said he knew of no reason to stop it.',
      'he knew of no reason to stop it',
      'said',
      '',
    ],
    ['Lena Ostrow said the pump had failed twice. Pavel Drin calls the pump a wonder.', 'the pump a wonder', 'calls', ''],
  ])('%s', (text, content, cue, type) => {
    const found = story(text, [
      ['Lena Ostrow', 'said', 'the pump had failed twice'],
      ['Pavel Drin', cue, content],
    ]);
    expect(found.map((each) => each.replace(/ \(.*\)/, ''))).toEqual(
      type === '' ? [] : [`${type}: ${content} -> the pump had failed twice`],
    );
  });

  it.each([
    ['the number was nearer 30', 'differs-in-number'],
    ['the figure was about 75', ''],
    ['the figure was 7,300', ''],
    ['30 had come later', ''],
  ])('another number for what was counted: %s', (answer, type) => {
    const found = story(`Lena Ostrow said 73 letters had gone to old houses. Pavel Drin said ${answer}.`, [
      ['Lena Ostrow', 'said', '73 letters had gone to old houses'],
      ['Pavel Drin', 'said', answer],
    ]);
    expect(found.map((each) => each.split(' ')[0])).toEqual(type === '' ? [] : [type]);
  });

  it('a crowd is counted by those who turn up', () => {
    const found = story('Lena Ostrow put the crowd at 20,000 in the square. Pavel Drin said fewer than 5,000 people had turned up.', [
      ['Lena Ostrow', 'put', 'the crowd at 20,000'],
      ['Pavel Drin', 'said', 'fewer than 5,000 people had turned up'],
    ]);
    expect(found).toEqual(['differs-in-number (numbers-for-one-quantity): fewer than 5,000 people had turned up -> the crowd at 20,000']);
  });
});

describe('what a speaker says of their own words of before', () => {
  const before = 'half of the fleet in Port Varn would sail by May';
  it.each([
    ['his forecast of half of the fleet had been too hopeful', 'supersedes (own-words-withdrawn)'],
    ['his forecast had referred only to the fleet in the old harbour', 'narrows (added-limit)'],
    ['his forecast had been heard all over the town', ''],
    ['the harbour had been too hopeful', ''],
  ])('%s', (after, relation) => {
    const found = proposed({ 'a.txt': `Pavel Drin said ${before}.`, 'b.txt': `Pavel Drin conceded ${after}.` }, [
      ['a.txt', 'Pavel Drin', 'said', before],
      ['b.txt', 'Pavel Drin', 'conceded', after],
    ]);
    expect(found).toEqual(relation === '' ? [] : [`${relation}: ${after} -> ${before}`]);
  });

  it.each([
    ['admitted', 'the ledger is genuine', true],
    ['said', 'the ledger is genuine', false],
    ['admitted', 'the harbour is shallow', false],
  ])('%s that %s', (cue, after, granted) => {
    const denied = 'there was no such ledger in the archive';
    const found = proposed({ 'a.txt': `Lena Ostrow said ${denied}.`, 'b.txt': `Lena Ostrow ${cue} ${after}.` }, [
      ['a.txt', 'Lena Ostrow', 'said', denied],
      ['b.txt', 'Lena Ostrow', cue, after],
    ]);
    expect(found).toEqual(granted ? [`supersedes (own-words-withdrawn): ${after} -> ${denied}`] : []);
  });
});
