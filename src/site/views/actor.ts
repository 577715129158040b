import { sortKey } from '../data/dates.ts';
import type { ActorNode, ClaimNode, Excerpt, StatementNode } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { typeOf } from './actor-card.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';

export type ActorView = {
  head: Head;
  name: string;
  type: string;
  state: string;
  checked: boolean;
  note: string | undefined;
  names: { form: string; sources: SourceTag[] }[];
  roles: { words: Words; sources: SourceTag[] }[];
  affiliation: Link | null;
  members: Link[];
  days: { when: When | null; claims: ClaimCard[] }[];
  mentionedIn: ClaimCard[];
  events: EventCard[];
  quotedWith: Link[];
  sameAs: string[];
  citedBy: Link[];
};

const mostMentions = 40;

const rolesOf = (print: Printer, roles: Excerpt[]): ActorView['roles'] => {
  const found = new Map<string, ActorView['roles'][number]>();
  for (const { words, source } of roles) {
    const text = plainText({ words }).toLowerCase();
    const tag = print.tag(source);
    const role = found.get(text);
    if (!role) found.set(text, { words, sources: [tag] });
    else if (!role.sources.some(({ href }) => href === tag.href)) role.sources.push(tag);
  }
  return [...found.values()];
};

/** A claim on its speaker's own page, under its day: who and when are known there. */
const ownCard = (print: Printer, claim: ClaimNode, actor: ActorNode): ClaimCard => {
  const card = claimCard(print, claim);
  return { ...card, speakers: claim.speakers.some((speaker) => speaker !== actor) ? card.speakers : [], speaker: '', when: null };
};

/** Claims under the day they were said, each once, earliest first; undated ones at the end. */
const daysOf = (print: Printer, actor: ActorNode, statements: StatementNode[]): ActorView['days'] => {
  const earliest = new Map<StatementNode['claim'], StatementNode>();
  for (const statement of statements) {
    const known = earliest.get(statement.claim);
    if (!known || sortKey(statement.said) < sortKey(known.said)) earliest.set(statement.claim, statement);
  }
  const days: ActorView['days'] = [];
  for (const { claim, said } of [...earliest.values()].toSorted((a, b) => sortKey(a.said) - sortKey(b.said))) {
    const when = print.when(said);
    const day = days.find((other) => other.when?.text === when?.text);
    if (day) day.claims.push(ownCard(print, claim, actor));
    else days.push({ when, claims: [ownCard(print, claim, actor)] });
  }
  return days;
};

export const actorView = (print: Printer, actor: ActorNode): ActorView => {
  const others = actor.statements.flatMap(({ claim }) => claim.speakers).filter((other) => other !== actor);
  const sources = [...new Set(actor.aliases.flatMap((alias) => alias.sources))];
  const role = actor.roles[0] ? `, ${plainText({ words: actor.roles[0].words })}` : '';
  const counts = [messages.count.statements(actor.statements.length), messages.count.sources(sources.length)];
  return {
    head: headOf(print, actor, actor.stories, `${actor.name}${role}: ${counts.join(', ')}.`, {
      filters: { source: sources.map(({ name }) => name), ...(actor.statements.length > 0 ? { speaker: [actor.name] } : {}) },
      who: actor.roles[0] ? plainText({ words: actor.roles[0].words }) : messages.actorTypes[actor.type],
      where: messages.list(sources.map(({ name }) => name)),
    }),
    name: actor.name,
    type: typeOf(actor),
    state: messages.reviewOf(actor.review),
    checked: actor.review !== undefined,
    note: actor.note,
    names: actor.aliases.map((alias) => ({ form: alias.form, sources: alias.sources.map(print.tag) })),
    roles: rolesOf(print, actor.roles),
    affiliation: actor.affiliation && print.link(actor.affiliation),
    members: actor.members.map(print.link),
    days: daysOf(print, actor, actor.statements),
    mentionedIn: actor.mentionedIn.slice(0, mostMentions).map((claim) => claimCard(print, claim)),
    events: actor.events.map((event) => eventCard(print, event)),
    quotedWith: [...new Set(others)].map(print.link),
    sameAs: actor.sameAs,
    citedBy: actor.citedBy.map(print.link),
  };
};
