import { z } from 'zod';

const iris = z.array(z.url());

const Source = z.strictObject({
  id: z.url(),
  type: z.tuple([z.literal('Entity'), z.enum(['NewsArticle', 'LiveBlogPosting'])]),
  alternateOf: z.url().optional().describe('The article on the web.'),
  wasAttributedTo: z.url().describe('Its outlet.'),
});

const Agent = z.strictObject({
  id: z.url(),
  type: z.tuple([z.literal('Agent'), z.enum(['Person', 'Organization', 'SoftwareAgent'])]),
  label: z.string(),
});

const Activity = z.strictObject({ id: z.url(), type: z.tuple([z.literal('Activity')]), label: z.string(), wasAssociatedWith: z.url() });

const Statement = z.strictObject({
  id: z.url().describe('The place on its claim’s page where its words stand.'),
  type: z.tuple([z.literal('Entity'), z.literal('Quotation')]),
  wasQuotedFrom: z.url().describe('The source that prints it.'),
  wasDerivedFrom: iris.describe('The same, for those who follow derivations alone.'),
  wasAttributedTo: z
    .url()
    .optional()
    .describe('Who said it; of what a source tells itself, its outlet; absent where nobody is identified.'),
  wasGeneratedBy: z.url(),
});

const Derived = z.strictObject({
  id: z.url(),
  type: z.tuple([z.literal('Entity'), z.enum(['Claim', 'Event'])]),
  wasDerivedFrom: iris.describe('Of a claim its statements; of an event the sources that tell of it.'),
  wasGeneratedBy: z.url(),
  wasInfluencedBy: z.url().optional().describe('The editors’ review, where there was one.'),
});

const Relation = z.strictObject({
  id: z.url(),
  type: z.tuple([z.literal('Entity'), z.literal('Citation')]),
  hasCitingEntity: z.url(),
  hasCitedEntity: z.url(),
  hasCitationCharacterization: z.string().describe('Nearest term of the Citation Typing Ontology.'),
  relation: z.string().describe('The relation as the site has it.'),
  status: z
    .enum(['proposed', 'approved'])
    .describe('proposed: by machine, not checked. A direct link from claim to claim is in the file for approved ones alone.'),
  wasDerivedFrom: iris.describe('The statements whose words it rests on.'),
  wasGeneratedBy: z.url(),
});

/** An approved relation as a direct link: the citing claim, and for each term of CiTO the claims cited. */
const Link = z.looseObject({ id: z.url() });

/** How all that a story’s pages say came about: PROV-O, with CiTO for claims that bear on each other. JSON-LD. */
export const ProvenanceData = z.strictObject({
  '@context': z.record(z.string(), z.unknown()),
  '@graph': z.array(z.union([Source, Agent, Activity, Statement, Derived, Relation, Link])),
});
