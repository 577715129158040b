import type { ClaimNode, SourceNode, StatementNode } from '../data/nodes.ts';
import { plainText, printWords, type Title, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type Comparison, comparisonsOf } from './compare-with.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Folded, fold, type Listed, listItems } from './fold.ts';
import { type Head, headOf } from './head.ts';
import type { Printer, When } from './printer.ts';
import { type SourceExcerpt, sourceExcerpts } from './source-excerpts.ts';

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
  /** What it prints of what was said, in its order; a live blog has posts for that. */
  excerpts: Folded<SourceExcerpt>;
  /** How many more there are. */
  beyond: number;
  /** Where the search lists what is beyond the page. */
  search: string;
  posts: PostView[];
  /** Claims that no other source of the story carries. */
  alone: Folded<ClaimCard>;
  silent: Folded<ClaimCard>;
  events: Listed<EventCard>;
  compared: Comparison[];
  citedBy: Backlink[];
};

/** Excerpts on the page at all, and of every list how much is open. */
const most = { excerpts: 24, alone: 8, silent: 12, events: 8, listed: 40 };

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

const postsOf = (print: Printer, source: SourceNode): PostView[] =>
  source.posts
    .map((post, i) => {
      const within = source.statements.filter(({ content: [first] }) => first && first.start >= post.start && first.start < post.end);
      return {
        id: `post-${i + 1}`,
        time: print.when(post.time),
        headline: post.headline && printWords(post.headline, source),
        claims: once(within.map(({ claim }) => claim)).map((claim) => claimCard(print, claim)),
      };
    })
    .filter(({ headline, claims }) => headline || claims.length > 0);

/** Statements outside any post; all of them, where the source is no live blog. */
const outsidePosts = ({ posts, statements }: SourceNode): StatementNode[] =>
  statements.filter(({ content: [first] }) => !posts.some(({ start, end }) => first && first.start >= start && first.start < end));

export const sourceView = (print: Printer, source: SourceNode): SourceView => {
  const { facts, story } = source;
  const outside = outsidePosts(source);
  const carried = once(source.statements.map(({ claim }) => claim));
  const silent = story.claims.filter(({ sources }) => sources.length > 1 && !sources.includes(source));
  const alone = carried.filter(({ sources, bare }) => sources.length === 1 && !bare && story.sources.length > 1);
  const cards = (claims: ClaimNode[]) => claims.slice(0, most.listed).map((claim) => claimCard(print, claim));
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
    excerpts: fold(sourceExcerpts(print, story, outside.slice(0, most.listed)), most.excerpts),
    beyond: Math.max(0, outside.length - most.listed),
    search: `${print.href('search/')}?${new URLSearchParams({ source: source.name })}`,
    posts: postsOf(print, source),
    alone: fold(cards(alone), most.alone),
    silent: fold(cards(silent), most.silent),
    events: listItems(
      source.events.map((event) => eventCard(print, event)),
      most.events,
      most.listed,
    ),
    compared: comparisonsOf(print, source),
    citedBy: backlinks(print, source),
  };
};
