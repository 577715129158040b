import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { citationView } from './citation.ts';
import { createPrinter } from './printer.ts';

const explainer = { title: 'The ferry, explained', summary: 'Why.', story: 'ferry', authors: ['Mara Lind'], published: '2031-06-01' };

test('a claim is cited with its speakers, its story and its address; its sources are the notes, in the order of their letters', async () => {
  const { site, graph, statements } = await ferrySite((pages) => {
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: object };
    Object.assign(facts, { url: 'https://courier.example/ferry' });
  });
  const claim = graph.claims.get('c-ferry-sails') ?? expect.fail();
  const view = citationView(createPrinter(site), claim, { body: undefined, graph, statements });
  expect(view).toMatchObject({ by: 'Ada Quill', within: 'Claim in “The ferry”', url: 'https://site.example/base/claims/c-ferry-sails/' });
  expect(view.footnotes.map(({ source, when, url }) => [source.siglum, when, url])).toEqual([
    ['A', 'May 6, 2031', 'https://site.example/base/sources/gazette/'],
    ['B', 'May 7, 2031', 'https://courier.example/ferry'],
  ]);
});

test('an explainer is cited with its authors and day; its notes are the sources that its text quotes', async () => {
  const { site, graph, statements, bodies } = await ferrySite((pages) => Object.assign(pages.explainers, { 'the-ferry': explainer }), {
    'the-ferry': '<Quote id="s-2" />\n',
  });
  const node = graph.explainers.get('the-ferry') ?? expect.fail();
  const view = citationView(createPrinter(site), node, { body: bodies.get(node.path), graph, statements });
  expect(view).toMatchObject({ by: 'Mara Lind', published: 'June 1, 2031' });
  expect(view.footnotes.map(({ source }) => source.siglum)).toEqual(['B']);
});
