import type { ActorNode, ClaimNode, EventNode, PlaceNode, SourceNode, StatementNode } from '../data/nodes.ts';
import { foldSpaces, plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { gazetteerPage } from '../views/place.ts';
import type { Printer } from '../views/printer.ts';
import { isoDate, isoEnd } from './dates.ts';
import { statementIri, thingIri } from './iris.ts';

/** Linked data in schema.org's terms. Keys without a value are left out when it is written. */
export type LinkedData = { '@type': string } & Record<string, unknown>;

/** So many of one kind stand in a page, and of the sources that print each; the JSON beside it has all. */
const most = 24;
const mostPrinting = 12;

const typeOf = ({ type }: ActorNode): string =>
  type === 'person' ? 'Person' : type === 'government' ? 'GovernmentOrganization' : 'Organization';

const placeTypes = { country: 'Country', region: 'AdministrativeArea', city: 'City', site: 'Place' } as const;

const otherNames = ({ name, aliases }: ActorNode | PlaceNode): string[] =>
  aliases
    .map(({ form }) => form)
    .filter((form) => form !== name)
    .slice(0, most);

/** Roles as printed, each once, with the sources that print it. */
const rolesOf = ({ roles }: ActorNode): { role: string; sources: SourceNode[] }[] => {
  const found = new Map<string, { role: string; sources: Set<SourceNode> }>();
  for (const { words, source } of roles) {
    const role = plainText({ words });
    const known = found.get(role.toLowerCase()) ?? { role, sources: new Set() };
    known.sources.add(source);
    found.set(role.toLowerCase(), known);
  }
  return [...found.values()].slice(0, most).map(({ role, sources }) => ({ role, sources: [...sources].slice(0, mostPrinting) }));
};

/** Words as they were printed, with a gap where the source breaks off to say who speaks. */
export const wordsOf = ({ content }: StatementNode): string => content.map(({ exact }) => foldSpaces(exact).trim()).join(' … ');

/** What pages are about, in schema.org's terms. */
export const things = (print: Printer) => {
  const id = (node: Parameters<typeof thingIri>[1]) => ({ '@id': thingIri(print, node) });
  const named = (node: ActorNode): LinkedData => ({ '@type': typeOf(node), ...id(node), name: node.name });
  const located = (node: PlaceNode): LinkedData => ({
    '@type': placeTypes[node.type],
    ...id(node),
    name: node.name,
    geo: { '@type': 'GeoCoordinates', latitude: node.lat, longitude: node.lon },
  });
  const sources = (node: SourceNode): LinkedData => ({
    '@type': node.facts.kind === 'live-blog' ? 'LiveBlogPosting' : 'NewsArticle',
    ...id(node),
    headline: plainText(node.title) === node.name ? undefined : plainText(node.title),
    publisher: node.facts.publisher && { '@type': 'Organization', name: node.facts.publisher },
    datePublished: isoDate(node.facts.published),
    dateModified: isoDate(node.facts.updated),
    inLanguage: node.lang,
    url: node.facts.url,
  });
  const wording = (statement: StatementNode): LinkedData => ({
    '@type': 'Quotation',
    '@id': statementIri(print, statement),
    text: wordsOf(statement),
    spokenByCharacter: statement.speaker && id(statement.speaker),
    dateCreated: isoDate(statement.said),
    isPartOf: id(statement.printedBy),
  });
  const bodyOf = ({ affiliation }: ActorNode): LinkedData | undefined =>
    affiliation && affiliation.type !== 'person' ? named(affiliation) : undefined;
  const claims = (node: ClaimNode): LinkedData => ({
    '@type': 'Claim',
    ...id(node),
    text: plainText(node.title),
    author: node.speakers.slice(0, most).map(named),
    firstAppearance: node.first && id(node.first.printedBy),
    appearance: node.sources.slice(0, most).map(sources),
    workExample: node.statements.slice(0, most).map(wording),
  });
  const actors = (node: ActorNode): LinkedData => ({
    ...named(node),
    alternateName: otherNames(node),
    ...(node.type === 'person'
      ? {
          hasOccupation: rolesOf(node).map(({ role, sources: printers }) => ({
            '@type': 'Role',
            roleName: role,
            hasOccupation: { '@type': 'Occupation', name: role },
            subjectOf: printers.map(id),
          })),
          affiliation: bodyOf(node),
        }
      : { parentOrganization: bodyOf(node) }),
    sameAs: node.sameAs,
  });
  const events = (node: EventNode): LinkedData => ({
    '@type': 'Event',
    ...id(node),
    name: plainText(node.title),
    description: messages.eventStatuses[node.status],
    startDate: isoDate(node.date),
    endDate: isoEnd(node.date),
    location: node.places.slice(0, most).map(located),
    attendee: node.participants.slice(0, most).map(named),
    superEvent: node.partOf && id(node.partOf),
    subjectOf: [...new Set(node.mentions.map(({ source }) => source))].slice(0, most).map(id),
  });
  const places = (node: PlaceNode): LinkedData => ({
    ...located(node),
    alternateName: otherNames(node),
    containedInPlace: node.country === null || node.type === 'country' ? [] : { '@type': 'Country', name: print.country(node.country) },
    sameAs: gazetteerPage(node) ?? [],
  });
  return { claims, actors, events, places, sources };
};
