import { expect, test } from 'vitest';
import type { ClaimNode } from '../data/nodes.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { listings } from './listing.ts';
import { createPrinter } from './printer.ts';

test('actors stand by what they are, who speaks before who is only named', async () => {
  const { site, graph } = await ferrySite((pages) => {
    Object.assign(pages.actors['tom-reed'] ?? {}, { title: 'Aaron Reed' });
    Object.assign((pages.actors['the-council'] as { record: object }).record, { type: 'government' });
  });
  const [actors] = listings(createPrinter(site), graph).filter(({ kind }) => kind === 'actors');
  expect(
    actors?.groups.map(({ heading, count, nodes, brief }) => [heading, count, nodes.map(({ id }) => id), brief.map(({ id }) => id)]),
  ).toEqual([
    ['People', '2', ['ada-quill'], ['tom-reed']],
    ['Governments', '1', [], ['the-council']],
  ]);
});

test('long lists come in parts of bounded length, every page in one of them', async () => {
  const { site, graph } = await ferrySite();
  const story = graph.stories.get('ferry');
  const claim = graph.claims.get('c-floats');
  if (!story || !claim) throw new Error('no ferry');
  story.claims = Array.from({ length: 130 }, (_, i): ClaimNode => ({ ...claim, id: `c-${i}` }));
  const parts = listings(createPrinter(site), graph).filter(({ kind }) => kind === 'claims');
  expect(parts.map(({ head }) => head.path)).toEqual(['claims/', 'claims/page/2/', 'claims/page/3/']);
  expect(parts.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes))).toEqual(story.claims);
});

test('a kind without pages still has its list', async () => {
  const { site, graph } = await ferrySite();
  expect(listings(createPrinter(site), graph).find(({ kind }) => kind === 'explainers')).toMatchObject({
    groups: [],
    head: { path: 'explainers/' },
  });
});
