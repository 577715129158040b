import type { Review } from '../vocabulary/page.ts';
import type { Section } from './data/page-kinds.ts';
import { methodPage } from './method-text.ts';
import { data, feeds, llms } from './open-data-text.ts';
import { overviews } from './overview-text.ts';
import { reading } from './reader-text.ts';
import { citing, corrections, network, source } from './reference-text.ts';
import { searching } from './search-text.ts';
import { actorTypes, eventStatuses, eventTypes, placeTypes, relationReasons, relationTypes, reviews } from './vocabulary-labels.ts';

const numbers = new Intl.NumberFormat('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });

// Pages hold dozens of small numbers and of lists of one, for which the library's way is a long one.
const number = (n: number): string => (Number.isInteger(n) && n > 0 && n < 1000 ? String(n) : numbers.format(n));
const list = (items: string[]): string => (items.length === 1 ? (items[0] ?? '') : lists.format(items));

/** "1 source", "1,024 sources". */
const count = (one: string, other: string) => (n: number) => `${number(n)} ${n === 1 ? one : other}`;

const sources = count('source', 'sources');

const degrees = (value: number, plus: string, minus: string) => `${numbers.format(Math.abs(value))}° ${value < 0 ? minus : plus}`;

const kindNames: Record<Section, string> = {
  stories: 'Stories',
  claims: 'Claims',
  actors: 'People',
  events: 'Events',
  places: 'Places',
  sources: 'Sources',
  explainers: 'Explainers',
};

const kindSingular: Record<Section, string> = {
  stories: 'Story',
  claims: 'Claim',
  actors: 'Person or group',
  events: 'Event',
  places: 'Place',
  sources: 'Source',
  explainers: 'Explainer',
};

const kindIntros: Record<Section, string> = {
  stories: 'Each story is a set of articles read side by side.',
  claims: 'What was put forward, in the words that were printed. Claims carried by the most sources come first.',
  actors: 'Everyone the sources name or quote: people, governments, organisations and groups. Who puts forward most comes first.',
  events: 'What happened and what is to happen, by the day the sources give for it.',
  places: 'Where the sources locate something, by country. Which spot a name means is looked up in a gazetteer.',
  sources: 'The articles that everything here is taken from. Their letters are the same on every page of a story.',
  explainers: 'Written by the editors, with every quotation taken from the record.',
};

/** Every word of the interface. Another language is another object of this shape. */
export const messages = {
  kindNames,
  kindSingular,
  kindIntros,
  actorTypes,
  eventTypes,
  eventStatuses,
  placeTypes,
  relationTypes,
  relationReasons,
  reviews,
  machine: 'Found by machine, not yet checked by an editor',
  reviewOf: (review: Review | undefined) => (review === undefined ? messages.machine : reviews[review]),
  dates: {
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `${date} (uncertain)`,
    perhapsAbout: (date: string) => `about ${date} (uncertain)`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    offset: (offset: string) =>
      offset === 'Z'
        ? 'UTC'
        : `UTC${offset
            .replace('-', '\u2212')
            .replace(/:00$/, '')
            .replace(/0(?=\d$)/, '')}`,
    unknown: 'Date not given',
  },
  count: {
    sources,
    claims: count('claim', 'claims'),
    people: count('person or group', 'people and groups'),
    events: count('event', 'events'),
    statements: count('statement', 'statements'),
    origins: count('independent origin', 'independent origins'),
    words: count('word', 'words'),
    mentions: count('mention', 'mentions'),
  },
  number,
  list,
  carried: (carrying: number, all: number) => `${number(carrying)} of ${sources(all)}`,
  carriedBy: (carrying: number, all: number, letters: string[]) => `Carried by ${carrying} of ${sources(all)}: ${list(letters)}`,
  unnamedSource: (siglum: string) => `Source ${siglum}`,
  publisherNotStated: 'Publisher not stated',
  andOthers: (n: number) => `and ${count('other', 'others')(n)}`,
  noSpeaker: 'Speaker not identified',
  ownAccount: 'The source’s own account',
  ownAccounts: 'The sources’ own account',
  nameless: 'Not named by the source',
  namelessIn: (names: string[]) => `Not named by ${list(names)}`,
  sample: 'Invented sample',
  sampleExplained: 'This story, its people and its sources are invented, to show how the site works.',
  witnessSaid: 'said',
  skip: 'Skip to the text',
  menu: 'Main',
  crumbs: 'Where you are',
  home: 'Front page',
  contents: 'On this page',
  search: 'Search',
  method: 'How this was made',
  footer:
    'Every quotation stands in its source, character for character. Relations between claims are proposals until an editor approves them.',
  feed: 'Atom feed',
  all: {
    claims: 'All claims',
    events: 'All events',
    places: 'All places',
    actors: 'All people',
    sources: 'All sources',
    stories: 'All stories',
    explainers: 'All explainers',
  },
  front: {
    mostCarried: 'Most carried claim',
    said: 'What was said',
    ways: (n: number) => `${count('statement', 'statements')(n)} side by side`,
    carried: 'More claims',
    happened: 'What happened',
    differ: 'Where the accounts differ',
    people: 'Who speaks',
    explainers: 'Explainers',
    sources: 'The sources',
    otherStories: 'Other stories',
    wording: 'Same remark, different words',
    empty: 'Nothing is here yet. Put articles into seeds/ and run the build again.',
  },
  claim: {
    who: 'Who',
    role: 'In what role',
    said: 'When',
    where: 'Where',
    about: 'At or about',
    carried: 'Carried by',
    origins: 'Origins',
    first: 'First published by',
    way: 'By way of',
    translated: (language: string) => (language === '' ? 'a translation' : `a translation through ${language}`),
    state: 'State',
    wordings: 'How each source words it',
    sameWords: (n: number) => `The same words on one occasion, as ${sources(n)} print them`,
    otherWords: 'Also put forward',
    variants: 'Where the wordings differ',
    variantLegend: 'Underlined: words in which the sources differ. Paler: the rest of the sentence that they stand in.',
    contextLegend: 'Paler: the rest of the sentence that the words stand in.',
    absent: 'without these words',
    silent: 'Who does not carry it',
    silentNone: 'Every source of the story carries it.',
    silentSome: 'These sources of the story do not print it. That is not a denial.',
    relations: 'Other claims it bears on',
    series: { title: 'The number over time', when: 'When', number: 'Number', who: 'Who gave it', source: 'Source' },
    proposed: 'Proposed by machine, not checked',
    approved: 'Approved by an editor',
    because: 'Why',
    context: 'From the editors',
    mentions: 'Who is spoken of',
    same: 'Also said by',
    statementBy: { direct: 'quoted', indirect: 'reported', mixed: 'partly quoted', narrated: 'told by the source itself' },
  },
  actor: {
    names: 'Names',
    nameless: 'The source does not say who this is. The same words elsewhere may mean someone else.',
    roles: 'Roles as printed',
    affiliation: 'Speaks for',
    members: 'Who speaks for it',
    said: 'What they said',
    quoted: (claims: number, statements: number) =>
      `${messages.count.claims(claims)} in ${count('printed statement', 'printed statements')(statements)}.`,
    ordered: 'In time order, each under the event it was said at or about.',
    printed: (date: string) => `printed ${date}`,
    silent: 'The sources print no statement of theirs.',
    spokenOf: (name: string) => `Said about ${name}`,
    events: 'Events they took part in',
    company: 'Quoted with',
    companyIntro: 'Others who are quoted on the same claims, or on claims that belong to the same events.',
    same: 'Other catalogues',
  },
  actorGroups: { person: 'People', government: 'Governments', organisation: 'Organisations', group: 'Groups' },
  place: {
    of: (story: string) => `Places of ${story}`,
    full: 'Where it takes place',
    names: 'Names as printed',
    coordinates: 'Coordinates',
    coordinatesOf: (lat: number, lon: number) => `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`,
    precision: {
      country: 'a point inside the country',
      region: 'a point inside the region',
      city: 'the middle of the town or city',
      site: 'the site itself',
    },
    typeIn: (type: string, country: string | null) => (country === null ? type : `${type}, ${country}`),
    country: 'Country',
    noCountry: 'In no one country',
    government: 'As a government',
    gazetteer: 'Gazetteer',
    events: 'Events there',
    named: 'How each source writes of it',
    alsoNamed: 'Who else names it',
    alsoNamedIntro: 'These sources name it too, without an excerpt here.',
    times: count('mention', 'mentions'),
    within: 'Places in it',
    empty: 'No source says where this is.',
    all: 'All places of the story:',
    mapOf: (names: string[]) => `Map of ${lists.format(names)}. The list below gives each with its coordinates.`,
    mapKey:
      'Dots grow with how often the sources name a place. Rings are regions, open dots single sites; of countries only the name is given.',
    outside: (names: string[]) => `Outside the map: ${lists.format(names)}.`,
    mapFrom: 'Coasts and borders from Natural Earth; borders in dispute are dotted.',
  },
  /** What even the opened list leaves out, so that the page stays light. */
  beyond: (n: number) => `${numbers.format(n)} more in the search`,
  /** The beginning of a long list is open; this opens the rest. */
  more: (n: number) => `Show ${numbers.format(n)} more`,
  event: {
    date: 'Date',
    status: 'Status',
    places: 'Place',
    who: 'Who took part',
    kind: 'Kind',
    described: 'How each source describes it',
    saidAt: 'Said there',
    about: 'Said about it',
    claims: 'Said there, or about it',
    before: 'What came right before',
    after: 'What came right after',
    partOf: 'Part of',
    parts: 'Parts of it',
  },
  framing: {
    title: 'What it is called, and by whom',
    term: 'Term',
    used: 'Used by',
    turnedDown: 'Turned down by',
    own: 'in its own words',
    legend:
      'In quotation marks: the speaker’s own words, as quoted. Without them: as the source reports it. The letters lead to the words.',
  },
  source,
  explainer: {
    by: (authors: string[]) => `By ${lists.format(authors)}`,
    updated: (date: string) => `updated ${date}`,
    cites: 'Taken from the record',
    citedBy: 'Cited in',
    wordingsOf: (n: number) => `${sources(n)}, side by side`,
  },
  data,
  corrections,
  feeds,
  llms,
  network,
  citing,
  quotation: {
    record: 'In the record',
    context: 'In its sentence',
    original: 'In the article',
    link: 'Link to these words',
  },
  listing: {
    page: (n: number, all: number) => `Page ${n} of ${all}`,
    pages: 'Pages',
    next: 'Next',
    previous: 'Previous',
    empty: 'There is nothing here yet.',
    undated: 'Without a date',
    groups: 'Groups',
    unquoted: 'Named, not quoted',
  },
  searching,
  reading,
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have been joined to another one.',
    look: 'Look for it',
    or: 'Or begin with',
  },
  methodPage,
  overviews,
  moved: { title: 'This page has moved', text: 'It is now at' },
};
