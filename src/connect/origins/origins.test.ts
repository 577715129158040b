import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';
import { nearDuplicates, resemblance } from './shingles.ts';

const origin = (story: [doc: string, text: string, speaker: string, content: string, kind?: 'direct'][]): string[] => {
  const documents = story.map(([doc, text]) => documentOf(doc, text, { published: '2031-05-04' }));
  const annotations = documents.map((document) =>
    annotationsOf(
      document,
      story.map(([doc, , speaker, content, kind]) => [doc, speaker, 'said', content, kind ?? 'indirect']),
    ),
  );
  const statements = connect('origins', documents, annotations).claims.flatMap((claim) => claim.statements);
  return story.map(([doc]) => statements.find((statement) => statement.doc === doc)?.origin ?? '');
};

describe('origins', () => {
  it('is one for the same words of one speaker, however many carry them', () => {
    const [a, b] = origin([
      [
        'a.txt',
        '"The spillway held all night," Lena Ostrow said at a briefing.',
        'Lena Ostrow',
        '"The spillway held all night,"',
        'direct',
      ],
      ['b.txt', 'Lena Ostrow said: "The spillway held all night."', 'Lena Ostrow', '"The spillway held all night."', 'direct'],
    ]);
    expect(a).toBe(b);
  });

  it('is one for one speaker who says a long run of the same words on one day', () => {
    const [a, b] = origin([
      [
        'a.txt',
        'Lena Ostrow said that the old spillway had held all night and would hold tomorrow, whatever came.',
        'Lena Ostrow',
        'that the old spillway had held all night and would hold tomorrow, whatever came',
      ],
      [
        'b.txt',
        'Everybody could go home since the old spillway had held all night, Lena Ostrow said.',
        'Lena Ostrow',
        'Everybody could go home since the old spillway had held all night',
      ],
    ]);
    expect(a).toBe(b);
  });

  it('is one for what one named speaker is reported to say in the news of one day', () => {
    const [a, b] = origin([
      ['a.txt', 'Lena Ostrow said the new spillway was never tested.', 'Lena Ostrow', 'the new spillway was never tested'],
      [
        'b.txt',
        'Lena Ostrow said that the new spillway had never been tested.',
        'Lena Ostrow',
        'that the new spillway had never been tested',
      ],
    ]);
    expect(a).toBe(b);
  });

  it.each([
    ['as first reported by the Varn Gazette', true],
    ['as first reported by the Ellery Post', false],
  ])('is that of the outlet a source names: %s', (credit, one) => {
    const said = 'the night alarm was switched off for a week';
    const gazette = documentOf('gazette.txt', `Lena Ostrow said ${said}.`, { published: '2031-05-04', publisher: 'Varn Gazette' });
    const courier = documentOf('courier.txt', `Pavel Drin said ${said}, ${credit}.`, { published: '2031-05-09' });
    const annotations = [
      annotationsOf(gazette, [['gazette.txt', 'Lena Ostrow', 'said', said]]),
      annotationsOf(courier, [['courier.txt', 'Pavel Drin', 'said', said]]),
    ];
    const statements = connect('credit', [gazette, courier], annotations).claims.flatMap((claim) => claim.statements);
    expect(new Set(statements.map((statement) => statement.origin)).size).toBe(one ? 1 : 2);
  });

  it('is two for two people who say the same', () => {
    const [a, b] = origin([
      ['a.txt', 'Lena Ostrow said the road is closed.', 'Lena Ostrow', 'the road is closed'],
      ['b.txt', 'Pavel Drin said that the road was shut.', 'Pavel Drin', 'that the road was shut'],
    ]);
    expect(a).not.toBe(b);
  });

  it('is two where two people say the very same words', () => {
    const copy = 'the water rose by three metres in one night and took the old bridge at Varn with it';
    const [a, b] = origin([
      ['a.txt', `Lena Ostrow said ${copy}.`, 'Lena Ostrow', copy],
      ['b.txt', `Pavel Drin said ${copy}.`, 'Pavel Drin', copy],
    ]);
    expect(a).not.toBe(b);
  });

  it('is the outlets’ own where each tells a thing in its own words, but for a copied text', () => {
    const told = (...texts: string[]): number => {
      const documents = texts.map((text, i) => documentOf(`${i}.txt`, text, { published: '2031-05-04' }));
      const annotations = documents.map((document) => annotationsOf(document, [[document.doc, '', '', document.text, 'narrated']]));
      const statements = connect('own', documents, annotations).claims.flatMap((claim) => claim.statements);
      return new Set(statements.map(({ origin }) => origin)).size;
    };
    const own = 'The boats go on to the harbour of Norvik on May 20 and to the harbour of Varn on May 27.';
    expect(told(own, 'After a week of rain the boats reach the harbour of Norvik on May 20, then the harbour of Varn.')).toBe(2);
    expect(told(own, `${own.slice(0, -1)}, when the sluices open again.`)).toBe(1);
  });

  it.each([
    ['2031-05-04', '2031-05-04', 1],
    ['2031-05-03', '2031-05-04', 2],
  ])('is that of the day where texts name it: %s and %s', (first, second, origins) => {
    const texts = [
      'Lena Ostrow said that the new spillway was never tested.',
      'Lena Ostrow said that the new spillway had never been tested.',
    ];
    const documents = texts.map((text, i) => documentOf(`${i}.txt`, text, { published: '2031-05-04' }));
    const annotations = documents.map((document, i) => {
      const own = annotationsOf(document, [[document.doc, 'Lena Ostrow', 'said', document.text.slice(17, -1)]]);
      return { ...own, attributions: own.attributions.map((each) => ({ ...each, said: i === 0 ? first : second })) };
    });
    const statements = connect('days', documents, annotations).claims.flatMap((claim) => claim.statements);
    expect(new Set(statements.map(({ origin }) => origin)).size).toBe(origins);
  });

  it('is two for two remarks of one speaker on one matter', () => {
    const [a, b] = origin([
      [
        'a.txt',
        '"No gate of ours is ever shut while water runs," Lena Ostrow said.',
        'Lena Ostrow',
        '"No gate of ours is ever shut while water runs,"',
        'direct',
      ],
      [
        'b.txt',
        'Lena Ostrow said: "Our gates are never closed in a flood."',
        'Lena Ostrow',
        '"Our gates are never closed in a flood."',
        'direct',
      ],
    ]);
    expect(a).not.toBe(b);
  });

  it('is one for near-duplicate sentences of a speaker left nameless', () => {
    const copy = 'the water rose by three metres in one night and took the old bridge at Varn with it';
    const [a, b] = origin([
      ['a.txt', `Lena Ostrow said ${copy}.`, 'Lena Ostrow', copy],
      ['b.txt', `Officials said ${copy}.`, 'Officials', copy],
    ]);
    expect(a).toBe(b);
  });
});

