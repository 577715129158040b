import type { Annotations } from '../../vocabulary/annotations.ts';
import type { EventMention, EventType } from '../../vocabulary/event.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { ActorOf } from '../actors/index.ts';
import type { PlaceOf } from '../places/index.ts';
import { type DayRange, dayRange, lengthInDays, overlap } from './day-range.ts';

/** Who took part in a happening, where and when, as far as one mention tells. */
export type Circumstances = {
  participants: ReadonlySet<string>;
  /** True when a person is among them. */
  personal: boolean;
  places: ReadonlySet<string>;
  /** Countries in which its places lie. */
  lands: ReadonlySet<string>;
  /** The days on which it may have happened, and the day its document came out. */
  days: DayRange | null;
  published: DayRange | null;
  /** Who does it: its actor where one is known, and the last word by which it is called, `null` for a pronoun. */
  agent: { actor: string | null; named: boolean; head: string | null } | null;
  /** It belongs to whoever speaks at it. */
  spoken: boolean;
};

/** Occasions that belong to the one who speaks at them. */
const SPOKEN = /\b(?:conference|briefing|interview|speech|address|message|remarks|readout|statement|tweet|post|letter|video)s?\b/i;

const inside = (part: Span, whole: Span): boolean => whole.start <= part.start && part.end <= whole.end;

/** What a phrase says of the happening itself, without what is found or ruled in it: "the court ruled | that the firm knew". */
const coreOf = ({ phrase, end }: EventMention): Span => {
  const tail = phrase.exact.slice(Math.max(0, end - phrase.start)).search(/\sthat\s/);
  return tail < 0 ? phrase : { ...phrase, end: Math.max(end, phrase.start) + tail };
};

const known = (ids: (string | null)[]): Set<string> => new Set(ids.filter((id) => id !== null));

const agentOf = ({ agent }: EventMention, { doc, mentions, chains }: Annotations, actorOf: ActorOf): Circumstances['agent'] => {
  if (agent === undefined) return null;
  const own = mentions.filter((each) => inside(each, agent));
  const mention = own.find(({ end }) => end === agent.end) ?? own.at(-1);
  const head = /[\p{L}\p{N}]+$/u.exec(agent.exact)?.[0].toLowerCase() ?? null;
  return {
    actor: mention === undefined ? null : actorOf(doc, mention.chain),
    named: mention !== undefined && chains[mention.chain]?.named === true,
    head: mention?.kind === 'pronoun' ? null : head,
  };
};

/** The circumstances of an event mention: those it lists, and the actors and places that its phrase names or, at a press conference, quotes. */
export const circumstancesOf = (
  mention: EventMention,
  annotations: Annotations,
  published: string | undefined,
  actorOf: ActorOf,
  placeOf: PlaceOf,
): Circumstances => {
  const { doc, mentions, places, attributions, sentences } = annotations;
  const [start, end] = sentences[mention.sentence] ?? [mention.start, mention.end];
  const spoken = SPOKEN.test(mention.exact);
  const speakers =
    spoken && mention.participants.length === 0
      ? attributions.filter(({ cue, venue }) =>
          [...cue, ...(venue === null ? [] : [venue])].some((span) => span.start >= start && span.end <= end),
        )
      : [];
  const core = coreOf(mention);
  const named = mentions.filter((each) => each.kind === 'name' && inside(each, core));
  // "Oslo's pledge": a place that acts locates nothing.
  const acting = new Set(named.map(({ start }) => start));
  const chains = [...mention.participants, ...named.map(({ chain }) => chain), ...speakers.flatMap(({ speaker }) => speaker ?? [])];
  const located = [...mention.places, ...places.flatMap((place, at) => (inside(place, core) && !acting.has(place.start) ? [at] : []))];
  return {
    participants: known(chains.map((chain) => actorOf(doc, chain))),
    personal: chains.some((chain) => annotations.chains[chain]?.type === 'person' && actorOf(doc, chain) !== null),
    places: known(located.map((place) => placeOf(doc, place))),
    lands: new Set(
      located.flatMap(
        (place) =>
          places[place]?.places.flatMap(({ id, country }) => (placeOf(doc, place) === id && country !== null ? [`iso:${country}`] : [])) ??
          [],
      ),
    ),
    days: mention.date === null ? null : dayRange(mention.date),
    published: published === undefined ? null : dayRange(published),
    agent: agentOf(mention, annotations, actorOf),
    spoken,
  };
};

