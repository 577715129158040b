import { expect, test } from 'vitest';
import type { ClaimNode, RelationEdge } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from './printer.ts';
import { seriesOf } from './series.ts';

/** Claims of one story, each with a number that follows the one before. `days`: when each was said. */
const chain = async (days: string[]) => {
  const { site, graph } = await ferrySite();
  const model = graph.claims.get('c-floats') as ClaimNode;
  const source = model.sources[0];
  if (!source) throw new Error('no source');
  const claims = days.map((said, i): ClaimNode => {
    const claim = { ...model, id: `c-${i}`, path: `claims/c-${i}/`, relations: [], relationsTo: [] } as ClaimNode;
    claim.statements = model.statements.map((statement) => ({ ...statement, id: `s-${i}`, said, claim }));
    return claim;
  });
  const story = { ...model.story, claims };
  for (const claim of claims) claim.story = story;
  const evidence = (i: number, text: string): RelationEdge['evidence'][number] => ({
    source,
    span: { statement: `s-${i}`, start: i, end: i + text.length, exact: text },
    words: { doc: source.id, start: i, end: i + text.length, lang: 'en', quoted: false, segments: [{ text, marks: [] }] },
  });
  claims.slice(1).forEach((from, i) => {
    const to = claims[i] as ClaimNode;
    const edge: RelationEdge = {
      from,
      to,
      type: 'supersedes',
      reason: 'later-count',
      confidence: 1,
      state: 'proposed',
      series: 'c-0',
      evidence: [evidence(i + 1, `${i + 1}0`), evidence(i, `${i}0`), evidence(i + 1, `there were ${i + 1}0`)],
    };
    from.relations.push(edge);
    to.relationsTo.push(edge);
  });
  return { claims, print: createPrinter(site) };
};

test('numbers of one quantity stand in the order they came out, the page’s own among them', async () => {
  const { claims, print } = await chain(['2031-05-07', '2031-05-05', '2031-05-06']);
  const { series, told } = seriesOf(print, claims[2] as ClaimNode);
  expect(series[0]?.rows.map(({ figure, when, here }) => [plainText({ words: figure }), when?.datetime, here])).toEqual([
    ['10', '2031-05-05', false],
    ['20', '2031-05-06', true],
    ['00', '2031-05-07', false],
  ]);
  expect([series[0]?.proposed, told.size]).toEqual([true, 2]);
});

test('two numbers are a difference and no series', async () => {
  const { claims, print } = await chain(['2031-05-05', '2031-05-06']);
  expect(seriesOf(print, claims[0] as ClaimNode)).toEqual({ series: [], told: new Set() });
});