describe('nearDuplicates', () => {
  it('groups by resemblance', () => {
    const sets = [new Set(['a', 'b', 'c']), new Set(['x']), new Set(['b', 'c', 'a']), new Set(['a', 'x', 'y', 'z'])];
    expect(nearDuplicates(sets, 0.6)).toEqual([[0, 2]]);
    expect(resemblance(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3);
  });
});

describe('the way of words', () => {
  const ways = (text: string, content: string, speaker: string, cue: string, facts: object) => {
    const document = documentOf('a.txt', text, facts);
    const { claims } = connect('chain', [document], [annotationsOf(document, [['a.txt', speaker, cue, content]])]);
    return claims[0]?.statements[0]?.chain?.map(({ kind, words, name }) => `${kind}: ${words?.exact ?? name ?? ''}`);
  };

  it.each([
    [
      'a channel, an agency and two translations',
      'Lena Ostrow said in a post on Telegram that the road is closed, state news agency Tarva reported.',
      'that the road is closed',
      { publisher: 'Herald', agencies: ['AKP'], translation: { via: ['cs', 'de'] } },
      [
        'speaker: Lena Ostrow',
        'relay: in a post',
        'relay: on Telegram',
        'agency: state news agency Tarva',
        'agency: AKP',
        'outlet: Herald',
        'translation: cs',
        'translation: de',
      ],
    ],
    [
      'a clause about the words',
      'Lena Ostrow said the road is closed, which echoed what Pavel Drin said in an interview.',
      'the road is closed',
      { publisher: 'Herald' },
      ['speaker: Lena Ostrow', 'outlet: Herald'],
    ],
    [
      'another outlet',
      'Lena Ostrow said the road is closed. She told Varn Radio so, through an interpreter.',
      'the road is closed',
      { publisher: 'Herald' },
      ['speaker: Lena Ostrow', 'outlet: Herald'],
    ],
  ])('%s', (_, text, content, facts, expected) => {
    expect(ways(text, content, 'Lena Ostrow', 'said', facts)).toEqual(expected);
  });

  it('begins with the piece of a source that stands by its cue', () => {
    const document = documentOf('a.txt', 'Officials in Varn, Lena Ostrow said, closed the road.', {});
    const annotations = annotationsOf(document, [['a.txt', 'Lena Ostrow', 'said', 'closed the road']]);
    const [own] = annotations.attributions;
    const source = [{ start: 0, end: 17, exact: 'Officials in Varn' }, ...(own?.source ?? [])];
    const { claims } = connect('chain', [document], [{ ...annotations, attributions: own ? [{ ...own, source }] : [] }]);
    expect(claims[0]?.statements[0]?.chain?.[0]?.words?.exact).toBe('Lena Ostrow');
  });

  it('is not known for what stands above the entries of a live blog that went on', () => {
    const quote = '"The spillway held all night and will hold tomorrow,"';
    const blog = documentOf('blog.txt', `${quote} Lena Ostrow said.`, {
      published: '2031-05-04',
      updated: '2031-05-05',
      kind: 'live-blog',
    });
    const other = documentOf('b.txt', `${quote} Lena Ostrow said. b`, { published: '2031-05-05' });
    const entries = (start: number) => ({
      ...blog,
      posts: [{ start, end: blog.text.length, stamp: null, headline: null, time: '2031-05-04T09:00+01:00' }],
    });
    const firstIn = (start: number) => {
      const documents = [entries(start), other];
      const annotations = documents.map((document) => annotationsOf(document, [[document.doc, 'Lena Ostrow', 'said', quote, 'direct']]));
      return connect('first', documents, annotations).claims[0]?.first;
    };
    expect(firstIn(0)).toBeDefined();
    expect(firstIn(blog.text.length)).toBeUndefined();
  });

  const carried = (facts: object[]) => {
    const quote = '"The spillway held all night and will hold tomorrow,"';
    const documents = facts.map((each, i) => documentOf(`${i}.txt`, `${quote} Lena Ostrow said. ${i}`, each));
    const annotations = documents.map((document) => annotationsOf(document, [[document.doc, 'Lena Ostrow', 'said', quote, 'direct']]));
    const [claim] = connect('first', documents, annotations).claims;
    return claim?.statements.find(({ id }) => id === claim.first)?.doc;
  };

  it.each([
    ['an earlier day', [{ published: '2031-05-05' }, { published: '2031-05-04' }], '1.txt'],
    ['an earlier hour', [{ published: '2031-05-04T09:00+01:00' }, { published: '2031-05-04T09:30+02:00' }], '1.txt'],
    ['one day', [{ published: '2031-05-04' }, { published: '2031-05-04T09:30+02:00' }], undefined],
    ['no day', [{ published: '2031-05-04' }, {}], undefined],
    ['updated since', [{ published: '2031-05-05' }, { published: '2031-05-04', updated: '2031-05-06' }], undefined],
  ])('who was first: %s', (_, facts, expected) => {
    expect(carried(facts)).toBe(expected);
  });
});
