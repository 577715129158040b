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
    ['The police spoke of around 200.', 'null 180'],
    ['The concert drew a crowd of 300.', 'gathered 300'],
    ['fewer than 200 people took part in the march', 'gathered 100'],
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
