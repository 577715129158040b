import type { ActorNode, ClaimNode, StatementNode } from '../data/nodes.ts';
import { publishedAt } from '../data/published-at.ts';
import type { Title } from '../data/words.ts';
import { plainText, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type Carry, type ClaimCard, claimCard, saidOf, unnamedSpeaker } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';
import { type RelationView, relationView } from './relations.ts';
import { type Series, seriesOf } from './series.ts';
import { type Wording, wordingsOf } from './wordings.ts';

type Printed = { words: Words; source: SourceTag };

export type ClaimView = {
  head: Head;
  title: Title;
  state: string;
  checked: boolean;
  note: string | undefined;
  speakers: Link[];
  speaker: string;
  roles: Printed[];
  venues: Printed[];
  said: When | null;
  events: EventCard[];
  carry: Carry;
  origins: string;
  first: { source: SourceTag; when: When | null } | null;
  wordings: Wording[];
  silent: SourceTag[];
  /** Numbers of the same quantity; the relations that make them a series are not told again. */
  series: Series[];
  relations: RelationView[];
  mentions: Link[];
  same: { speaker: Link; claims: ClaimCard[] }[];
  citedBy: Backlink[];
};

const mostOthers = 5;

/** What sources print in one place of their statements, each wording once, with the first source that prints it. */
const printedOnce = (print: Printer, statements: StatementNode[], field: 'role' | 'venue'): Printed[] => {
  const found = new Map<string, Printed>();
  for (const statement of statements) {
    const words = statement[field];
    if (!words) continue;
    const text = plainText({ words }).toLowerCase();
    if (!found.has(text)) found.set(text, { words, source: print.tag(statement.printedBy) });
  }
  return [...found.values()];
};

/** The first few other claims of a speaker. */
const othersOf = (speaker: ActorNode, claim: ClaimNode): ClaimNode[] => {
  const others = new Set<ClaimNode>();
  for (const { claim: other } of speaker.statements) {
    if (other !== claim) others.add(other);
    if (others.size === mostOthers) break;
  }
  return [...others];
};

const alsoSaid = (print: Printer, claim: ClaimNode): ClaimView['same'] =>
  claim.speakers
    .slice(0, 2)
    .map((speaker) => ({ speaker: print.link(speaker), claims: othersOf(speaker, claim).map((other) => claimCard(print, other)) }))
    .filter(({ claims }) => claims.length > 0);

const describe = (claim: ClaimNode, carry: Carry): string => {
  const who = claim.speakers.length > 0 ? messages.list(claim.speakers.map(({ name }) => name)) : unnamedSpeaker(claim);
  return `${who}: “${plainText(claim.title)}” ${carry.short}.`;
};

export const claimView = (print: Printer, claim: ClaimNode): ClaimView => {
  const { carry } = claimCard(print, claim);
  const said = saidOf(claim);
  const speakers = claim.speakers.map(({ name }) => name);
  const edges = [...claim.relations, ...claim.relationsTo];
  const relations = new Map(edges.map((edge) => [edge, relationView(print, edge, claim)]));
  const { series, told } = seriesOf(print, claim);
  return {
    head: headOf(print, claim, [claim.story], describe(claim, carry), {
      filters: {
        speaker: speakers,
        source: claim.sources.map(({ name }) => name),
        relation: [...relations.values()].map(({ label }) => label),
      },
      date: said,
      weight: Math.min(claim.sources.length, 5),
      who: speakers.length > 0 ? messages.list(speakers) : unnamedSpeaker(claim),
      where: messages.list(claim.sources.map(({ name }) => name)),
    }),
    title: claim.title,
    state: messages.reviewOf(claim.review),
    checked: claim.review !== undefined,
    note: claim.note,
    speakers: claim.speakers.map(print.link),
    speaker: unnamedSpeaker(claim),
    roles: printedOnce(print, claim.statements, 'role'),
    venues: printedOnce(print, claim.statements, 'venue'),
    said: print.when(said),
    events: claim.events.map((event) => eventCard(print, event)),
    carry,
    origins: messages.count.origins(claim.origins),
    first: claim.first && { source: print.tag(claim.first.printedBy), when: print.when(publishedAt(claim.first)) },
    wordings: wordingsOf(print, claim),
    silent: claim.story.sources.filter((source) => !claim.sources.includes(source)).map(print.tag),
    series,
    relations: edges.filter((edge) => !told.has(edge)).flatMap((edge) => relations.get(edge) ?? []),
    mentions: claim.mentions.map(print.link),
    same: alsoSaid(print, claim),
    citedBy: backlinks(print, claim),
  };
};
