import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

type Told = [doc: string, speaker: string, cue: string, content: string, kind?: 'direct' | 'mixed'];

/** What is proposed between statements of two short articles, by the first words of each end. `days` are words of an article that name a day. */
const proposed = (
  texts: Record<string, string>,
  told: readonly Told[],
  days: readonly [doc: string, words: string, value: string][] = [],
): string[] => {
  const documents = Object.entries(texts).map(([doc, text], i) => documentOf(doc, text, { published: `2031-05-0${4 + i}` }));
  const annotations = documents.map((document) => {
    const dates = days
      .filter(([doc]) => doc === document.doc)
      .map(([, words, value]) => {
        const start = document.text.indexOf(words);
        return { start, end: start + words.length, exact: words, value };
      });
    return { ...annotationsOf(document, told), dates };
  });
  const { claims, relations } = connect('two', documents, annotations);
  const titled = new Map(claims.map(({ id, statements }) => [id, statements[0]?.content[0]?.exact]));
  return relations.map(({ type, reason, from, to }) => `${type} (${reason}): ${titled.get(from)} -> ${titled.get(to)}`);
};

describe('numbers of one quantity', () => {
  const toll = (number: number, day: number): [string, string] => [
    `wire-${day}.txt`,
    `The flood at Port Varn killed ${number} people, Mayor Lena Ostrow said in Port Varn.`,
  ];
  const told = (number: number, day: number): Told => [
    `wire-${day}.txt`,
    'Lena Ostrow',
    'said',
    `The flood at Port Varn killed ${number} people`,
  ];

  it('are a chain in time, each against the one before, and have the series in common', () => {
    const texts = Object.fromEntries([toll(4, 1), toll(9, 2), toll(14, 3), toll(31, 4)]);
    const documents = Object.entries(texts).map(([doc, text], i) => documentOf(doc, text, { published: `2031-05-0${1 + i}` }));
    const all = [told(4, 1), told(9, 2), told(14, 3), told(31, 4)];
    const { claims, relations } = connect(
      'flood',
      documents,
      documents.map((document) => annotationsOf(document, all)),
    );
    const numberOf = new Map(claims.map(({ id, statements }) => [id, /killed (\d+)/.exec(statements[0]?.content[0]?.exact ?? '')?.[1]]));
    expect(relations.map(({ type, from, to }) => `${type} ${numberOf.get(from)} ${numberOf.get(to)}`).sort()).toEqual([
      'supersedes 14 9',
      'supersedes 31 14',
      'supersedes 9 4',
    ]);
    expect(new Set(relations.map(({ series }) => series))).toEqual(new Set([claims.find(({ id }) => numberOf.get(id) === '4')?.id]));
  });

  it.each([
    // The same count of ballots, of turnout; then of other things.
    ['about 640 postal ballots had still to be checked', '702 postal ballots were waiting to be checked', true],
    ['turnout was 58 percent', 'turnout was 61 percent', true],
    ['the harbour has 30 cranes to load grain', 'the harbour has 12 cranes to load coal, two of them new, and 40 to load 600 ships', false],
    ['the town lies 15 miles north of the dam', 'the town lies 50 miles from the sea', false],
    ['eight more boats were checked', '12 boats were checked', false],
    ['a storm killed 612 people', 'the storm has killed 10 people', false],
    ['the storm killed 10 people', 'the storm has killed 6 people', true],
    ['the storm killed 10 people and injured 80 people', 'the storm injured 80 people and killed 10 people', false],
    ['the storm killed ten people', 'about 50 people were injured in the storm', false],
  ])('%s | %s', (left, right, one) => {
    const found = proposed({ 'a.txt': `Lena Ostrow of Port Varn said ${left}.`, 'b.txt': `Pavel Drin of Port Varn said ${right}.` }, [
      ['a.txt', 'Lena Ostrow', 'said', left],
      ['b.txt', 'Pavel Drin', 'said', right],
    ]);
    expect(found.some((relation) => relation.startsWith('differs-in-number'))).toBe(one);
  });
});

describe('one happening on two days', () => {
  const texts = (left: string, right: string) => ({
    'a.txt': `Lena Ostrow of Port Varn said ${left}.`,
    'b.txt': `Pavel Drin of Port Varn said ${right}.`,
  });
  it.each([
    [
      'the council signed the lease on Monday',
      'Monday',
      '2031-05-02',
      'the lease was signed on Tuesday',
      'Tuesday',
      '2031-05-03',
      'differs-in-date',
    ],
    [
      'the council signed the lease on Monday',
      'Monday',
      '2031-05-02',
      'the council burned the lease on Tuesday',
      'Tuesday',
      '2031-05-03',
      '',
    ],
    [
      'the council signed the lease on Monday',
      'Monday',
      '2031-05-02',
      'the council signed the lease on June 3',
      'June 3',
      '2029-06-03',
      '',
    ],
    [
      'the pilots were informed of the leak on Monday',
      'Monday',
      '2031-05-02',
      'nobody was informed of the leak on Monday',
      'Monday',
      '2031-05-02',
      'denies',
    ],
    ['the harbour pilots were informed on Monday', 'Monday', '2031-05-02', 'nobody was told on Monday', 'Monday', '2031-05-02', 'denies'],
  ])('%s (%s, %s) | %s', (left, day, value, right, otherDay, otherValue, type) => {
    const found = proposed(
      texts(left, right),
      [
        ['a.txt', 'Lena Ostrow', 'said', left],
        ['b.txt', 'Pavel Drin', 'said', right],
      ],
      [
        ['a.txt', day, value],
        ['b.txt', otherDay, otherValue],
      ],
    );
    expect(found.map((relation) => relation.split(' ')[0])).toEqual(type === '' ? [] : [type]);
  });
});

