import type { z } from 'zod';
import type { ProvenanceData } from '../../vocabulary/provenance-data.ts';
import type { ActorNode, ClaimNode, EventNode, RelationEdge, SourceNode, StatementNode, StoryNode } from '../data/nodes.ts';
import { pageIri, publisherIri, statementIri, thingIri } from '../linked-data/iris.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { citoOf, citoTerm } from './quoted.ts';

type Node = z.infer<typeof ProvenanceData>['@graph'][number];

const link = (term: string) => ({ '@id': term, '@type': '@id' });

/** Short names for the terms of PROV-O, CiTO and schema.org that the file uses. */
const context = {
  prov: 'http://www.w3.org/ns/prov#',
  cito: 'http://purl.org/spar/cito/',
  schema: 'https://schema.org/',
  id: '@id',
  type: '@type',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  status: 'schema:creativeWorkStatus',
  relation: 'schema:additionalType',
  ...Object.fromEntries(['Entity', 'Agent', 'Activity', 'SoftwareAgent', 'Person', 'Organization'].map((name) => [name, `prov:${name}`])),
  ...Object.fromEntries(['NewsArticle', 'LiveBlogPosting', 'Quotation', 'Claim', 'Event'].map((name) => [name, `schema:${name}`])),
  Citation: 'cito:Citation',
  ...Object.fromEntries(
    ['alternateOf', 'wasAttributedTo', 'wasAssociatedWith', 'wasDerivedFrom', 'wasGeneratedBy', 'wasInfluencedBy', 'wasQuotedFrom'].map(
      (name) => [name, link(`prov:${name}`)],
    ),
  ),
  ...Object.fromEntries(['hasCitingEntity', 'hasCitedEntity', 'hasCitationCharacterization'].map((name) => [name, link(`cito:${name}`)])),
};

const stages = ['annotate', 'connect', 'review'] as const;

const names = (print: Printer) => {
  const method = `${print.site.url}${print.href('method/')}`;
  return {
    stage: (name: (typeof stages)[number]) => `${method}#${name}`,
    program: `${method}#onrecord`,
    outlet: (source: SourceNode) => `${pageIri(print, source)}#publisher`,
  };
};

const sourceNodes = (print: Printer, source: SourceNode): Node[] => {
  const outlet = names(print).outlet(source);
  return [
    {
      id: thingIri(print, source),
      type: ['Entity', source.facts.kind === 'live-blog' ? 'LiveBlogPosting' : 'NewsArticle'],
      ...(source.facts.url === undefined ? {} : { alternateOf: source.facts.url }),
      wasAttributedTo: outlet,
    },
    { id: outlet, type: ['Agent', 'Organization'], label: source.name },
  ];
};

const statementNode = (print: Printer, statement: StatementNode): Node => {
  const { speaker, printedBy, kind } = statement;
  const { outlet, stage } = names(print);
  const attributed = speaker ? thingIri(print, speaker) : kind === 'narrated' ? outlet(printedBy) : undefined;
  return {
    id: statementIri(print, statement),
    type: ['Entity', 'Quotation'],
    wasQuotedFrom: thingIri(print, printedBy),
    wasDerivedFrom: [thingIri(print, printedBy)],
    ...(attributed === undefined ? {} : { wasAttributedTo: attributed }),
    wasGeneratedBy: stage('annotate'),
  };
};

const derived = (print: Printer, node: ClaimNode | EventNode, from: string[]): Node => ({
  id: thingIri(print, node),
  type: ['Entity', node.kind === 'claims' ? 'Claim' : 'Event'],
  wasDerivedFrom: [...new Set(from)],
  wasGeneratedBy: names(print).stage('connect'),
  ...(node.review === undefined ? {} : { wasInfluencedBy: names(print).stage('review') }),
});

const relationNodes = (print: Printer, edge: RelationEdge): Node[] => {
  const { from, to, type, state, evidence } = edge;
  if (state === 'rejected') return [];
  const statements = new Map([...from.statements, ...to.statements].map((statement) => [statement.id, statementIri(print, statement)]));
  const [citing, cited] = [thingIri(print, from), thingIri(print, to)];
  return [
    {
      id: `${pageIri(print, from)}#${type}-to-${to.id}`,
      type: ['Entity', 'Citation'],
      hasCitingEntity: citing,
      hasCitedEntity: cited,
      hasCitationCharacterization: citoOf(type),
      relation: type,
      status: state,
      wasDerivedFrom: [...new Set(evidence.flatMap(({ span }) => statements.get(span.statement) ?? []))],
      wasGeneratedBy: names(print).stage('connect'),
    },
    ...(state === 'approved' ? [{ id: citing, [`cito:${citoTerm(type)}`]: { id: cited } }] : []),
  ];
};

const speakersOf = (story: StoryNode): ActorNode[] => [...new Set(story.claims.flatMap(({ speakers }) => speakers))];

const nodesOf = function* (print: Printer, story: StoryNode): Iterable<Node> {
  const { stage, program } = names(print);
  const labels = messages.data.provenance;
  yield { id: program, type: ['Agent', 'SoftwareAgent'], label: labels.program };
  yield { id: publisherIri(print), type: ['Agent', 'Organization'], label: print.site.title };
  for (const name of stages) {
    yield {
      id: stage(name),
      type: ['Activity'],
      label: labels.stages[name],
      wasAssociatedWith: name === 'review' ? publisherIri(print) : program,
    };
  }
  for (const source of story.sources) yield* sourceNodes(print, source);
  for (const { type, name, ...actor } of speakersOf(story)) {
    yield { id: thingIri(print, actor), type: ['Agent', type === 'person' ? 'Person' : 'Organization'], label: name };
  }
  for (const claim of story.claims) {
    yield derived(
      print,
      claim,
      claim.statements.map((statement) => statementIri(print, statement)),
    );
    for (const statement of claim.statements) yield statementNode(print, statement);
    for (const edge of claim.relations) yield* relationNodes(print, edge);
  }
  for (const event of story.events)
    yield derived(
      print,
      event,
      event.mentions.map(({ source }) => thingIri(print, source)),
    );
};

/** How what a story’s pages say came about, as JSON-LD in pieces: a node a line. */
export const provenanceFile = function* (print: Printer, story: StoryNode): Iterable<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`;
  let first = true;
  for (const node of nodesOf(print, story)) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(node)}`;
    first = false;
  }
  yield '\n]}\n';
};
