import type { Graph, StoryNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { daysOf, entriesOf } from '../timeline/entries.ts';
import { type Strip, timelineStrip } from '../timeline/strip.ts';
import type { Head } from './head.ts';
import { overviewIndexHead } from './overview-head.ts';
import { overviewPath } from './overview-paths.ts';
import { indexParts, storiesOfPart } from './overviews.ts';
import type { Link, Printer } from './printer.ts';
import { betweenOf, occurrencesOf } from './timeline.ts';

/** A story's whole time as a strip. */
export type StoryTime = { link: Link; between: string; counts: string[]; strip: Strip | null; sample: boolean };

export type TimelineIndex = { head: Head; stories: StoryTime[]; part: number; pages: string[] };

const storyTime = (print: Printer, story: StoryNode): StoryTime => {
  const entries = entriesOf(story);
  const count = (track: string) => entries.filter((entry) => entry.track === track).length;
  return {
    link: { href: print.href(overviewPath('timeline', story)), title: story.title },
    between: entries.length > 0 ? betweenOf(print, entries) : '',
    counts: messages.overviews.timeline.counts(count('happened'), count('said')),
    strip: timelineStrip(occurrencesOf(print, daysOf(entries)), print.axisDay),
    sample: story.sample,
  };
};

export const timelineIndex = (print: Printer, graph: Graph, part: number): TimelineIndex => {
  const parts = indexParts(graph);
  return {
    head: overviewIndexHead('timeline', part, parts),
    stories: storiesOfPart(graph, part).map((story) => storyTime(print, story)),
    part,
    pages: Array.from({ length: parts }, (_, i) => print.href(overviewPath('timeline', undefined, i + 1))),
  };
};
