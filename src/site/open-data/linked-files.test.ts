import { expect, test } from 'vitest';
import { AnnotationCollection, AnnotationPage } from '../../vocabulary/annotation-data.ts';
import { ProvenanceData } from '../../vocabulary/provenance-data.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import type { SiteData } from '../data/load-site.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { annotated, annotationCollection, annotationPage, inCharacters } from './annotations.ts';
import { provenanceFile } from './provenance.ts';

const home = 'https://site.example/base/';

const annotationsOf = ({ site, graph }: SiteData) => {
  const print = createPrinter(site);
  const sources = annotated(graph);
  return {
    collection: AnnotationCollection.parse(annotationCollection(print, sources)),
    pages: sources.map((source) => AnnotationPage.parse(annotationPage(print, sources, source))),
  };
};

type Node = { id: string } & Record<string, unknown>;

const provenanceOf = ({ site, graph }: SiteData): Node[] => {
  const story = graph.stories.get('ferry') ?? expect.fail();
  const text = [...provenanceFile(createPrinter(site), story)].join('');
  return ProvenanceData.parse(JSON.parse(text))['@graph'] as Node[];
};

test('every quotation is annotated with its claim, its place and some of what stands around it', async () => {
  const { pages } = annotationsOf(await ferrySite());
  const [first, second] = pages[0]?.items ?? [];
  const words = span('gazette', 'the ferry would sail\nby summer');
  expect(first).toEqual({
    id: `${home}data/annotations/gazette.json#s-1`,
    type: 'Annotation',
    motivation: 'identifying',
    body: `${home}claims/c-ferry-sails/#this`,
    target: {
      source: `${home}sources/gazette/#this`,
      selector: [
        { type: 'TextPositionSelector', start: words.start, end: words.end },
        { type: 'TextQuoteSelector', exact: words.exact, prefix: 'Harbour master Ada Quill said ', suffix: '.' },
      ],
    },
  });
  expect(second?.target.selector[1]).toMatchObject({ exact: 'She floats', prefix: '“', suffix: ',” Quill said.' });
});

test('the pages of annotations follow each other, and the collection counts them', async () => {
  const { collection, pages } = annotationsOf(await ferrySite());
  expect(pages.map(({ id, startIndex, prev, next }) => ({ id, startIndex, prev, next }))).toEqual([
    { id: collection.first, startIndex: 0, prev: undefined, next: collection.last },
    { id: collection.last, startIndex: 2, prev: collection.first, next: undefined },
  ]);
  expect(collection.total).toBe(3);
});

test('what surrounds a quotation never reaches beyond the sentence that pages show', async () => {
  const { pages } = annotationsOf(
    await ferrySite((pages) => {
      const { record } = pages.claims['c-floats'] as { record: { statements: { context: object }[] } };
      Object.assign(record.statements[0] ?? {}, { context: span('gazette', 'She floats') });
    }),
  );
  expect(pages[0]?.items[1]?.target.selector[1]).toEqual({ type: 'TextQuoteSelector', exact: 'She floats' });
});

test('positions count characters, where offsets count UTF-16 code units', async () => {
  const text = '😀 said 👍🏽 twice';
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  for (let at = 0; at <= text.length; at++) {
    if (!pairs.includes(at - 1)) expect(inCharacters(at, pairs)).toBe([...text.slice(0, at)].length);
  }
  const { pages } = annotationsOf(
    await ferrySite((fronts) => Object.assign((fronts.sources.gazette ?? expect.fail()).record as object, { pairs: [3, 7] })),
  );
  const { start, end } = span('gazette', 'She floats');
  expect(pages[0]?.items[1]?.target.selector[0]).toMatchObject({ start: start - 2, end: end - 2 });
});

test('a statement is quoted from its source, said by its speaker, found by a stage; a claim comes from its statements', async () => {
  const nodes = provenanceOf(await ferrySite());
  expect(nodes).toContainEqual({
    id: `${home}claims/c-ferry-sails/#s-1`,
    type: ['Entity', 'Quotation'],
    wasQuotedFrom: `${home}sources/gazette/#this`,
    wasDerivedFrom: [`${home}sources/gazette/#this`],
    wasAttributedTo: `${home}actors/ada-quill/#this`,
    wasGeneratedBy: `${home}method/#annotate`,
  });
  expect(nodes).toContainEqual({
    id: `${home}claims/c-ferry-sails/#this`,
    type: ['Entity', 'Claim'],
    wasDerivedFrom: [`${home}claims/c-ferry-sails/#s-1`, `${home}claims/c-ferry-sails/#s-2`],
    wasGeneratedBy: `${home}method/#connect`,
  });
});

const approved = (pages: Fronts): void => {
  const { record } = pages.claims['c-floats'] as { record: { relations: Relation[] } };
  Object.assign(record.relations[0] ?? {}, { state: 'approved' });
};

test('a relation rests on its evidence; claims are linked with each other only where an editor approved it', async () => {
  const [citing, cited] = ['c-floats', 'c-ferry-sails'].map((id) => `${home}claims/${id}/#this`);
  const relation = (status: string) => ({
    id: `${home}claims/c-floats/#narrows-to-c-ferry-sails`,
    type: ['Entity', 'Citation'],
    hasCitingEntity: citing,
    hasCitedEntity: cited,
    hasCitationCharacterization: 'http://purl.org/spar/cito/qualifies',
    relation: 'narrows',
    status,
    wasDerivedFrom: [`${home}claims/c-floats/#s-3`],
    wasGeneratedBy: `${home}method/#connect`,
  });
  const direct = { id: citing, 'cito:qualifies': { id: cited } };
  const proposed = provenanceOf(await ferrySite());
  expect(proposed).toContainEqual(relation('proposed'));
  expect(proposed).not.toContainEqual(direct);
  const nodes = provenanceOf(await ferrySite(approved));
  expect(nodes).toContainEqual(relation('approved'));
  expect(nodes).toContainEqual(direct);
});

test('nothing is derived from, said by or made by what the file does not name', async () => {
  const nodes = provenanceOf(await ferrySite((pages) => Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved' })));
  const known = new Set(nodes.map(({ id }) => id));
  const keys = [
    'wasQuotedFrom',
    'wasDerivedFrom',
    'wasAttributedTo',
    'wasGeneratedBy',
    'wasAssociatedWith',
    'wasInfluencedBy',
    'hasCitingEntity',
  ];
  const meant = nodes.flatMap((node) => keys.flatMap((key) => node[key] ?? [])) as string[];
  expect(meant.filter((id) => !known.has(id))).toEqual([]);
  expect(meant).toContain(`${home}method/#review`);
});
