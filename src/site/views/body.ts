import type { Body } from '../bodies/compile-body.ts';
import type { Graph, StatementNode } from '../data/nodes.ts';
import { type MarkedRange, printWords, type Words } from '../data/words.ts';
import { type ActorCard, actorCard } from './actor-card.ts';
import { type BodyOverviews, bodyOverviews } from './body-overviews.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';
import { originalOf } from './text-fragment.ts';
import { type Wording, wordingsOf } from './wordings.ts';

export type QuoteCard = {
  href: string;
  original: string | null;
  words: Words[];
  /** The sentence that they stand in, where it says more than they do. */
  context: Words | null;
  speaker: Link | null;
  source: SourceTag;
  said: When | null;
};
export type WordingsCard = ClaimCard & { wording: Wording | undefined };

/** A compiled body with the cards of all that it cites, by component and id. */
export type BodyView = {
  code: string;
  claims: ReadonlyMap<string, ClaimCard>;
  wordings: ReadonlyMap<string, WordingsCard>;
  actors: ReadonlyMap<string, ActorCard>;
  events: ReadonlyMap<string, EventCard>;
  quotes: ReadonlyMap<string, QuoteCard>;
} & BodyOverviews;

const contextOf = ({ content, context, printedBy }: StatementNode): Words | null => {
  const marked = content.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'content' }));
  const within = content.filter(({ start, end }) => start >= context.start && end <= context.end);
  const told = within.reduce((length, { start, end }) => length + end - start, 0);
  return told < context.end - context.start ? printWords(context, printedBy, { marked }) : null;
};

const quoteCard = (print: Printer, statement: StatementNode): QuoteCard => {
  const { claim, content, context, printedBy, speaker, said, kind, id } = statement;
  const [first = context] = content;
  return {
    href: `${print.href(claim.path)}#${id}`,
    original: originalOf(printedBy, first, context),
    words: content.map((span) => printWords(span, printedBy, { quoted: kind === 'direct' })),
    context: contextOf(statement),
    speaker: speaker && print.link(speaker),
    source: print.tag(printedBy),
    said: print.when(said),
  };
};

const collect = <N, C>(ids: string[], find: (id: string) => N | undefined, card: (node: N) => C): Map<string, C> => {
  const cards = new Map<string, C>();
  for (const id of ids) {
    const node = find(id);
    if (node !== undefined) cards.set(id, card(node));
  }
  return cards;
};

export const bodyView = (print: Printer, body: Body, graph: Graph, statements: ReadonlyMap<string, StatementNode>): BodyView => {
  const ids = (component: string) => body.citations.filter((citation) => citation.component === component).map(({ id }) => id);
  return {
    ...bodyOverviews(print, body, graph),
    code: body.code,
    claims: collect(
      ids('Claim'),
      (id) => graph.claims.get(id),
      (claim) => claimCard(print, claim),
    ),
    wordings: collect(
      ids('Wordings'),
      (id) => graph.claims.get(id),
      (claim) => ({ ...claimCard(print, claim), wording: wordingsOf(print, claim)[0] }),
    ),
    actors: collect(
      ids('Actor'),
      (id) => graph.actors.get(id),
      (actor) => actorCard(print, actor),
    ),
    events: collect(
      ids('Event'),
      (id) => graph.events.get(id),
      (event) => eventCard(print, event),
    ),
    quotes: collect(
      ids('Quote'),
      (id) => statements.get(id),
      (statement) => quoteCard(print, statement),
    ),
  };
};
