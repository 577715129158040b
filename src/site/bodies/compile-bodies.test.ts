import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';

test('a page knows who cites it, by link, by component and by quotation', async () => {
  const { graph, bodies } = await ferrySite(
    (pages) => {
      pages.explainers.why = { title: 'Why', summary: 'So.', story: 'ferry', authors: ['A. Editor'], published: '2031-06-01' };
    },
    { why: '[[tom-reed]]\n\n<Quote id="s-3"/>\n\n<Event id="e-sailing"/>\n' },
  );
  expect([...bodies.keys()]).toEqual(['explainers/why/']);
  for (const page of [graph.actors.get('tom-reed'), graph.claims.get('c-floats'), graph.events.get('e-sailing')]) {
    expect(page?.citedBy.map(({ id }) => id)).toEqual(['why']);
  }
});
