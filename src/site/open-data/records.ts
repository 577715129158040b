import type { z } from 'zod';
import type {
  ActorData,
  ClaimData,
  CorrectionData,
  EventData,
  ExplainerData,
  PlaceData,
  SourceData,
  StatementData,
  StoryData,
} from '../../vocabulary/open-data.ts';
import type { CorrectedPage } from '../data/join-corrections.ts';
import type {
  ActorNode,
  AnyPage,
  ClaimNode,
  EventNode,
  ExplainerNode,
  PlaceNode,
  SourceNode,
  StatementNode,
  StoryNode,
} from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { saidOf } from '../views/claim-card.ts';
import type { Printer } from '../views/printer.ts';
import { citoOf, idsOf, printedData, reviewedData } from './quoted.ts';

const known = (print: Printer, { id, path }: AnyPage) => ({ id, page: print.site.url + print.href(path) });

export const statementData = ({ claim, printedBy, speaker, role, venue, ...statement }: StatementNode): StatementData => ({
  id: statement.id,
  claim: claim.id,
  story: claim.story.id,
  source: printedBy.id,
  speaker: speaker?.id ?? null,
  kind: statement.kind,
  cue: statement.cue,
  content: statement.content,
  context: statement.context,
  role: role && printedData(role),
  venue: venue && printedData(venue),
  said: statement.said,
  origin: statement.origin,
});

export const claimData = (print: Printer, claim: ClaimNode): ClaimData => ({
  ...known(print, claim),
  title: plainText(claim.title),
  story: claim.story.id,
  speakers: idsOf(claim.speakers),
  said: saidOf(claim),
  sources: idsOf(claim.sources),
  origins: claim.origins,
  statements: idsOf(claim.statements),
  mentions: idsOf(claim.mentions),
  events: idsOf(claim.events),
  relations: claim.relations.flatMap(({ to, type, reason, confidence, state, evidence }) =>
    state === 'rejected'
      ? []
      : [{ to: to.id, type, cito: citoOf(type), reason, confidence, state, evidence: evidence.map(({ words }) => printedData(words)) }],
  ),
  ...reviewedData(claim),
});

export const actorData = (print: Printer, actor: ActorNode): ActorData => ({
  ...known(print, actor),
  name: actor.name,
  type: actor.type,
  named: actor.named,
  aliases: actor.aliases.map(({ form, sources }) => ({ form, sources: idsOf(sources) })),
  roles: actor.roles.map(({ words }) => printedData(words)),
  affiliation: actor.affiliation?.id ?? null,
  stories: idsOf(actor.stories),
  claims: idsOf(actor.statements.map(({ claim }) => claim)),
  mentionedIn: idsOf(actor.mentionedIn.map(({ claim }) => claim)),
  sameAs: actor.sameAs,
  ...reviewedData(actor),
});

export const eventData = (print: Printer, event: EventNode): EventData => ({
  ...known(print, event),
  title: plainText(event.title),
  story: event.story.id,
  type: event.type,
  status: event.status,
  date: event.date,
  places: event.places.map(({ entry, name, lat, lon }) => ({ id: entry, name, lat, lon })),
  participants: idsOf(event.participants),
  sources: idsOf(event.mentions.map(({ source }) => source)),
  claims: idsOf(event.claims),
  partOf: event.partOf?.id ?? null,
  ...reviewedData(event),
});

export const sourceData = (print: Printer, source: SourceNode): SourceData => {
  const { publisher, byline, url, published, updated, kind, language, agencies, rights } = source.facts;
  const stated = Object.entries({ publisher, byline, url, published, updated }).filter(([, value]) => value !== undefined);
  return {
    ...known(print, source),
    title: plainText(source.title),
    story: source.story.id,
    siglum: source.siglum,
    ...Object.fromEntries(stated),
    kind,
    language,
    agencies,
    rights,
    words: source.wordCount,
    claims: idsOf(source.statements.map(({ claim }) => claim)),
    ...reviewedData(source),
  };
};

export const storyData = (print: Printer, story: StoryNode): Omit<z.infer<typeof StoryData>, 'citation'> => ({
  ...known(print, story),
  title: plainText(story.title),
  sample: story.sample,
  sources: idsOf(story.sources),
  claims: idsOf(story.claims),
  actors: idsOf(story.actors),
  events: idsOf(story.events),
  explainers: idsOf(story.explainers),
  ...reviewedData(story),
});

export const placeData = (print: Printer, place: PlaceNode): Omit<z.infer<typeof PlaceData>, 'citation'> => ({
  ...known(print, place),
  name: place.name,
  kind: place.type,
  country: place.country,
  lat: place.lat,
  lon: place.lon,
  gazetteer: place.entry,
  stories: idsOf(place.stories),
  events: idsOf(place.events),
});

export const explainerData = (print: Printer, explainer: ExplainerNode): Omit<z.infer<typeof ExplainerData>, 'citation'> => ({
  ...known(print, explainer),
  title: plainText(explainer.title),
  summary: explainer.summary,
  story: explainer.story.id,
  authors: explainer.authors,
  published: explainer.published,
  ...(explainer.updated === undefined ? {} : { updated: explainer.updated }),
  corrections: explainer.corrections,
});

export const correctionData = (print: Printer, { correction, kind, id, page }: CorrectedPage): z.infer<typeof CorrectionData> => ({
  ...correction,
  kind,
  id,
  page: page && known(print, page).page,
});
