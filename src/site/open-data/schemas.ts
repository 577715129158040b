import { z } from 'zod';
import { AnnotationCollection, AnnotationPage } from '../../vocabulary/annotation-data.ts';
import { CslItems } from '../../vocabulary/citation-data.ts';
import { JsonFeed } from '../../vocabulary/json-feed.ts';
import {
  ActorData,
  ActorPageData,
  ClaimData,
  ClaimPageData,
  CorrectionData,
  EventData,
  EventPageData,
  ExplainerData,
  GraphData,
  PlaceData,
  SourceData,
  SourcePageData,
  StatementData,
  StoryData,
} from '../../vocabulary/open-data.ts';
import { ProvenanceData } from '../../vocabulary/provenance-data.ts';
import type { Printer } from '../views/printer.ts';

/** The schemas of all data files and feeds, by name. */
export const schemas = {
  claim: ClaimData,
  'claim-page': ClaimPageData,
  statement: StatementData,
  actor: ActorData,
  'actor-page': ActorPageData,
  event: EventData,
  'event-page': EventPageData,
  source: SourceData,
  'source-page': SourcePageData,
  story: StoryData,
  place: PlaceData,
  explainer: ExplainerData,
  correction: CorrectionData,
  graph: GraphData,
  'annotation-page': AnnotationPage,
  'annotation-collection': AnnotationCollection,
  provenance: ProvenanceData,
  'citation-list': CslItems,
  feed: JsonFeed,
} satisfies Record<string, z.ZodType>;

/** The JSON Schema (2020-12) of a kind of record. `$id` is its address. */
export const jsonSchema = (print: Printer, name: keyof typeof schemas): object => {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], { io: 'output' });
  return { $schema, $id: `${print.site.url}${print.href(`data/schema/${name}.json`)}`, title: name, ...schema };
};
