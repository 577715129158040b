import { expect, test } from 'vitest';
import type { StoryNode } from '../data/nodes.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { bodyOverviews } from '../views/body-overviews.ts';
import { createPrinter } from '../views/printer.ts';

const why = { title: 'Why', summary: 'So.', story: 'ferry', authors: ['A. Editor'], published: '2031-06-01' };

test('a page knows who cites it, by link, by component and by quotation', async () => {
  const { graph, bodies } = await ferrySite(
    (pages) => {
      pages.explainers.why = why;
    },
    { why: '[[tom-reed]]\n\n<Quote id="s-3"/>\n\n<Event id="e-sailing"/>\n' },
  );
  expect([...bodies.keys()]).toEqual(['explainers/why/']);
  for (const page of [graph.actors.get('tom-reed'), graph.claims.get('c-floats'), graph.events.get('e-sailing')]) {
    expect(page?.citedBy.map(({ page: { id } }) => id)).toEqual(['why']);
  }
});

test('and in which sentence: the one around a link, the one before a quotation that stands by itself', async () => {
  const { graph } = await ferrySite(
    (pages) => {
      pages.explainers.why = why;
    },
    {
      why: 'It is old. The mayor, [[tom-reed|Mr Reed]], denied\nit. So did nobody else.\n\nWhat she said was short:\n\n<Quote id="s-3"/>\n',
    },
  );
  const sentences = (page: { citedBy: { sentences: string[] }[] } | undefined) => page?.citedBy.flatMap((citing) => citing.sentences);
  expect(sentences(graph.actors.get('tom-reed'))).toEqual(['The mayor, Mr Reed, denied it.']);
  expect(sentences(graph.claims.get('c-floats'))).toEqual(['What she said was short:']);
});

test('a map shows the places of what it names, each once, and they know who shows them', async () => {
  const { site, graph, bodies } = await ferrySite(
    (pages) => {
      pages.explainers.why = why;
    },
    { why: 'Where it lay: [[the-harbour-harbour|there]].\n\n<Map/>\n\n<Map id="e-sailing the-harbour-harbour"/>\n' },
  );
  const body = bodies.get('explainers/why/');
  const { maps } = bodyOverviews(createPrinter(site), body as NonNullable<typeof body>, graph);
  const story = graph.stories.get('ferry') as StoryNode;
  expect([...maps].map(([ids, { places, map }]) => [ids, places.map(({ name }) => name), map?.marks.length])).toEqual([
    ['ferry', story.places.map(({ name }) => name), story.places.length],
    ['e-sailing the-harbour-harbour', ['The Harbour'], 1],
  ]);
  expect(maps.get('ferry')?.links.map(({ href }) => href)).toEqual(['/base/places/in/ferry/']);
  expect(graph.places.get('the-harbour-harbour')?.citedBy).toMatchObject([{ page: { id: 'why' }, sentences: ['Where it lay: there.'] }]);
});
