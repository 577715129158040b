import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../vocabulary/graph.ts';
import { analyse } from '../claims/words.ts';
import { annotationsOf, documentOf, readCase, storyCases } from '../golden/story-case.ts';
import { connect } from '../index.ts';
import { differ, quantityAt } from './quantity.ts';
import { talliesIn } from './tally.ts';

const quantityIn = (wording: string) => {
  const words = analyse(wording);
  return words.flatMap((_, at) => quantityAt(words, at) ?? [])[0];
};

describe('a quantity', () => {
  it.each([
    ['fewer than 1,200 people', 'about 1,190 people', false],
    ['fewer than 1,200 people', 'below 1,200 people', false],
    ['1,900 people', 'nearly 2,000 people', false],
    ['almost 240 souls', '236 people', false],
    ['4 people', 'four people', false],
    ['at least 14 people', '31 people', true],
    ['fewer than 1,200 people', '1,900 people', true],
    ['as many as 240 people', 'more than 260 people', true],
    ['two million people', '2,000 people', true],
  ])('%s | %s', (left, right, apart) => {
    const [a, b] = [quantityIn(left), quantityIn(right)];
    expect(a && b && differ(a, b)).toBe(apart);
    expect(a && b && differ(b, a)).toBe(apart);
  });
});

describe('a tally', () => {
  it.each([
    ['131 people had been rescued, many by fishermen', 'rescued 131'],
    ['A total of 142 persons have been rescued.', 'rescued 142'],
    ['The wave struck at dawn, killing at least 14', 'dead 14'],
    ['The storm killed 230 people and injured 1,200.', 'dead 230, hurt 1200'],
    ['The coast guard raised the death toll from 14 to 23.', 'dead 23'],
    ['The number of victims of the fire in the old mill on the hill above the town increased to 31', 'dead 31'],
    ['29 bodies have been recovered', 'dead 29'],
    ['put the number on board at 236', 'aboard 236'],
    ['1,900 of the group’s 3,300 workers had stopped work at three sites', 'striking 1900'],
    ['the figure is below 1,200', 'null 600'],
    // Not the whole, not this time, or not people.
    ['15 other people were hurt', ''],
    ['200 people die on the roads each year', ''],
    ['14 children were injured', ''],
    ['marines boarded two of the vessels', ''],
    ['The company will hire 300 workers and save $40 million', ''],
    ['the party of at least a dozen people', ''],
  ])('%s', (wording, expected) => {
    const found = talliesIn(analyse(wording)).map(({ state, low }) => `${state} ${Math.round(low)}`);
    expect(found.join(', ')).toBe(expected);
  });
});

/** Relations as the statements of their two claims, which name a claim whatever else a story holds. */
const linked = ({ claims, relations }: Graph): Set<string> => {
  const statements = new Map(
    claims.map((claim) => [
      claim.id,
      claim.statements
        .map(({ id }) => id)
        .sort()
        .join(),
    ]),
  );
  return new Set(relations.map(({ type, from, to }) => `${type} ${statements.get(from)} ${statements.get(to)}`));
};

const claimsOf = ({ claims }: Graph): Set<string> =>
  new Set(
    claims.map(({ statements }) =>
      statements
        .map(({ id }) => id)
        .sort()
        .join(),
    ),
  );

describe.each(storyCases())('%s', (name, story) => {
  const { documents, annotations } = readCase(story);
  const whole = connect(name, documents, annotations);

  it('relates two claims once at most', () => {
    const pairs = whole.relations.map(({ from, to }) => [from, to].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('keeps the relations of untouched claims when a document is added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: documents.length - 1 }), (left) => {
        const fewer = documents.filter((_, i) => i !== left);
        const before = connect(
          name,
          fewer,
          annotations.filter(({ doc }) => fewer.some((document) => document.doc === doc)),
        );
        const [known, still] = [claimsOf(whole), linked(whole)];
        for (const link of linked(before)) {
          const [, ...ends] = link.split(' ');
          if (ends.every((end) => known.has(end))) expect(still).toContain(link);
        }
      }),
      { numRuns: documents.length },
    );
  });
});

describe('words taken back', () => {
  it('are superseded by the statement that says they were wrong', () => {
    const said = 'I had never seen the flood report';
    const turn = `I said last week that ${said}. That was wrong`;
    const gazette = documentOf('gazette.txt', `Piet Haan said he had never seen the flood report.`, { published: '2031-06-05' });
    const courier = documentOf('courier.txt', `Piet Haan told the council: "${turn}."`, { published: '2031-06-09' });
    const first = annotationsOf(gazette, [['gazette.txt', 'Piet Haan', 'said', 'he had never seen the flood report']]);
    const second = annotationsOf(courier, [
      ['courier.txt', 'Piet Haan', 'told', `"${turn}."`, 'direct'],
      ['courier.txt', 'Piet Haan', 'said', said],
    ]);
    const nested = { ...second, attributions: second.attributions.map((each, i) => (i === 1 ? { ...each, within: 0 } : each)) };
    const graph = connect('taken-back', [gazette, courier], [first, nested]);
    const claimAt = (words: string) =>
      graph.claims.find(({ statements }) => statements.some(({ content }) => content[0]?.exact === words))?.id;
    expect(graph.relations).toMatchObject([
      { type: 'supersedes', reason: 'own-words-withdrawn', from: claimAt(`"${turn}."`), to: claimAt('he had never seen the flood report') },
    ]);
  });
});

describe('a transcript', () => {
  const text = 'THE CHAIR: Who closed the sluice?\nMS. ROWE: The night warden closed it.\nMR. PELL: Order, order.';
  const label = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });
  const labels = ['THE CHAIR', 'MS. ROWE', 'MR. PELL'];
  const blocks = text.split('\n').map((line, i) => {
    const start = text.indexOf(line);
    return { start, end: start + line.length, kind: 'paragraph' as const, speaker: label(labels[i] ?? '') };
  });

  it('has each turn answer the question before it, and no turn answer what it does not take up', () => {
    const minutes = { ...documentOf('minutes.txt', text), blocks };
    const annotations = annotationsOf(minutes, [
      ['minutes.txt', 'THE CHAIR', ':', 'Who closed the sluice?', 'direct'],
      ['minutes.txt', 'MS. ROWE', ':', 'The night warden closed it.', 'direct'],
      ['minutes.txt', 'MR. PELL', ':', 'Order, order.', 'direct'],
    ]);
    const { claims, relations } = connect('minutes', [minutes], [annotations]);
    const titled = new Map(claims.map(({ id, statements }) => [id, statements[0]?.content[0]?.exact]));
    expect(relations.map(({ type, from, to }) => [type, titled.get(from), titled.get(to)])).toEqual([
      ['responds-to', 'The night warden closed it.', 'Who closed the sluice?'],
    ]);
  });
});

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
