import type { ClaimNode, SourceNode, StoryNode } from '../data/nodes.ts';
import { plainText, type Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { ActorCard } from './actor-card.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { byDay, type EventDay } from './event-card.ts';
import { type ExplainerCard, explainerCard } from './explainer-card.ts';
import { type FramingView, framingView, mainFraming } from './framing.ts';
import { type Head, headOf } from './head.ts';
import { type LeadClaim, leadClaim, tellingVariants } from './lead.ts';
import { networkPath } from './network-path.ts';
import { overviewPath } from './overview-paths.ts';
import { placesPath } from './places-path.ts';
import type { Printer, SourceTag, When } from './printer.ts';
import { publishedBetween } from './published.ts';
import { type Difference, differencesOf } from './relations.ts';
import { mainEvents } from './story-events.ts';
import { storySpeakers } from './story-speakers.ts';
import { tells, type Variant } from './variants.ts';

/** A source as it stands in lists. */
export type SourceCard = SourceTag & { headline: Title | null; when: When | null; claims: string };

export const sourceCard = (print: Printer, source: SourceNode): SourceCard => ({
  ...print.tag(source),
  headline: plainText(source.title) === source.name ? null : source.title,
  when: print.when(source.facts.published),
  claims: messages.count.claims(new Set(source.statements.map(({ claim }) => claim)).size),
});

export type StoryCard = { href: string; title: Title; sample: boolean; counts: string[]; days: When | null };

/** A claim whose wordings differ in a word, with the place where they differ. */
export type Reworded = { claim: ClaimCard; variants: Variant[] };

export type StoryView = StoryCard & {
  head: Head;
  note: string | undefined;
  /** Address of the fingerprints of its pages. */
  changes: string;
  lead: LeadClaim | undefined;
  carried: ClaimCard[];
  days: When | null;
  timeline: EventDay[];
  undated: number;
  /** Addresses of the pages that look at the whole story. */
  overviews: { timeline: string; coverage: string; network: string; places: string | null };
  framing: FramingView | undefined;
  differences: Difference[];
  reworded: Reworded[];
  /** Of what is worded differently, beside the leading claim, that which a reader needs most. */
  elsewhere: Reworded | undefined;
  people: ActorCard[];
  explainers: ExplainerCard[];
  sources: SourceCard[];
  citedBy: Backlink[];
};

const most = { carried: 9, events: 10, differences: 4, reworded: 3, people: 16 };

const countsOf = ({ sources, claims, actors, events }: StoryNode): string[] => [
  messages.count.sources(sources.length),
  messages.count.claims(claims.length),
  messages.count.people(actors.length),
  messages.count.events(events.length),
];

export const storyCard = (print: Printer, story: StoryNode): StoryCard => ({
  ...print.link(story),
  sample: story.sample,
  counts: countsOf(story),
  days: publishedBetween(print, story.sources, ['published', 'updated']),
});

/** Claims whose sources part ways in a telling word, the most carried first. */
const rewordedOf = (print: Printer, claims: ClaimNode[]): Reworded[] => {
  const found: Reworded[] = [];
  for (const claim of claims) {
    if (found.length === most.reworded) break;
    const differs = claim.utterances.some(({ collation }) => collation.some(({ variant }) => variant));
    const [telling] = differs ? tellingVariants(print, claim) : [];
    if (telling) found.push({ claim: claimCard(print, claim), variants: [telling] });
  }
  return found;
};

const need = ({ variants }: Reworded): number => Math.max(...variants.map(tells));

export const storyView = (print: Printer, story: StoryNode): StoryView => {
  const dated = story.events.filter(({ date }) => date !== null);
  const framing = mainFraming(story);
  const [lead, ...carried] = story.claims.slice(0, most.carried + 1);
  const reworded = rewordedOf(print, story.claims);
  const others = reworded.filter(({ claim }) => claim.href !== (lead && print.href(lead.path)));
  return {
    ...storyCard(print, story),
    head: headOf(print, story, [story], `${plainText(story.title)}: ${countsOf(story).join(', ')}.`),
    changes: print.href(`${story.path}changes.json`),
    note: story.note,
    lead: lead && leadClaim(print, lead),
    carried: carried.map((claim) => claimCard(print, claim)),
    timeline: byDay(print, mainEvents(story, most.events)),
    undated: story.events.length - dated.length,
    overviews: {
      timeline: print.href(overviewPath('timeline', story)),
      coverage: print.href(overviewPath('coverage', story)),
      network: print.href(networkPath(story)),
      places: story.places.length > 0 ? print.href(placesPath(story)) : null,
    },
    framing: framing && framingView(print, framing),
    differences: differencesOf(print, story.claims, most.differences),
    reworded,
    elsewhere: others.toSorted((a, b) => need(b) - need(a))[0],
    people: storySpeakers(print, story, most.people),
    explainers: story.explainers.map((explainer) => explainerCard(print, explainer)),
    sources: story.sources.map((source) => sourceCard(print, source)),
    citedBy: backlinks(print, story),
  };
};

const latestOf = new WeakMap<StoryNode, string>();

/** Lists of all stories ask again and again. */
const latest = (story: StoryNode): string => {
  const known =
    latestOf.get(story) ??
    story.sources
      .map(({ facts }) => facts.updated ?? facts.published ?? '')
      .sort()
      .at(-1) ??
    '';
  latestOf.set(story, known);
  return known;
};

/** Invented stories last, then the latest first. */
export const newestFirst = (a: StoryNode, b: StoryNode): number =>
  Number(a.sample) - Number(b.sample) || (latest(a) > latest(b) ? -1 : latest(a) < latest(b) ? 1 : a.id < b.id ? -1 : 1);
