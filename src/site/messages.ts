import type { Review } from '../vocabulary/page.ts';
import type { PageKind } from './data/page-kinds.ts';
import { actorTypes, eventStatuses, eventTypes, relationReasons, relationTypes, reviews } from './vocabulary-labels.ts';

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** "1 source", "1,024 sources". */
const count = (one: string, other: string) => (n: number) => `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;

const sources = count('source', 'sources');

const kindNames: Record<PageKind, string> = {
  stories: 'Stories',
  claims: 'Claims',
  actors: 'People',
  events: 'Events',
  sources: 'Sources',
  explainers: 'Explainers',
};

const kindSingular: Record<PageKind, string> = {
  stories: 'Story',
  claims: 'Claim',
  actors: 'Person or group',
  events: 'Event',
  sources: 'Source',
  explainers: 'Explainer',
};

const kindIntros: Record<PageKind, string> = {
  stories: 'Each story is a set of articles read side by side.',
  claims: 'What was put forward, in the words that were printed. Claims carried by the most sources come first.',
  actors: 'Everyone the sources name or quote: people, organisations, governments and groups.',
  events: 'What happened and what is to happen, by the day the sources give for it.',
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
  list: (items: string[]) => lists.format(items),
  carried: (carrying: number, all: number) => `${numbers.format(carrying)} of ${sources(all)}`,
  carriedBy: (carrying: number, all: number, letters: string[]) => `Carried by ${carrying} of ${sources(all)}: ${lists.format(letters)}`,
  unnamedSource: (siglum: string) => `Source ${siglum}`,
  publisherNotStated: 'Publisher not stated',
  andOthers: (n: number) => `and ${count('other', 'others')(n)}`,
  noSpeaker: 'Speaker not identified',
  ownAccount: 'The source’s own account',
  ownAccounts: 'The sources’ own account',
  nameless: 'Not named by the source',
  namelessIn: (names: string[]) => `Not named by ${lists.format(names)}`,
  sample: 'Invented sample',
  sampleExplained: 'This story, its people and its sources are invented, to show how the site works.',
  witnessSaid: 'said',
  skip: 'Skip to the text',
  menu: 'Main',
  crumbs: 'Where you are',
  home: 'Front page',
  search: 'Search',
  method: 'How this was made',
  footer:
    'Every quotation stands in its source, character for character. Relations between claims are proposals until an editor approves them.',
  feed: 'Atom feed',
  more: {
    claims: 'All claims',
    events: 'All events',
    actors: 'All people',
    sources: 'All sources',
    stories: 'All stories',
    explainers: 'All explainers',
  },
  front: {
    mostCarried: 'Claims most carried',
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
    printedBy: 'Printed by',
    roles: 'Roles as printed',
    affiliation: 'Speaks for',
    members: 'Who speaks for it',
    statements: 'What they said, in order',
    silent: 'No statement of theirs is in the sources.',
    mentioned: 'Claims that speak of them',
    events: 'Events they took part in',
    with: 'Quoted on the same claims',
    same: 'Other catalogues',
  },
  event: {
    date: 'Date',
    status: 'Status',
    places: 'Place',
    who: 'Who took part',
    kind: 'Kind',
    described: 'How each source describes it',
    claims: 'Said there, or about it',
    partOf: 'Part of',
    parts: 'Parts of it',
  },
  source: {
    publisher: 'Publisher',
    byline: 'Byline',
    published: 'Published',
    updated: 'Updated',
    kind: 'Kind',
    kinds: { article: 'Article', 'live-blog': 'Live blog' },
    agencies: 'Agency copy',
    translation: 'Translation',
    machineTranslation: 'Machine translation',
    length: 'Length',
    licence: 'Licence',
    original: 'Original',
    claims: 'What it carries, in its order',
    silent: 'What it does not carry',
    silentIntro: 'Claims that at least two other sources of the story carry.',
    posts: 'What its posts carry',
    events: 'Events it describes',
    noHeadline: 'Post without a headline',
  },
  explainer: {
    by: (authors: string[]) => `By ${lists.format(authors)}`,
    updated: (date: string) => `updated ${date}`,
    cites: 'Taken from the record',
    citedBy: 'Cited in',
    wordingsOf: (n: number) => `${sources(n)}, side by side`,
  },
  listing: {
    page: (n: number, all: number) => `Page ${n} of ${all}`,
    pages: 'Pages',
    next: 'Next',
    previous: 'Previous',
    empty: 'There is nothing here yet.',
    undated: 'Without a date',
    letters: 'By first letter',
  },
  searching: {
    label: 'Words to look for',
    hint: 'A name, a word that was said, a place.',
    loading: 'Looking…',
    filters: { kind: 'Kind', speaker: 'Speaker', source: 'Source', story: 'Story', date: 'Date' },
    any: 'Any',
    none: 'No good match. Try fewer or other words, or browse the lists below.',
    found: 'found',
    more: 'Show more',
    noScript: 'Searching needs JavaScript. Everything can be found through these lists as well:',
    browse: 'Or browse',
    failed: 'The search index could not be loaded. The lists below hold everything.',
  },
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have been joined to another one.',
  },
  methodPage: {
    summary: 'A program read the articles side by side. It wrote no sentence of its own.',
    sections: [
      {
        title: 'Verbatim or signed',
        text: [
          'Every string on these pages is one of three things: the words of a source, checked character by character against the file they were taken from; a fixed label; or a sentence that an editor signed.',
          'When a single quotation does not stand in its source at the place it names, the site is not built.',
        ],
      },
      {
        title: 'How the pages come about',
        text: [
          'Each article is read by itself first: who is named, who says what and in which words, what happened when. Then the articles of a story are laid side by side: spellings of one name become one person, reports of one remark become one claim, and the wordings are aligned word by word, as editors of old texts collate manuscripts.',
          'The letters A, B, C stand for the sources of a story. A filled letter carries the claim, an outlined one does not.',
          'Reports that go back to one briefing, one video or one agency text count as one origin, however many outlets carry them.',
        ],
      },
      {
        title: 'What is not claimed',
        text: [
          'There are no verdicts here. That one claim disputes or denies another is a proposal with its evidence until an editor approves it.',
          'Where the text does not tell who spoke, the page says so. Dates are never more precise than the text.',
          'Sources are shown in excerpts only, each as long as its rights allow.',
        ],
      },
    ],
    numbers: 'In numbers',
    measured: 'How well the program does',
    columns: { what: 'What was measured', figure: 'Figure', against: 'Against' },
    counted: {
      stories: 'Stories',
      sources: 'Sources',
      claims: 'Claims',
      shared: 'Claims in two or more sources',
      actors: 'People and groups',
      events: 'Events',
      checked: 'Pages an editor has checked',
    },
  },
  moved: { title: 'This page has moved', text: 'It is now at' },
};
