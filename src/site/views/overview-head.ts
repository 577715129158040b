import type { StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Head } from './head.ts';
import { type Overview, overviewPath } from './overview-paths.ts';
import type { Printer } from './printer.ts';

const onPart = (title: string, part: number, parts: number): string =>
  part === 1 ? title : `${title}, ${messages.listing.page(part, parts)}`;

/** The head of an overview of one story. Search finds the first part only: the others hold what other pages say as well. */
export const overviewHead = (
  print: Printer,
  overview: Overview,
  story: StoryNode,
  part: number,
  parts: number,
  description: string,
): Head => {
  const t = messages.overviews[overview];
  const name = plainText(story.title);
  return {
    title: onPart(t.of(name), part, parts),
    description,
    path: overviewPath(overview, story, part),
    crumbs: [
      { href: print.href(story.path), text: name },
      { href: print.href(overviewPath(overview)), text: t.title },
    ],
    sample: story.sample,
    search: part > 1 ? null : { filters: { kind: [t.title], story: [name] }, weight: 0.5, where: description },
  };
};

/** The head of a part of an overview's index. */
export const overviewIndexHead = (overview: Overview, part: number, parts: number): Head => {
  const t = messages.overviews[overview];
  return {
    title: onPart(t.title, part, parts),
    description: t.all,
    path: overviewPath(overview, undefined, part),
    crumbs: [],
    sample: false,
    search: null,
  };
};
