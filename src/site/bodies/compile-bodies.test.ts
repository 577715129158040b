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
    expect(page?.citedBy.map(({ page: { id } }) => id)).toEqual(['why']);
  }
});

test('and in which sentence: the one around a link, the one before a quotation that stands by itself', async () => {
  const { graph } = await ferrySite(
    (pages) => {
      pages.explainers.why = { title: 'Why', summary: 'So.', story: 'ferry', authors: ['A. Editor'], published: '2031-06-01' };
    },
    {
      why: 'It is old. The mayor, [[tom-reed|Mr Reed]], denied\nit. So did nobody else.\n\nWhat she said was short:\n\n<Quote id="s-3"/>\n',
    },
  );
  const sentences = (page: { citedBy: { sentences: string[] }[] } | undefined) => page?.citedBy.flatMap((citing) => citing.sentences);
  expect(sentences(graph.actors.get('tom-reed'))).toEqual(['The mayor, Mr Reed, denied it.']);
  expect(sentences(graph.claims.get('c-floats'))).toEqual(['What she said was short:']);
});
