import { expect, test } from 'vitest';
import { ferryContent, ferrySite } from '../testing/ferry-content.ts';
import { assembleSite } from './load-site.ts';
import { plainText } from './words.ts';

const ids = (nodes: Iterable<{ id: string }> | undefined) => [...(nodes ?? [])].map(({ id }) => id);

test('claims, actors, events and sources know each other, both ways', async () => {
  const { graph } = await ferrySite();
  const sails = graph.claims.get('c-ferry-sails');
  expect(ids(sails?.sources)).toEqual(['gazette', 'courier']);
  expect(ids(sails?.speakers)).toEqual(['ada-quill']);
  expect(ids(sails?.events)).toEqual(['e-sailing']);
  expect(sails?.relationsTo.map(({ from }) => from.id)).toEqual(['c-floats']);
  expect(ids(graph.actors.get('ada-quill')?.statements)).toEqual(['s-1', 's-2', 's-3']);
  expect(ids(graph.actors.get('ada-quill')?.events)).toEqual(['e-sailing']);
  expect(ids(graph.events.get('e-sailing')?.claims)).toEqual(['c-ferry-sails']);
  expect(ids(graph.sources.get('courier')?.events)).toEqual(['e-sailing']);
  expect(ids(graph.sources.get('gazette')?.statements)).toEqual(['s-1', 's-3']);
});

test('whom a claim mentions follows from offsets; its own speakers do not count', async () => {
  const { graph } = await ferrySite();
  expect(ids(graph.claims.get('c-ferry-sails')?.mentions)).toEqual(['tom-reed']);
  expect(ids(graph.actors.get('tom-reed')?.mentionedIn)).toEqual(['s-2']);
  expect(graph.actors.get('ada-quill')?.mentionedIn).toEqual([]);
});

test('sources get their letters in the order of publication, claims come by how many carry them', async () => {
  const { graph } = await ferrySite();
  expect(graph.stories.get('ferry')?.sources.map(({ siglum, id }) => `${siglum} ${id}`)).toEqual(['A gazette', 'B courier']);
  expect(ids(graph.stories.get('ferry')?.claims)).toEqual(['c-ferry-sails', 'c-floats']);
});

test('an editor’s word wins over the record’s', async () => {
  const { graph } = await ferrySite((pages) => {
    Object.assign(pages.claims['c-floats'] ?? {}, { title: 'It floats', review: 'corrected' });
    Object.assign(pages.events['e-sailing'] ?? {}, { date: '2031-07-01' });
  });
  expect(graph.claims.get('c-floats')).toMatchObject({ title: { text: 'It floats' }, review: 'corrected' });
  expect(graph.events.get('e-sailing')?.date).toBe('2031-07-01');
});

test('a rejected page is not published and leaves no link', async () => {
  const { graph } = await ferrySite((pages) => {
    for (const page of [pages.claims['c-ferry-sails'], pages.actors['ada-quill']]) Object.assign(page ?? {}, { review: 'rejected' });
  });
  expect(ids(graph.claims.values())).toEqual(['c-floats']);
  expect(graph.claims.get('c-floats')).toMatchObject({ relations: [], speakers: [] });
  expect(graph.events.get('e-sailing')).toMatchObject({ claims: [], participants: [] });
});

test('a page whose words are in no article any more is kept, but not published', async () => {
  const { graph } = await ferrySite((pages) => {
    Object.assign((pages.claims['c-ferry-sails'] as { record: object }).record, { orphaned: true });
  });
  expect(ids(graph.claims.values())).toEqual(['c-floats']);
});

test('a merged page is not published twice, and its address leads to the other', async () => {
  const { graph, redirects } = await ferrySite((pages) => {
    Object.assign(pages.actors['ada-quill'] ?? {}, { merge: ['tom-reed'] });
  });
  expect(ids(graph.actors.values())).toEqual(['ada-quill', 'the-council']);
  expect(redirects).toEqual([{ from: 'actors/tom-reed/', to: 'actors/ada-quill/' }]);
});

test('an id that no page has is a problem of the file that names it', async () => {
  const content = ferryContent((pages) => {
    delete pages.events['e-sailing'];
  });
  const site = await assembleSite(content);
  expect(site).toMatchObject({
    ok: false,
    problems: [{ file: 'content/claims/c-ferry-sails.mdx', what: expect.stringContaining('e-sailing') }],
  });
});

test('pages of one kind with one name are numbered', async () => {
  const { graph } = await ferrySite((pages) => {
    for (const id of ['ada-quill', 'tom-reed']) Object.assign(pages.actors[id] ?? {}, { title: 'an official' });
  });
  expect([...graph.actors.values()].map((node) => `${plainText(node.title)} ${node.namesake}`)).toEqual([
    'an official 1',
    'an official 2',
    'The Council 0',
  ]);
});