describe('years', () => {
  it.each([
    ['the mast was cut from a pine felled after 1880', 'the pine was felled in 1884 or 1885', 'Lena Ostrow', 'narrows'],
    ['the mast was cut from a pine felled after 1880', 'the pine was felled in 1874', 'Lena Ostrow', ''],
    ['the mast was cut from a pine felled after 1880', 'the pine was felled in 1884', 'Pavel Drin', ''],
    ['the mast was cut from a pine felled after 1880', 'the prices had fallen in 1884', 'Lena Ostrow', ''],
  ])('%s | %s (%s)', (wide, narrow, speaker, type) => {
    const found = proposed({ 'a.txt': `Lena Ostrow said that ${wide}.`, 'b.txt': `${speaker} said that ${narrow}.` }, [
      ['a.txt', 'Lena Ostrow', 'said', `that ${wide}`],
      ['b.txt', speaker, 'said', `that ${narrow}`],
    ]);
    expect(found).toEqual(type === '' ? [] : [`${type} (added-limit): that ${narrow} -> that ${wide}`]);
  });
});

describe('a limit', () => {
  it('narrows what is said without it', () => {
    const found = proposed(
      {
        'a.txt':
          'Lena Ostrow of Port Varn asked for an inspection of all 31 sluices. A council source said the inspection would be limited to the six old sluices.',
        'b.txt': 'The port of Varn said it had lost some of the grain. Lena Ostrow said the inspection was not limited to the old sluices.',
      },
      [
        ['a.txt', 'Lena Ostrow', 'asked for', 'an inspection of all 31 sluices'],
        ['a.txt', 'A council source', 'said', 'the inspection would be limited to the six old sluices'],
      ],
    );
    expect(found).toEqual([
      'narrows (added-limit): the inspection would be limited to the six old sluices -> an inspection of all 31 sluices',
    ]);
  });

  it('is an exact figure where the same speaker gave a vague one', () => {
    const found = proposed(
      { 'a.txt': 'Lena Ostrow said she had lost some of the grain.', 'b.txt': 'Lena Ostrow said she had lost 36 tons of it.' },
      [
        ['a.txt', 'Lena Ostrow', 'said', 'she had lost some of the grain'],
        ['b.txt', 'Lena Ostrow', 'said', 'she had lost 36 tons of it'],
      ],
    );
    expect(found).toEqual(['narrows (added-limit): she had lost 36 tons of it -> she had lost some of the grain']);
  });
});

describe('a term', () => {
  it.each([
    ['“A drill in which nobody answers is not orderly,”', 'disputes-characterisation (term-turned-down)'],
    ['“The drill was orderly, everybody answered,”', ''],
    ['“No drill was held,”', ''],
  ])('turned down: %s', (words, relation) => {
    const found = proposed(
      {
        'a.txt': 'Lena Ostrow described the drill as “slow but orderly” in Port Varn.',
        'b.txt': `${words} said Pavel Drin in Port Varn.`,
      },
      [
        ['a.txt', 'Lena Ostrow', 'described', 'the drill as “slow but orderly”', 'mixed'],
        ['b.txt', 'Pavel Drin', 'said', words, 'direct'],
      ],
    );
    expect(found.map((each) => each.split(':')[0])).toEqual(relation === '' ? [] : [relation]);
  });
});

describe('a correction', () => {
  it('has what an article says now take the place of what it said before', () => {
    const now = 'the sluices of Varn had been checked 31 times';
    const once = 'the sluices of Varn had been checked 13 times';
    const text = `Lena Ostrow said ${now}.\n\nAn earlier version of this article said ${once}.`;
    const plain = documentOf('gazette.txt', text, { published: '2031-05-04' });
    const at = text.indexOf('An earlier');
    const document = {
      ...plain,
      blocks: [
        { start: 0, end: at - 2, kind: 'paragraph' as const },
        { start: at, end: text.length, kind: 'correction' as const },
      ],
    };
    const annotations = annotationsOf(document, [
      ['gazette.txt', 'Lena Ostrow', 'said', now],
      ['gazette.txt', 'An earlier version of this article', 'said', once],
    ]);
    const { claims, relations } = connect('corrected', [document], [annotations]);
    const claimAt = (words: string) => claims.find(({ statements }) => statements[0]?.content[0]?.exact === words)?.id;
    expect(relations).toMatchObject([{ type: 'supersedes', reason: 'newsroom-correction', from: claimAt(now), to: claimAt(once) }]);
  });
});

describe('a lawyer who goes on after a denial', () => {
  it('is not the one who denied', () => {
    const found = proposed(
      {
        'a.txt':
          'Lena Ostrow told the court that Pavel Drin had sold a copy. Pavel Drin has always denied the charge. His lawyer, Ida Fenn, said he would appeal.',
      },
      [
        ['a.txt', 'Lena Ostrow', 'told', 'that Pavel Drin had sold a copy'],
        ['a.txt', 'Pavel Drin', 'has always denied', 'the charge'],
        ['a.txt', 'His lawyer, Ida Fenn,', 'said', 'he would appeal'],
      ],
    );
    expect(found).toEqual(['denies (denial-cue): the charge -> that Pavel Drin had sold a copy']);
  });
});

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
