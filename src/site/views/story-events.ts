import { extentOf } from '../data/dates.ts';
import type { EventNode, StoryNode } from '../data/nodes.ts';

const day = 86_400_000;

/** From the first day to the last on which a story's sources came out, in milliseconds; `null` when none says. */
const published = ({ sources }: StoryNode): [number, number] | null => {
  const extents = sources.flatMap(({ facts }) => (facts.published ? (extentOf(facts.published) ?? []) : []));
  return extents.length === 0 ? null : [Math.min(...extents.map(({ from }) => from)), Math.max(...extents.map(({ to }) => to))];
};

/** How many days an event lies before or after the days of its story. */
const distance = ({ date }: EventNode, span: [number, number] | null): number => {
  const extent = span && date !== null ? extentOf(date) : undefined;
  if (!extent || !span) return 0;
  return Math.max(0, span[0] - extent.to, extent.from - span[1]) / day;
};

const sourcesOf = ({ mentions }: EventNode): number => new Set(mentions.map(({ source }) => source)).size;

/** A week before its first article a story has begun. */
const near = 7;

/**
 * The `most` dated events that tell a story at a glance, in time order: those of its own days before what lies years back, then those that most
 * sources tell, then those nearest to its days.
 */
export const mainEvents = (story: StoryNode, most: number): EventNode[] => {
  const span = published(story);
  const dated = story.events
    .filter(({ date }) => date !== null)
    .map((event, at) => ({ event, at, away: distance(event, span), sources: sourcesOf(event) }));
  return dated
    .toSorted((a, b) => Number(a.away > near) - Number(b.away > near) || b.sources - a.sources || a.away - b.away || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
};
