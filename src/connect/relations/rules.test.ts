import { describe, expect, it } from 'vitest';
import { proposed, type Told } from '../golden/proposed.ts';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

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
