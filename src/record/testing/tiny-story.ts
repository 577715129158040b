import { sha256 } from '../../support/hash.ts';
import { slug } from '../../support/slug.ts';
import type { Claim, Statement } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor, Anchor, Event } from '../../vocabulary/graph.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import { SourceFacts, Story } from '../../vocabulary/story.ts';
import type { StoryGraph } from '../story-graph.ts';

/** Words in a file: the span where they stand first. */
export type Words = {
  doc: string;
  words: string;
  speaker?: string /** The words that name the speaker: where they stand last before. */;
  source?: string;
};

/** `forms`: other names. `pointers`: words that are mentions, but no names. A mention inside a longer one is none. */
export type TinyActor = { name: string; type?: Actor['type']; affiliation?: string; forms?: string[]; pointers?: string[] };

export type TinyStory = {
  id: string;
  title?: string;
  sample?: boolean;
  /** File name → text. */
  texts: Record<string, string>;
  /** Every name is mentioned wherever it stands. A name in lower case belongs to a nameless source. */
  actors?: TinyActor[];
  /** Statements of each claim; the first one gives the title. Speakers by name. */
  claims?: Words[][];
  /** Mentions of each event; the first one gives the title. */
  events?: { mentions: Words[]; participants?: string[]; claims?: number[] }[];
  /** Indices of claims. */
  relations?: { from: number; to: number }[];
};

const documentOf = (doc: string, text: string): Document => ({
  doc,
  sha256: sha256(text),
  encoding: 'utf-8',
  text,
  facts: SourceFacts.parse({ file: doc, publisher: `Paper ${doc[0]}`, published: '2031-05-02' }),
  headline: null,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  posts: [],
  breaks: [],
});

const spansOf = (text: string, words: string) => {
  const spans: { start: number; end: number; exact: string }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    spans.push({ start, end: start + words.length, exact: words });
  }
  return spans;
};

const hex = (text: string, digits: number) => sha256(text).slice(0, digits);

/** Graphs as the stages before would make them, small enough to be written by hand. */
export const tinyStory = ({ id, title, sample, texts, actors = [], claims = [], events = [], relations = [] }: TinyStory): StoryGraph => {
  const documents = Object.entries(texts).map(([doc, text]) => documentOf(doc, text));
  const anchors = (words: string): Anchor[] => documents.flatMap(({ doc, text }) => spansOf(text, words).map((span) => ({ doc, ...span })));
  const anchor = ({ doc, words }: Words): Anchor => {
    const found = anchors(words).find((one) => one.doc === doc);
    if (!found) throw new Error(`“${words}” is not in ${doc}`);
    return found;
  };
  const longest = (list: Anchor[]) =>
    list.filter((one) => !list.some((other) => other !== one && other.doc === one.doc && other.start <= one.start && other.end >= one.end));
  const actorList = actors.map(({ name, type = 'person', affiliation, forms = [], pointers = [] }): Actor => {
    const found = longest([name, ...forms, ...pointers].flatMap(anchors));
    const mentions = documents.flatMap(({ doc }) => found.filter((one) => one.doc === doc).sort((a, b) => a.start - b.start));
    const docsOf = (form: string) => [...new Set(mentions.filter(({ exact }) => exact === form).map(({ doc }) => doc))];
    const aliases = [name, ...forms].map((form) => ({ form, docs: docsOf(form) })).filter(({ docs }) => docs.length > 0);
    return {
      id: slug(name),
      name,
      type,
      named: name !== name.toLowerCase(),
      aliases: aliases.length > 0 ? aliases : [{ form: name, docs: [] }],
      roles: [],
      affiliation: affiliation ? slug(affiliation) : null,
      mentions,
      reasons: [],
    };
  });
  const statementOf = (words: Words): Statement => {
    const { doc, ...span } = anchor(words);
    const sha = documents.find((document) => document.doc === doc)?.sha256;
    return {
      id: `s-${hex(`${sha}:${span.start}:${span.end}`, 10)}`,
      doc,
      source:
        words.source === undefined
          ? []
          : anchors(words.source)
              .filter((one) => one.doc === doc && one.start < span.start)
              .slice(-1)
              .map(({ doc: _, ...source }) => source),
      cue: [],
      content: [span],
      kind: 'indirect',
      speaker: words.speaker ? slug(words.speaker) : null,
      role: null,
      said: null,
      venue: null,
      origin: doc,
      context: span,
    };
  };
  const claimList = claims.map((list): Claim => {
    const statements = list.map(statementOf);
    const first = list[0] as Words;
    return {
      id: `c-${slug(first.words, 20)}-${hex(statements[0]?.id ?? '', 6)}`,
      title: anchor(first),
      statements,
      utterances: statements.map((statement) => ({ id: `u-${statement.id.slice(2)}`, statements: [statement.id], collation: [] })),
      events: [],
    };
  });
  const eventList = events.map(({ mentions, participants = [], claims: about = [] }): Event => {
    const first = mentions[0] as Words;
    return {
      id: `e-${slug(first.words, 20)}-${hex(JSON.stringify(anchor(first)), 6)}`,
      title: anchor(first),
      type: 'talks',
      date: null,
      status: 'past',
      places: [],
      participants: participants.map((name) => slug(name)),
      mentions: mentions.map(anchor).map(({ doc, ...span }) => ({ doc, ...span, context: span })),
      claims: about.map((index) => claimList[index]?.id ?? ''),
      partOf: null,
    };
  });
  for (const claim of claimList) claim.events = eventList.filter(({ claims: about }) => about.includes(claim.id)).map(({ id }) => id);
  const relationList = relations.map(({ from, to }): Relation => {
    const evidence = (index: number) => {
      const statement = claimList[index]?.statements[0] as Statement;
      return { statement: statement.id, ...(statement.content[0] as { start: number; end: number; exact: string }) };
    };
    const ends = { from: claimList[from]?.id ?? '', to: claimList[to]?.id ?? '' };
    return {
      ...ends,
      type: 'differs-in-number',
      reason: 'numbers-for-one-quantity',
      evidence: [evidence(from), evidence(to)],
      confidence: 0.5,
      state: 'proposed',
    };
  });
  return {
    id,
    story: Story.parse({ title: title ?? `Story ${id}`, sample: sample ?? false }),
    documents,
    graph: { actors: actorList, places: [], claims: claimList, events: eventList, relations: relationList },
  };
};
