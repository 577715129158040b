import type { ActorNode, Excerpt, SourceNode } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ActorCard, actorCard, claimsOf, mainRole, mostSaid, typeOf } from './actor-card.ts';
import { type Companion, companyOf } from './actor-company.ts';
import { type SaidGroup, saidBy } from './actor-said.ts';
import { type SpokenOfGroup, spokenOf } from './actor-spoken-of.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Listed, listGroups, listItems } from './fold.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer, When } from './printer.ts';
import { outletsInWords, outletsOf, type PrintedName, type Printing, printedNames, printing } from './printing.ts';
import { publishedBetween } from './published.ts';

export type ActorView = {
  head: Head;
  name: string;
  type: string;
  named: boolean;
  state: string;
  checked: boolean;
  note: string | undefined;
  names: PrintedName[];
  otherNames: string;
  roles: ({ words: Words; when: When | null } & Printing)[];
  affiliation: Link | null;
  members: Listed<ActorCard>;
  /** How much the sources quote; empty for someone whom none does. */
  quoted: string;
  said: Listed<SaidGroup>;
  spokenOf: Listed<SpokenOfGroup>;
  /** Where the search lists what is beyond the page: what the actor said, and what names it. */
  searches: { said: string; spokenOf: string };
  events: Listed<EventCard>;
  company: Listed<Companion>;
  sameAs: string[];
  citedBy: Backlink[];
};

/** How many of each a page shows before a reader asks for more. */
const most = { said: 12, spokenOf: 9, events: 9, members: 12, company: 12 };

/** How many a page lists at all: with more it would not fit into the first round trip. */
const listed = { said: 44, spokenOf: 24, events: 16, members: 24, company: 24, roles: 16 };

/** Each role once, the first of them, with the sources that print it and the days on which they do. */
const rolesOf = (print: Printer, roles: Excerpt[]): ActorView['roles'] => {
  const found = new Map<string, { words: Words; sources: Set<SourceNode> }>();
  for (const { words, source } of roles) {
    const text = plainText({ words }).toLowerCase();
    const role = found.get(text);
    if (role) role.sources.add(source);
    else found.set(text, { words, sources: new Set([source]) });
  }
  return [...found.values()].slice(0, listed.roles).map(({ words, sources }) => ({
    words,
    ...printing(print, [...sources]),
    when: publishedBetween(print, [...sources]),
  }));
};

/** How much is quoted; of the order only where there is one to see. */
const quotedOf = (claims: number, statements: number, said: SaidGroup[]): string =>
  [messages.actor.quoted(claims, statements), said.some(({ event }) => event !== null) ? messages.actor.ordered : '']
    .filter(Boolean)
    .join(' ');

export const actorView = (print: Printer, actor: ActorNode): ActorView => {
  const sources = [...new Set(actor.aliases.flatMap((alias) => alias.sources))];
  const words = mainRole(actor.roles);
  const role = words ? `, ${plainText({ words })}` : '';
  const [claims, statements] = [claimsOf(actor).size, actor.statements.length];
  const said = saidBy(print, actor);
  const outlets = outletsOf(sources);
  const counts = [messages.count.claims(claims), messages.count.sources(sources.length)];
  return {
    head: headOf(print, actor, actor.stories, `${actor.name}${role}: ${counts.join(', ')}.`, {
      filters: { source: outlets, ...(statements > 0 ? { speaker: [actor.name] } : {}) },
      names: actor.named ? [actor.name, ...actor.aliases.map(({ form }) => form)] : [],
      who: words ? plainText({ words }) : messages.actorTypes[actor.type],
      where: outletsInWords(outlets),
    }),
    name: actor.name,
    type: typeOf(actor),
    named: actor.named,
    state: messages.reviewOf(actor.review),
    checked: actor.review !== undefined,
    note: actor.note,
    ...printedNames(print, actor.aliases),
    roles: rolesOf(print, actor.roles),
    affiliation: actor.affiliation && print.link(actor.affiliation),
    members: listItems(
      actor.members.toSorted(mostSaid).map((member) => actorCard(print, member)),
      most.members,
      listed.members,
    ),
    quoted: statements > 0 ? quotedOf(claims, statements, said) : '',
    said: listGroups(said, most.said, listed.said),
    spokenOf: listGroups(spokenOf(print, actor), most.spokenOf, listed.spokenOf),
    searches: {
      said: `${print.href('search/')}?${new URLSearchParams({ speaker: actor.name })}`,
      spokenOf: `${print.href('search/')}?${new URLSearchParams({ q: actor.name })}`,
    },
    events: listItems(
      actor.events.map((event) => eventCard(print, event)),
      most.events,
      listed.events,
    ),
    company: listItems(companyOf(print, actor), most.company, listed.company),
    sameAs: actor.sameAs,
    citedBy: backlinks(print, actor),
  };
};
