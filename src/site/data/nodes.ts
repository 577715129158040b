import type { Link, Statement, Utterance } from '../../vocabulary/claim.ts';
import type { Correction } from '../../vocabulary/correction.ts';
import type { Post } from '../../vocabulary/document.ts';
import type { Edtf } from '../../vocabulary/edtf.ts';
import type { EventStatus, EventType } from '../../vocabulary/event.ts';
import type { Alias } from '../../vocabulary/graph.ts';
import type { ActorType } from '../../vocabulary/mention.ts';
import type { Review } from '../../vocabulary/page.ts';
import type { Place } from '../../vocabulary/place.ts';
import type { Evidence, Relation } from '../../vocabulary/relation.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { SourceFacts } from '../../vocabulary/story.ts';
import type { PageKind, Section } from './page-kinds.ts';
import type { Printed, Title, Words } from './words.ts';

/** What every page has. The records of `content/` are joined into one graph of these, so that a page's neighbours are a step away. */
type Page<K extends Section> = {
  kind: K;
  id: string;
  path: string;
  title: Title;
  review: Review | undefined;
  note: string | undefined;
  /** What editors put right on it, the latest first. */
  corrections: Correction[];
  /** Which of the pages of its kind that are called the same it is, counted from 1; 0 when it is the only one. */
  namesake: number;
  /** Explainers, and other pages with an editor's text, that cite this page, each with the sentences in which it does. */
  citedBy: { page: AnyNode; sentences: string[] }[];
};

export type SourceNode = Page<'sources'> &
  Printed & {
    story: StoryNode;
    /** The letter that stands for it in its story, as textual critics name their witnesses. */
    siglum: string;
    name: string;
    facts: SourceFacts;
    headline: Words | null;
    posts: Post[];
    /** UTF-16 offsets of characters that take two code units, in order. */
    pairs: readonly number[];
    wordCount: number;
    /** In the order in which the source prints them. */
    statements: StatementNode[];
    events: EventNode[];
  };

/** Words of a source with the source that prints them. */
export type Excerpt = { words: Words; source: SourceNode };

/** A step on the way of words from their speaker to the source that prints them: as printed, or as its editors know it. */
export type Step = Pick<Link, 'kind'> & { words: Words | null; name: string };

export type StatementNode = Pick<Statement, 'id' | 'source' | 'cue' | 'content' | 'kind' | 'said' | 'origin' | 'context'> & {
  claim: ClaimNode;
  printedBy: SourceNode;
  speaker: ActorNode | null;
  role: Words | null;
  venue: Words | null;
  /** What the words passed between speaker and source: relays, agencies, translations. */
  way: Step[];
};

export type RelationEdge = Pick<Relation, 'type' | 'reason' | 'confidence' | 'state' | 'series'> & {
  from: ClaimNode;
  to: ClaimNode;
  evidence: { words: Words; source: SourceNode; span: Evidence }[];
};

export type ClaimNode = Page<'claims'> & {
  story: StoryNode;
  /** Its statements have no proposition of their own. */
  bare: boolean;
  statements: StatementNode[];
  /** Sources that report one remark, the most. */
  reporting: number;
  utterances: Utterance[];
  /** The statement that came out first, where published times prove it. */
  first: StatementNode | null;
  /** Sources that carry it, in the order of their letters. */
  sources: SourceNode[];
  /** How many origins its statements have: what cannot be traced to one briefing or wire report counts apart. */
  origins: number;
  speakers: ActorNode[];
  events: EventNode[];
  relations: RelationEdge[];
  relationsTo: RelationEdge[];
  /** Actors whom its words mention, its own speakers left out. */
  mentions: ActorNode[];
};

/** A name that sources print, and which of them do. */
export type Name = Omit<Alias, 'docs'> & { sources: SourceNode[] };

export type ActorNode = Page<'actors'> & {
  name: string;
  type: ActorType;
  named: boolean;
  aliases: Name[];
  roles: Excerpt[];
  affiliation: ActorNode | null;
  members: ActorNode[];
  reasons: string[];
  sameAs: string[];
  stories: StoryNode[];
  statements: StatementNode[];
  /** What others said in words that mention it, and what sources tell of it themselves; never its own claims. */
  mentionedIn: StatementNode[];
  events: EventNode[];
};

export type EventNode = Page<'events'> & {
  story: StoryNode;
  type: EventType;
  date: Edtf | null;
  status: EventStatus;
  places: PlaceNode[];
  participants: ActorNode[];
  /** Where sources tell of it, each with its sentence. */
  mentions: { span: Span; context: Span; source: SourceNode }[];
  claims: ClaimNode[];
  /** Those of its claims that were put forward at it, and those about it; a claim may be both, or neither where no source tells. */
  saidAt: ClaimNode[];
  about: ClaimNode[];
  partOf: EventNode | null;
  parts: EventNode[];
  /** What dates prove to have come right before it and right after it. */
  before: EventNode[];
  after: EventNode[];
};

/** Words of a source that name a place, as other pages show them already. `mentions` are the offsets of its names in them. */
export type Passage = { source: SourceNode; context: Span; mentions: Range[] };

/** An entry of a gazetteer that sources locate something at, over all stories. */
export type PlaceNode = Page<'places'> &
  Pick<Place, 'name' | 'country' | 'lat' | 'lon'> & {
    /** The gazetteer's own id. */
    entry: Place['id'];
    type: Place['kind'];
    stories: StoryNode[];
    aliases: Name[];
    /** How often each source names it; every source that does is here. */
    mentions: ReadonlyMap<SourceNode, number>;
    /** In the order of sources, then of the text. */
    passages: Passage[];
    /** Earliest first. */
    events: EventNode[];
  };

/** One place where a source prints a term. `own`: the source's own word; else its statement's speaker uses it. */
export type TermUseNode = { words: Words; source: SourceNode; statement: StatementNode | null; own: boolean };

/** The rival terms for one happening or fact: where they are used, and where they are turned down. */
export type FramingNode = {
  event: EventNode | null;
  claims: ClaimNode[];
  terms: { form: Words; uses: TermUseNode[]; turnedDown: TermUseNode[] }[];
};

export type StoryNode = Page<'stories'> & {
  sample: boolean;
  places: PlaceNode[];
  sources: SourceNode[];
  /** Most carried first. */
  claims: ClaimNode[];
  actors: ActorNode[];
  /** Earliest first. */
  events: EventNode[];
  explainers: ExplainerNode[];
  framings: FramingNode[];
};

export type ExplainerNode = Page<'explainers'> & {
  story: StoryNode;
  summary: string;
  authors: string[];
  published: Edtf;
  updated: Edtf | undefined;
};

export type Nodes = {
  stories: StoryNode;
  claims: ClaimNode;
  actors: ActorNode;
  events: EventNode;
  sources: SourceNode;
  explainers: ExplainerNode;
};

/** A page made from a file of `content/`. */
export type AnyNode = Nodes[PageKind];

/** Anything that has a page of its own. */
export type AnyPage = AnyNode | PlaceNode;

/** The pages made from files, by kind and id. */
export type NodesById = { [K in PageKind]: ReadonlyMap<string, Nodes[K]> };

/** All published pages, joined: what every view is made from. */
export type Graph = NodesById & { places: ReadonlyMap<string, PlaceNode> };
