import type { Span } from '../../vocabulary/span.ts';
import { assembleSite, type SiteData } from '../data/load-site.ts';
import { type PageKind, pageKinds } from '../data/page-kinds.ts';
import type { Content, PageFile } from '../data/read-content.ts';

/** Two invented articles about a ferry, as the pipeline would have recorded them. */
const texts = {
  gazette: 'Harbour master Ada Quill said the ferry would sail\nby summer. “She floats,” Quill said. The mayor was prom\nised a berth.',
  courier: 'Quill told reporters the old ferry would sail by spring. Tom Reed, the mayor, denied it.',
} as const;

type Doc = keyof typeof texts;

export const span = (doc: Doc, exact: string): Span => {
  const start = texts[doc].indexOf(exact);
  if (start < 0) throw new Error(`not in ${doc}: ${exact}`);
  return { start, end: start + exact.length, exact };
};

const statement = (id: string, doc: Doc, content: string, context: string, speaker: string | null, rest: object = {}) => ({
  id,
  doc,
  source: [],
  cue: [],
  content: [span(doc, content)],
  kind: 'indirect',
  speaker,
  role: null,
  said: null,
  venue: null,
  origin: `o-${doc}`,
  context: span(doc, context),
  ...rest,
});

const sails = {
  id: 'c-ferry-sails',
  story: 'ferry',
  title: { doc: 'gazette', ...span('gazette', 'the ferry would sail\nby summer') },
  statements: [
    statement(
      's-1',
      'gazette',
      'the ferry would sail\nby summer',
      'Harbour master Ada Quill said the ferry would sail\nby summer.',
      'ada-quill',
      {
        role: span('gazette', 'Harbour master'),
        said: '2031-05-05',
      },
    ),
    statement(
      's-2',
      'courier',
      'the old ferry would sail by spring',
      'Quill told reporters the old ferry would sail by spring.',
      'ada-quill',
      {
        chain: [
          { kind: 'speaker', words: span('courier', 'Quill') },
          { kind: 'relay', words: span('courier', 'reporters') },
          { kind: 'agency', name: 'Coast News' },
          { kind: 'outlet', name: 'courier' },
          { kind: 'translation' },
        ],
      },
    ),
  ],
  first: 's-1',
  utterances: [
    {
      id: 'u-1',
      statements: ['s-1', 's-2'],
      collation: [
        { variant: true, readings: [{ statement: 's-2', ...span('courier', 'old') }] },
        {
          variant: true,
          readings: [
            { statement: 's-2', ...span('courier', 'spring') },
            { statement: 's-1', ...span('gazette', 'summer') },
          ],
        },
      ],
    },
  ],
  events: ['e-sailing'],
  relations: [],
};

const floats = {
  id: 'c-floats',
  story: 'ferry',
  title: { doc: 'gazette', ...span('gazette', 'She floats') },
  statements: [statement('s-3', 'gazette', 'She floats', '“She floats,” Quill said.', 'ada-quill', { kind: 'direct' })],
  utterances: [{ id: 'u-3', statements: ['s-3'], collation: [] }],
  events: [],
  relations: [
    {
      to: 'c-ferry-sails',
      type: 'narrows',
      reason: 'added-limit',
      evidence: [{ statement: 's-3', ...span('gazette', 'floats') }],
      confidence: 0.5,
      state: 'proposed',
    },
  ],
};

const harbour = {
  id: 'onrecord:harbour',
  name: 'The Harbour',
  kind: 'site',
  country: 'GB',
  lat: 50.5,
  lon: -3.25,
  aliases: [{ form: 'Harbour', docs: ['gazette'] }],
  mentions: [{ doc: 'gazette', ...span('gazette', 'Harbour') }],
};

const actor = (id: string, name: string, mentions: object[], type = 'person') => ({
  record: {
    id,
    name,
    type,
    named: true,
    aliases: [{ form: name, docs: ['gazette'] }],
    roles: [],
    affiliation: null,
    mentions,
    reasons: [],
    stories: ['ferry'],
  },
});

const source = (id: Doc, published: string) => ({
  record: {
    id,
    story: 'ferry',
    sha256: id,
    facts: { file: `${id}.txt`, publisher: id, published },
    headline: null,
    posts: [],
    breaks: [...texts[id].matchAll(/(?<=prom)\n/g)].map(({ index }) => [index, index + 1]),
    words: 20,
  },
});

const fronts = {
  stories: { ferry: { record: { id: 'ferry', title: 'The ferry', sample: true, sources: ['gazette', 'courier'], places: [harbour] } } },
  sources: { gazette: source('gazette', '2031-05-06'), courier: source('courier', '2031-05-07') },
  actors: {
    'ada-quill': actor('ada-quill', 'Ada Quill', [{ doc: 'gazette', ...span('gazette', 'Ada Quill') }]),
    'tom-reed': actor('tom-reed', 'Tom Reed', [{ doc: 'courier', ...span('courier', 'spring') }]),
    'the-council': actor('the-council', 'The Council', [{ doc: 'courier', ...span('courier', 'the mayor') }], 'organisation'),
  },
  events: {
    'e-sailing': {
      record: {
        id: 'e-sailing',
        story: 'ferry',
        title: { doc: 'courier', ...span('courier', 'sail by spring') },
        type: 'movement',
        date: '2031',
        status: 'scheduled',
        places: ['onrecord:harbour'],
        participants: ['ada-quill'],
        mentions: [
          {
            doc: 'courier',
            ...span('courier', 'sail by spring'),
            context: span('courier', 'Quill told reporters the old ferry would sail by spring.'),
          },
        ],
        claims: ['c-ferry-sails'],
        partOf: null,
      },
    },
  },
  claims: { 'c-ferry-sails': { record: sails }, 'c-floats': { record: floats } },
  explainers: {},
};

export type Fronts = Record<PageKind, Record<string, Record<string, unknown>>>;
export type Bodies = Record<string, string>;

/** The ferry's content; `edit` does to the front matters what an editor would, `bodies` are texts by id. */
export const ferryContent = (edit: (pages: Fronts) => void = () => {}, bodies: Bodies = {}): Content => {
  const pages: Fronts = structuredClone(fronts) as Fronts;
  edit(pages);
  const read = Object.entries(pages).map(([kind, files]) => [
    kind,
    Object.entries(files).map(
      ([id, front]): PageFile<unknown> => ({
        id,
        file: `content/${kind}/${id}.mdx`,
        front: pageKinds[kind as PageKind].parse(front),
        body: bodies[id] ?? '',
        bodyLine: 8,
      }),
    ),
  ]);
  return {
    site: { title: 'Test', tagline: 'A test', url: 'https://site.example', base: '/base/', language: 'en' },
    redirects: {},
    pages: Object.fromEntries(read) as Content['pages'],
  };
};

/** The ferry's site, which has to come out without a problem. */
export const ferrySite = async (edit?: (pages: Fronts) => void, bodies?: Bodies): Promise<SiteData> => {
  const site = await assembleSite(ferryContent(edit, bodies));
  if (!site.ok) throw new Error(site.problems.map(({ what }) => what).join('\n'));
  return site.value;
};
