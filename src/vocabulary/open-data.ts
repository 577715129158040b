import { z } from 'zod';
import { AttributionKind } from './attribution.ts';
import { CitationData } from './citation-data.ts';
import { Correction } from './correction.ts';
import { Edtf } from './edtf.ts';
import { EventStatus, EventType } from './event.ts';
import { ActorType } from './mention.ts';
import { Place } from './place.ts';
import { RelationReason, RelationType } from './relation.ts';
import { Offset, Span } from './span.ts';
import { SourceFacts } from './story.ts';

/** Version of the formats of all data files and feeds (semantic versioning): a field that goes or changes its meaning makes a new first number. */
export const openDataVersion = '1.1.0';

/** What stands beside a page has this more than the tables. */
const cited = { citation: CitationData.describe('How to cite it.') };

const id = z.string().describe('Stays the same from run to run; the last part of the page’s address.');
const ids = (of: string) => z.array(z.string()).describe(`Ids of ${of}.`);
const date = Edtf.nullable().describe('EDTF, as precise as the sources are; null where none tells.');

/** Words of a source as its pages print them: white space folded, so shorter than the span where lines were broken. */
const Printed = z.strictObject({ source: z.string(), start: Offset, end: Offset, text: z.string() });

const record = {
  id,
  page: z.url().describe('Address of its page.'),
};

const reviewed = {
  review: z.enum(['machine', 'approved', 'corrected']).describe('machine: found by machine, not yet checked by an editor.'),
  note: z.string().optional().describe('Context from the editors.'),
  corrections: z.array(Correction).describe('What editors put right, the latest first.'),
};

/** What one source prints: who, said, what. */
export const StatementData = z.strictObject({
  id,
  claim: z.string().describe('Id of the claim it belongs to.'),
  story: z.string(),
  source: z.string().describe('Id of the source that prints it; all offsets count in its text.'),
  speaker: z.string().nullable().describe('Id of an actor; null: not identified, or, when narrated, the source itself.'),
  kind: AttributionKind.describe('direct: in quotation marks; narrated: told by the source itself.'),
  cue: z.array(Span).describe('The words that say that it was said.'),
  content: z.array(Span).describe('What was said.'),
  context: Span.describe('The words around it, as far as the source’s rights allow.'),
  role: Printed.nullable().describe('The speaker’s role as printed with it.'),
  venue: Printed.nullable().describe('The occasion as printed with it.'),
  said: date,
  origin: z.string().describe('Statements of one origin are not independent of each other.'),
});
export type StatementData = z.infer<typeof StatementData>;

const RelationData = z.strictObject({
  to: z.string().describe('Id of the other claim.'),
  type: RelationType,
  cito: z.url().describe('The nearest term of the Citation Typing Ontology.'),
  reason: RelationReason,
  confidence: z.number().min(0).max(1),
  state: z.enum(['proposed', 'approved']).describe('proposed: by machine, not checked.'),
  evidence: z.array(Printed),
});

/** Statements that put forward the same proposition. */
export const ClaimData = z.strictObject({
  ...record,
  title: z.string().describe('Its best wording as printed, or an editor’s title.'),
  story: z.string(),
  speakers: ids('actors'),
  said: date,
  sources: ids('the sources that carry it'),
  origins: z.int().describe('How many independent origins it has.'),
  statements: ids('its statements'),
  mentions: ids('actors that its words mention'),
  events: ids('events it was said at or is about'),
  relations: z.array(RelationData).describe('Relations that start at it.'),
  ...reviewed,
});
export type ClaimData = z.infer<typeof ClaimData>;

/** A claim with its statements in full: what stands beside its page. */
export const ClaimPageData = ClaimData.extend({ statements: z.array(StatementData), ...cited });

/** Who speaks or is spoken of. */
export const ActorData = z.strictObject({
  ...record,
  name: z.string(),
  type: ActorType,
  named: z.boolean().describe('false: the sources do not say who it is.'),
  aliases: z.array(z.strictObject({ form: z.string(), sources: z.array(z.string()) })).describe('Names as printed, and by whom.'),
  roles: z.array(Printed).describe('Roles as printed.'),
  affiliation: z.string().nullable().describe('Id of the actor it speaks for.'),
  stories: ids('stories'),
  claims: ids('claims it puts forward'),
  mentionedIn: ids('claims of others that mention it'),
  sameAs: z.array(z.url()).describe('The same actor in other catalogues.'),
  ...reviewed,
});
export type ActorData = z.infer<typeof ActorData>;
export const ActorPageData = ActorData.extend(cited);

/** What happened, or is to happen. */
export const EventData = z.strictObject({
  ...record,
  title: z.string(),
  story: z.string(),
  type: EventType,
  status: EventStatus,
  date,
  places: z.array(Place.pick({ id: true, name: true, lat: true, lon: true })),
  participants: ids('actors'),
  sources: ids('the sources that tell of it'),
  claims: ids('claims said there, or about it'),
  partOf: z.string().nullable().describe('Id of the larger event.'),
  ...reviewed,
});
export type EventData = z.infer<typeof EventData>;
export const EventPageData = EventData.extend(cited);

/** An article; never its text. */
export const SourceData = z.strictObject({
  ...record,
  title: z.string().describe('Its headline, or its publisher’s name.'),
  story: z.string(),
  siglum: z.string().describe('The letter that stands for it in its story.'),
  ...SourceFacts.pick({ publisher: true, byline: true, url: true, published: true, updated: true, kind: true, language: true }).shape,
  agencies: z.array(z.string()),
  rights: z
    .strictObject({ licence: z.string(), excerptWords: z.int(), share: z.number().optional(), fullText: z.boolean().optional() })
    .describe('How much of it may be shown: words in a row, part of all its words.'),
  words: z.int().describe('Length of the article.'),
  claims: ids('claims it carries, in its order'),
  ...reviewed,
});
export type SourceData = z.infer<typeof SourceData>;
export const SourcePageData = SourceData.extend(cited);

/** What an editor put right. */
export const CorrectionData = z.strictObject({
  ...Correction.shape,
  kind: z.string().describe('Kind of the page.'),
  id,
  page: z.url().nullable().describe('Address of the page; null: it was taken back.'),
});

export const StoryData = z.strictObject({
  ...record,
  title: z.string(),
  sample: z.boolean().describe('true: invented, to show how the site works.'),
  sources: ids('sources'),
  claims: ids('claims'),
  actors: ids('actors'),
  events: ids('events'),
  explainers: ids('explainers'),
  ...reviewed,
  ...cited,
});

export const PlaceData = z.strictObject({
  ...record,
  ...Place.omit({ id: true }).shape,
  gazetteer: z.string().describe('Entry of the gazetteer, such as geonames:… or iso:…'),
  stories: ids('stories'),
  events: ids('events there'),
  ...cited,
});

export const ExplainerData = z.strictObject({
  ...record,
  title: z.string(),
  summary: z.string(),
  story: z.string(),
  authors: z.array(z.string()),
  published: Edtf,
  updated: Edtf.optional(),
  corrections: z.array(Correction),
  ...cited,
});

/** Who is linked with what: ids alone, to be drawn or counted. */
export const GraphData = z.strictObject({
  version: z.string(),
  nodes: z.array(z.strictObject({ id: z.string(), kind: z.string(), title: z.string() })),
  edges: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      type: z.union([
        z.enum(['carries', 'puts-forward', 'mentions', 'said-at-or-about', 'takes-part', 'part-of', 'speaks-for']),
        RelationType,
      ]),
    }),
  ),
});
export type GraphData = z.infer<typeof GraphData>;
