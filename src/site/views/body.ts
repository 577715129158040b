import type { Body } from '../bodies/compile-body.ts';
import type { Graph, StatementNode } from '../data/nodes.ts';
import { printWords, type Words } from '../data/words.ts';
import { type ActorCard, actorCard } from './actor-card.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';
import { type Wording, wordingsOf } from './wordings.ts';

export type QuoteCard = { href: string; words: Words[]; speaker: Link | null; source: SourceTag; said: When | null };
export type WordingsCard = ClaimCard & { wording: Wording | undefined };

/** A compiled body with the cards of all that it cites, by component and id. */
export type BodyView = {
  code: string;
  claims: ReadonlyMap<string, ClaimCard>;
  wordings: ReadonlyMap<string, WordingsCard>;
  actors: ReadonlyMap<string, ActorCard>;
  events: ReadonlyMap<string, EventCard>;
  quotes: ReadonlyMap<string, QuoteCard>;
};

const quoteCard = (print: Printer, { claim, content, printedBy, speaker, said, kind, id }: StatementNode): QuoteCard => ({
  href: `${print.href(claim.path)}#${id}`,
  words: content.map((span) => printWords(span, printedBy, { quoted: kind === 'direct' })),
  speaker: speaker && print.link(speaker),
  source: print.tag(printedBy),
  said: print.when(said),
});

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
