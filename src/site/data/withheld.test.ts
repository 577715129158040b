import { expect, test } from 'vitest';
import type { Site } from '../../vocabulary/site.ts';
import { type Fronts, ferryContent, span } from '../testing/ferry-content.ts';
import { assembleSite } from './load-site.ts';

const graphOf = async (site: Partial<Site>, edit?: (pages: Fronts) => void, bodies?: Record<string, string>) => {
  const content = ferryContent(edit, bodies);
  const made = await assembleSite({ ...content, site: { ...content.site, ...site } });
  return made.ok ? made.value.graph : made.problems;
};
const idsOf = (graph: Awaited<ReturnType<typeof graphOf>>) =>
  Array.isArray(graph) ? graph : [graph.claims, graph.events, graph.actors].map((nodes) => [...nodes.keys()].sort().join(' '));

const everything = ['c-ferry-sails c-floats', 'e-sailing', 'ada-quill the-council tom-reed'];

/** A sentence that accuses, in the place of one that does not: what it says is all that is looked at. */
const accusing = (pages: Fronts) => {
  const { record } = pages.claims['c-floats'] as { record: { statements: { doc: string; context: object; content: object[] }[] } };
  const exact = 'Police arrested Quill';
  Object.assign(record.statements[0] ?? {}, { context: { ...span('gazette', '“She floats,” Quill said.'), exact } });
  const start = span('gazette', '“She floats,” Quill said.').start + exact.indexOf('Quill');
  const actor = pages.actors['ada-quill'] as { record: { mentions: object[] } };
  actor.record.mentions.push({ doc: 'gazette', start, end: start + 5, exact: 'Quill' });
};

test('without a word about it, and with `publish`, everything is published', async () => {
  expect(idsOf(await graphOf({}, accusing))).toEqual(everything);
  expect(idsOf(await graphOf({ unreviewed: 'publish', accusations: 'publish' }, accusing))).toEqual(everything);
});

test('hide: only what an editor judged is there, with those who said it, and nothing links to the rest', async () => {
  expect(idsOf(await graphOf({ unreviewed: 'hide' }))).toEqual(['', '', '']);
  const graph = await graphOf({ unreviewed: 'hide' }, (pages) => {
    Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved' });
  });
  expect(idsOf(graph)).toEqual(['c-floats', '', 'ada-quill']);
  expect(!Array.isArray(graph) && graph.claims.get('c-floats')).toMatchObject({ relations: [], events: [] });
});

test('hide: a page that was put right is a reviewed one, a rejected one is not published', async () => {
  const correction = { date: '2031-06-01', was: 'a', is: 'b', why: 'c' };
  const edit = (pages: Fronts) => {
    Object.assign(pages.events['e-sailing'] ?? {}, { correction });
    Object.assign(pages.actors['tom-reed'] ?? {}, { review: 'rejected' });
  };
  expect(idsOf(await graphOf({ unreviewed: 'hide' }, edit))).toEqual(['', 'e-sailing', '']);
});

test('hold: what accuses a named person waits for an editor, and nothing else does', async () => {
  expect(idsOf(await graphOf({ accusations: 'hold' }))).toEqual(everything);
  const graph = await graphOf({ accusations: 'hold' }, accusing);
  expect(idsOf(graph)).toEqual(['c-ferry-sails', 'e-sailing', 'ada-quill the-council tom-reed']);
  expect(!Array.isArray(graph) && graph.claims.get('c-ferry-sails')?.relationsTo).toEqual([]);
  const approved = (pages: Fronts) => {
    accusing(pages);
    Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved' });
  };
  expect(idsOf(await graphOf({ accusations: 'hold' }, approved))).toEqual(everything);
});

test('hold: an organisation, and a source without a name, is no accused person', async () => {
  for (const change of [{ type: 'organisation' }, { named: false }]) {
    const edit = (pages: Fronts) => {
      accusing(pages);
      Object.assign((pages.actors['ada-quill'] as { record: object }).record, change);
    };
    expect(idsOf(await graphOf({ accusations: 'hold' }, edit))).toEqual(everything);
  }
});

test('hold: an editor’s text that cites what is held is told with its place', async () => {
  const problems = await graphOf({ accusations: 'hold' }, accusing, { 'ada-quill': 'See <Claim id="c-floats"/>.\n' });
  expect(problems).toMatchObject([{ file: 'content/actors/ada-quill.mdx', line: 8, column: 5 }]);
});
