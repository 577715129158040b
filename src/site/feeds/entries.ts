import type { CorrectedPage } from '../data/join-corrections.ts';
import type { ClaimNode, EventNode, ExplainerNode, RelationEdge, SourceNode, StatementNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { pageIri, statementIri } from '../linked-data/iris.ts';
import { wordsOf } from '../linked-data/things.ts';
import { messages } from '../messages.ts';
import { claimCard } from '../views/claim-card.ts';
import { listedCorrections } from '../views/corrections.ts';
import { lastChanged, lastPrinted, latest } from '../views/last-changed.ts';
import { once } from '../views/once.ts';
import type { Printer } from '../views/printer.ts';
import { storyCard } from '../views/story.ts';
import type { FeedEntry } from './feed.ts';

const t = messages.feeds;

export const explainerEntry = (print: Printer, node: ExplainerNode): FeedEntry => ({
  id: pageIri(print, node),
  title: plainText(node.title),
  href: pageIri(print, node),
  updated: lastChanged(node),
  authors: node.authors,
  summary: node.summary,
});

export const storyEntry = (print: Printer, node: StoryNode): FeedEntry => ({
  id: pageIri(print, node),
  title: plainText(node.title),
  href: pageIri(print, node),
  updated: lastChanged(node),
  authors: [print.site.title],
  summary: storyCard(print, node).counts.join(', '),
});

/** An article that a story has read. */
export const sourceEntry = (print: Printer, node: SourceNode): FeedEntry => {
  const claims = new Set(node.statements.map(({ claim }) => claim));
  const alone = [...claims].filter(({ sources }) => sources.length === 1).length;
  return {
    id: pageIri(print, node),
    title: plainText(node.title) === node.name ? node.name : t.article(node.name, plainText(node.title)),
    href: pageIri(print, node),
    updated: lastPrinted(node),
    authors: [node.name],
    summary: t.carries(claims.size, alone),
  };
};

/** A claim, for those who follow somebody in it. It is new when another article brings it, and when an editor puts it right. */
export const claimEntry = once(
  (print: Printer, node: ClaimNode): FeedEntry => ({
    id: pageIri(print, node),
    title: plainText(node.title),
    href: pageIri(print, node),
    updated: lastChanged(node),
    authors: (node.speakers.length > 0 ? node.speakers : node.sources).map(({ name }) => name),
    summary: claimCard(print, node).carry.label,
  }),
);

/** A happening that somebody takes part in. */
export const eventEntry = (print: Printer, node: EventNode): FeedEntry => ({
  id: pageIri(print, node),
  title: plainText(node.title),
  href: pageIri(print, node),
  updated: lastChanged(node),
  authors: [...new Set(node.mentions.map(({ source }) => source.name))],
  summary: [messages.eventTypes[node.type], print.when(node.date)?.text, messages.eventStatuses[node.status]].filter(Boolean).join(' · '),
});

/** An article that carries a claim, in its own words. */
export const statementEntry = (print: Printer, node: StatementNode): FeedEntry => ({
  id: statementIri(print, node),
  title: t.carriedBy(node.printedBy.name),
  href: statementIri(print, node),
  updated: lastPrinted(node.printedBy),
  authors: [node.printedBy.name],
  summary: t.words(node.speaker?.name ?? (node.kind === 'narrated' ? node.printedBy.name : messages.noSpeaker), wordsOf(node)),
});

/** A link between claims, dated by the articles whose words it rests on. */
export const relationEntry = (print: Printer, edge: RelationEdge, of: ClaimNode): FeedEntry => {
  const other = edge.from === of ? edge.to : edge.from;
  return {
    id: `${pageIri(print, of)}#${edge.type}-${edge.from === of ? 'to' : 'from'}-${other.id}`,
    title: t.related(messages.relationTypes[edge.type][edge.from === of ? 'from' : 'to'], plainText(other.title)),
    href: pageIri(print, other),
    updated: latest(edge.evidence.map(({ source }) => lastPrinted(source))),
    authors: [print.site.title],
    summary: edge.state === 'approved' ? messages.claim.approved : messages.claim.proposed,
  };
};

/** What editors put right: what it said, what it says, and why. */
export const correctionEntries = (print: Printer, corrections: readonly CorrectedPage[]): FeedEntry[] => {
  const { corrections: words } = messages;
  return listedCorrections(print, corrections).map(({ id, kind, page, was, is, why }, i) => {
    const { correction, kind: folder, id: pageId } = corrections[i] as CorrectedPage;
    const href = print.site.url + (page?.href ?? print.href('corrections/'));
    return {
      id: page ? href : `${print.site.url}${print.href(`${folder}/${pageId}/`)}#${id}`,
      title: words.on(kind, page ? plainText(page.title) : words.withdrawn),
      href,
      updated: correction.date,
      authors: [print.site.title],
      summary: `${words.was}: ${was} ${words.is}: ${is} ${words.why}: ${why}`,
    };
  });
};
