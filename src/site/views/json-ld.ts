import { firstDay } from '../data/dates.ts';
import type { ActorNode, AnyPage, ClaimNode, EventNode, ExplainerNode, PlaceNode, SourceNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { gazetteerPage } from './place.ts';
import type { Printer } from './printer.ts';

/** Linked data in schema.org's terms. Keys without a value are left out when it is written. */
export type LinkedData = { '@type': string } & Record<string, unknown>;

const day = (date: string | null | undefined): string | undefined => (date ? firstDay(date) : undefined);

const typeOf = ({ type }: ActorNode): string =>
  type === 'person' ? 'Person' : type === 'government' ? 'GovernmentOrganization' : 'Organization';

const placeTypes = { country: 'Country', region: 'AdministrativeArea', city: 'City', site: 'Place' } as const;

/** Roles as printed, each once. */
const titlesOf = ({ roles }: ActorNode): string[] => [
  ...new Map(roles.map(({ words }) => [plainText({ words }).toLowerCase(), plainText({ words })])).values(),
];

/** Names beside the one the page has. */
const otherNames = ({ name, aliases }: ActorNode | PlaceNode): string[] => aliases.map(({ form }) => form).filter((form) => form !== name);

const about = (print: Printer) => {
  const url = ({ path }: AnyPage) => print.site.url + print.href(path);
  const actor = (node: ActorNode): LinkedData => ({ '@type': typeOf(node), name: node.name, url: url(node) });
  const place = (node: PlaceNode): LinkedData => ({
    '@type': placeTypes[node.type],
    name: node.name,
    url: url(node),
    geo: { '@type': 'GeoCoordinates', latitude: node.lat, longitude: node.lon },
  });
  const article = (node: SourceNode): LinkedData => ({
    '@type': node.facts.kind === 'live-blog' ? 'LiveBlogPosting' : 'NewsArticle',
    headline: plainText(node.title),
    publisher: node.facts.publisher && { '@type': 'Organization', name: node.facts.publisher },
    datePublished: day(node.facts.published),
    dateModified: day(node.facts.updated),
    inLanguage: node.lang,
    url: node.facts.url ?? url(node),
  });
  return {
    claims: (node: ClaimNode): LinkedData => ({
      '@type': 'Claim',
      text: plainText(node.title),
      author: node.speakers.map(actor),
      appearance: node.sources.map(article),
    }),
    actors: (node: ActorNode): LinkedData => ({
      '@type': 'ProfilePage',
      mainEntity: {
        ...actor(node),
        alternateName: otherNames(node),
        ...(node.type === 'person'
          ? { jobTitle: titlesOf(node), affiliation: node.affiliation ? actor(node.affiliation) : [] }
          : { parentOrganization: node.affiliation ? actor(node.affiliation) : [] }),
        sameAs: node.sameAs,
      },
    }),
    places: (node: PlaceNode): LinkedData => ({
      ...place(node),
      alternateName: otherNames(node),
      containedInPlace: node.country === null || node.type === 'country' ? [] : { '@type': 'Country', name: print.country(node.country) },
      sameAs: gazetteerPage(node) ?? [],
    }),
    events: (node: EventNode): LinkedData => ({
      '@type': 'Event',
      name: plainText(node.title),
      startDate: day(node.date),
      location: node.places.map(place),
      performer: node.participants.map(actor),
    }),
    sources: article,
    explainers: (node: ExplainerNode): LinkedData => ({
      '@type': 'BackgroundNewsArticle',
      headline: plainText(node.title),
      description: node.summary,
      author: node.authors.map((name) => ({ '@type': 'Person', name })),
      datePublished: day(node.published),
      dateModified: day(node.updated),
      url: url(node),
    }),
  };
};

/** What a page is about, for machines; `null` for the pages that are lists. */
export const linkedData = (print: Printer, node: AnyPage): LinkedData | null => {
  const make = about(print);
  switch (node.kind) {
    case 'claims':
      return make.claims(node);
    case 'actors':
      return make.actors(node);
    case 'events':
      return make.events(node);
    case 'places':
      return make.places(node);
    case 'sources':
      return make.sources(node);
    case 'explainers':
      return make.explainers(node);
    case 'stories':
      return null;
  }
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** As text that cannot end the element it stands in. */
export const writeLinkedData = (data: LinkedData): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...data }, (_, value) => (isEmpty(value) ? undefined : value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
