import type { Edtf } from '../../vocabulary/edtf.ts';
import { extentOf } from '../data/dates.ts';
import type { SourceNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Day, daysOf, type Entry, entriesOf, partsOf, undatedOf } from '../timeline/entries.ts';
import { type Occurrences, type Picture, timelinePicture } from '../timeline/picture.ts';
import { type Strip, timelineStrip } from '../timeline/strip.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Folded, fold } from './fold.ts';
import type { Head } from './head.ts';
import { once } from './once.ts';
import { overviewHead } from './overview-head.ts';
import { overviewPath } from './overview-paths.ts';
import type { Printer, SourceTag, When } from './printer.ts';

/** One day of the list, or a stretch of time; `id` is where the picture leads to. */
export type TimelineDay = {
  id: string;
  when: When | null;
  happened: EventCard[];
  said: Folded<ClaimCard>;
  published: { source: SourceTag; time: When | null }[];
};

/** Both drawings of one time: `picture` for screens that have the room, `strip` for those that do not. */
export type TimelineDrawn = { picture: Picture; strip: Strip; stacks: { href: string; label: string }[] };

export type TimelineView = {
  head: Head;
  story: string;
  between: string;
  drawn: TimelineDrawn | null;
  days: TimelineDay[];
  undated: string;
  part: number;
  pages: string[];
};

/** So many entries keep a page within the first round trip; a story of so many is drawn whole on each of its pages. */
const most = { entries: 60, drawn: 130, said: 8 };

const marks: Record<string, string> = {
  '/': '-to-',
  '~': '-about',
  '?': '-perhaps',
  '%': '-perhaps-about',
  '..': 'open',
  ':': '-',
  '+': '-',
};

export const dayId = (key: Edtf): string => `day-${key.replace(/\.\.|[/~?%:+]/g, (mark) => marks[mark] ?? '')}`;

const known = new WeakMap<StoryNode, Entry[][]>();

/** The entries of a story in parts, as many as it has pages. */
export const timelineParts = (story: StoryNode): Entry[][] => {
  const parts = known.get(story) ?? partsOf(entriesOf(story), most.entries);
  known.set(story, parts);
  return parts.length > 0 ? parts : [[]];
};

export const occurrencesOf = (print: Printer, days: Day[]): Occurrences => ({
  happened: days.flatMap(({ happened }) =>
    happened.map(({ date, title, path, status }) => ({
      date: date ?? '',
      title: plainText(title),
      href: print.href(path),
      scheduled: status === 'scheduled',
    })),
  ),
  said: days.flatMap(({ key, said }) => said.map(({ sources }) => ({ key, several: sources.length > 1 }))),
  published: days.flatMap(({ published }) => published.map((source) => ({ date: source.facts.published ?? '', ...print.tag(source) }))),
});

const drawn = (print: Printer, entries: readonly Entry[]): Omit<TimelineDrawn, 'stacks'> | null => {
  const occurrences = occurrencesOf(print, daysOf(entries));
  const [picture, strip] = [timelinePicture(occurrences, print.axisDay), timelineStrip(occurrences, print.axisDay)];
  return picture && strip && { picture, strip };
};

/** Each page of a story that is drawn whole shows the same drawing. */
const drawnWhole = once((print: Printer, story: StoryNode) => drawn(print, entriesOf(story)));

/** @param pageOf the address of the page that lists a day, before `#`; empty on that page itself */
const drawTimeline = (print: Printer, story: StoryNode, part: readonly Entry[], pageOf: (key: Edtf) => string): TimelineDrawn | null => {
  const drawing = entriesOf(story).length <= most.drawn ? drawnWhole(print, story) : drawn(print, part);
  if (!drawing) return null;
  const { picture, strip } = drawing;
  const stacks = picture.stacks.map(({ key, count }) => ({
    href: `${pageOf(key)}#${dayId(key)}`,
    label: messages.overviews.timeline.said(count, print.when(key)?.text ?? ''),
  }));
  return { picture, strip, stacks };
};

const publishing = (print: Printer, source: SourceNode) => ({
  source: print.tag(source),
  time: print.time(source.facts.published ?? null),
});

const dayView = (print: Printer, { key, happened, said, published }: Day): TimelineDay => ({
  id: dayId(key),
  when: print.when(key),
  happened: happened.map((event) => eventCard(print, event)),
  said: fold(
    said.map((claim) => ({ ...claimCard(print, claim), when: null })),
    most.said,
  ),
  published: published.map((source) => publishing(print, source)),
});

/** From the first to the last day of some entries, as words. */
export const betweenOf = (print: Printer, entries: readonly Entry[]): string => {
  const dates = entries.map(({ date }) => ({ date, extent: extentOf(date) }));
  const last = dates.toSorted((a, b) => (a.extent?.to ?? 0) - (b.extent?.to ?? 0)).at(-1)?.date;
  const name = (date: string | undefined) => print.when(date?.replace(/T.*/, ''))?.text ?? '';
  const ends = (date = '') => date.split('/').filter((end) => end !== '..');
  return messages.overviews.timeline.between(name(ends(dates[0]?.date)[0]), name(ends(last).at(-1)));
};

/** The page on which a day is listed first. */
const listingPages = (parts: Entry[][], addresses: string[]): ((key: Edtf) => string) => {
  const pages = new Map<Edtf, string>();
  parts.forEach((entries, i) => {
    for (const { key } of daysOf(entries)) if (!pages.has(key)) pages.set(key, addresses[i] ?? '');
  });
  return (key) => pages.get(key) ?? '';
};

/** A story drawn for another page: whole, or the part of it that holds most. */
export const storyDrawn = (print: Printer, story: StoryNode): TimelineDrawn | null => {
  const parts = timelineParts(story);
  const fullest = parts.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return drawTimeline(print, story, fullest, listingPages(parts, addressesOf(print, story, parts)));
};

const addressesOf = (print: Printer, story: StoryNode, parts: Entry[][]): string[] =>
  parts.map((_, i) => print.href(overviewPath('timeline', story, i + 1)));

export const timelineView = (print: Printer, story: StoryNode, part: number): TimelineView => {
  const parts = timelineParts(story);
  const entries = parts[part - 1] ?? [];
  const pages = addressesOf(print, story, parts);
  const days = daysOf(entries);
  const here = new Set(days.map(({ key }) => key));
  const pageOf = listingPages(parts, pages);
  const undated = undatedOf(story);
  const { timeline: t } = messages.overviews;
  const count = (track: Entry['track']) => entries.filter((entry) => entry.track === track).length;
  const between = entries.length > 0 ? betweenOf(print, entries) : '';
  const description = [between, ...t.counts(count('happened'), count('said'))].filter(Boolean).join(' · ');
  return {
    head: overviewHead(print, 'timeline', story, part, parts.length, `${description}.`),
    story: plainText(story.title),
    between: description,
    drawn: drawTimeline(print, story, entries, (key) => (here.has(key) ? '' : pageOf(key))),
    days: days.map((day) => dayView(print, day)),
    undated: undated.events + undated.claims > 0 ? t.undated(undated.events, undated.claims) : '',
    part,
    pages,
  };
};