/** Log odds that circumstances add to those of the words. ECB+ labels no circumstances, so these are set by hand. */
const ODDS = {
  shared: 0.6,
  sharedSpot: 1,
  sharedCountry: 0.3,
  others: -0.9,
  otherCompany: -2,
  otherSpot: -2,
  sameDay: 0.6,
  otherTime: -2.5,
  unknownSpeaker: -0.8,
  unnamedCompany: -1.5,
  otherAgent: -2.5,
  otherWord: -0.7,
};

/** Kinds that are told apart by who takes part, and kinds told apart by where they are. */
const BY_COMPANY = new Set<EventType>(['vote', 'talks', 'meeting', 'call', 'statement', 'publication', 'agreement', 'appointment']);
const BY_SPOT = new Set<EventType>(['attack', 'movement', 'disaster', 'accident', 'protest']);

const compareSets = (a: ReadonlySet<string>, b: ReadonlySet<string>, agreed: number, others: number): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared === 0 ? others : agreed * Math.min(2, shared);
};

const isCountry = (id: string): boolean => id.startsWith('iso:');

/** Where a happening was, more closely than in a country. */
export const spotsOf = ({ places }: Circumstances): Set<string> => new Set([...places].filter((id) => !isCountry(id)));

/** A country holds all its cities and so tells no two of them apart. */
const comparePlaces = (a: Circumstances, b: Circumstances, type: EventType): number => {
  const [here, there] = [spotsOf(a), spotsOf(b)];
  if (here.size > 0 && there.size > 0) return compareSets(here, there, ODDS.sharedSpot, BY_SPOT.has(type) ? ODDS.otherSpot : ODDS.others);
  return [...a.lands].some((id) => b.lands.has(id)) ? ODDS.sharedCountry : 0;
};

export const isPrecise = (days: DayRange | null): days is DayRange => days !== null && lengthInDays(days) <= 3;

/** What is told without a date happened lately: more than a week from the day of publication it would be dated. */
const isDistant = (dated: DayRange, published: DayRange | null): boolean =>
  published !== null && (dated.last < published.first - 7 || dated.first > published.last + 7);

const compareDays = (a: Circumstances, b: Circumstances): number => {
  if (isPrecise(a.days) && isPrecise(b.days)) return overlap(a.days, b.days) ? ODDS.sameDay : 0;
  const [dated, other] = a.days === null ? [b.days, a] : [a.days, b];
  return dated !== null && other.days === null && isDistant(dated, other.published) ? ODDS.otherTime : 0;
};

/** How two mentions name who does it: `same` actor or word, `other` named actors, other `words` for who may be one; `null` where one does not tell. */
export const compareAgents = ({ agent: a }: Circumstances, { agent: b }: Circumstances): 'same' | 'other' | 'words' | null => {
  if (a === null || b === null) return null;
  if ((a.actor !== null && a.actor === b.actor) || (a.head !== null && a.head === b.head)) return 'same';
  if (a.named && b.named && a.actor !== null && b.actor !== null) return 'other';
  // "Norvik" and "the company" may be one.
  return a.head === null || b.head === null || a.named || b.named ? null : 'words';
};

const agentOdds = (a: Circumstances, b: Circumstances): number => {
  const agents = compareAgents(a, b);
  return agents === 'other' ? ODDS.otherAgent : agents === 'words' ? ODDS.otherWord : 0;
};

/** The log odds that circumstances add for two mentions, `type` being the kind of both. */
export const compareCircumstances = (a: Circumstances, b: Circumstances, type: EventType): number => {
  const [fewer, more] = [a.participants.size, b.participants.size].sort((x, y) => x - y) as [number, number];
  // "Talks between X and Y" are told by their names; talks that name no person are more likely others.
  const oneNamed = BY_COMPANY.has(type) && a.personal !== b.personal;
  const oneSilent = a.spoken && b.spoken && fewer === 0 && more > 0;
  return (
    (oneNamed ? ODDS.unnamedCompany : 0) +
    (oneSilent ? ODDS.unknownSpeaker : 0) +
    compareSets(a.participants, b.participants, ODDS.shared, BY_COMPANY.has(type) ? ODDS.otherCompany : ODDS.others) +
    comparePlaces(a, b, type) +
    agentOdds(a, b) +
    compareDays(a, b)
  );
};
