import type { Graph } from '../data/nodes.ts';
import type { Head } from './head.ts';
import type { Printer } from './printer.ts';
import { newestFirst, type StoryCard, type StoryView, storyCard, storyView } from './story.ts';

/** The leading story in full, the others by name. `leadPath` finds the leading story in its editors' words. */
export type FrontView = { head: Head; lead: StoryView | undefined; leadPath: string; others: StoryCard[] };

const mostOthers = 12;

export const frontView = (print: Printer, graph: Graph): FrontView => {
  const [lead, ...others] = [...graph.stories.values()].sort(newestFirst);
  const { title, tagline } = print.site;
  return {
    head: { title, description: `${tagline}.`, path: '', crumbs: [], sample: lead?.sample ?? false, search: null },
    lead: lead && storyView(print, lead),
    leadPath: lead?.path ?? '',
    others: others.slice(0, mostOthers).map((story) => storyCard(print, story)),
  };
};
