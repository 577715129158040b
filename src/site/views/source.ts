import type { ClaimNode, SourceNode } from '../data/nodes.ts';
import { plainText, printWords, type Title, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type Comparison, comparisonsOf } from './compare-with.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Head, headOf } from './head.ts';
import type { Printer, When } from './printer.ts';

export type PostView = { id: string; time: When | null; headline: Words | null; claims: ClaimCard[] };

export type SourceView = {
  head: Head;
  siglum: string;
  name: string;
  title: Title;
  note: string | undefined;
  published: When | null;
  updated: When | null;
  url: string | undefined;
  facts: { label: string; text: string }[];
  /** Claims outside any post; all of them, where the source is no live blog. */
  claims: ClaimCard[];
  posts: PostView[];
  silent: ClaimCard[];
  events: EventCard[];
  compared: Comparison[];
  citedBy: Backlink[];
};

const mostSilent = 40;

const factsOf = ({ facts, wordCount }: SourceNode): SourceView['facts'] => {
  const { source: label } = messages;
  const { translation } = facts;
  const via = translation && [translation.machine ? label.machineTranslation : '', translation.via.join(' → '), translation.note ?? ''];
  return [
    { label: label.publisher, text: facts.publisher ?? messages.publisherNotStated },
    { label: label.byline, text: facts.byline ?? '' },
    { label: label.kind, text: label.kinds[facts.kind] },
    { label: label.agencies, text: facts.agencies.join(', ') },
    { label: label.translation, text: via?.filter(Boolean).join('. ') ?? '' },
    { label: label.length, text: messages.count.words(wordCount) },
    { label: label.licence, text: facts.rights.licence },
  ].filter(({ text }) => text !== '');
};

const once = (claims: ClaimNode[]): ClaimNode[] => [...new Set(claims)];

const postsOf = (print: Printer, source: SourceNode): { posts: PostView[]; outside: ClaimNode[] } => {
  const starts = source.statements.map((statement) => ({ claim: statement.claim, at: statement.content[0]?.start ?? 0 }));
  const within = (start: number, end: number) => starts.filter(({ at }) => at >= start && at < end).map(({ claim }) => claim);
  const posts = source.posts.map((post, i) => ({
    id: `post-${i + 1}`,
    time: print.when(post.time),
    headline: post.headline && printWords(post.headline, source),
    claims: once(within(post.start, post.end)).map((claim) => claimCard(print, claim)),
  }));
  const outside = starts.filter(({ at }) => !source.posts.some(({ start, end }) => at >= start && at < end));
  return { posts: posts.filter(({ headline, claims }) => headline || claims.length > 0), outside: once(outside.map(({ claim }) => claim)) };
};

export const sourceView = (print: Printer, source: SourceNode): SourceView => {
  const { facts, story } = source;
  const { posts, outside } = postsOf(print, source);
  const carried = once(source.statements.map(({ claim }) => claim));
  const silent = story.claims.filter(({ sources }) => sources.length > 1 && !sources.includes(source)).slice(0, mostSilent);
  const published = print.when(facts.published);
  const description = [source.name, published?.text, messages.count.claims(carried.length)].filter(Boolean).join(' · ');
  return {
    head: headOf(print, source, [story], `${plainText(source.title)}. ${description}.`, {
      filters: { source: [source.name] },
      date: facts.published,
      who: source.name,
    }),
    siglum: source.siglum,
    name: source.name,
    title: source.title,
    note: source.note,
    published,
    updated: print.when(facts.updated),
    url: facts.url,
    facts: factsOf(source),
    claims: outside.map((claim) => claimCard(print, claim)),
    posts,
    silent: silent.map((claim) => claimCard(print, claim)),
    events: source.events.map((event) => eventCard(print, event)),
    compared: comparisonsOf(print, source),
    citedBy: backlinks(print, source),
  };
};
