import type { Graph, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { formats, type NetworkPicture, networkPicture } from '../network/network-picture.ts';
import { type TieSet, tieSets } from '../network/tie-sets.ts';
import { tiesOf } from '../network/ties.ts';
import type { Head } from './head.ts';
import { networkPath } from './network-path.ts';
import type { Link, Printer } from './printer.ts';
import { type Printing, printing } from './printing.ts';
import { newestFirst } from './story.ts';

/** One row of the table: who, how, whom, and the claims that show it, each with who prints it. `beyond`: how many more there are than are listed. */
export type TieRow = { from: Link[]; kind: string; to: Link[]; count: string; claims: { claim: Link; by: Printing }[]; beyond: number };

export type NetworkView = {
  head: Head;
  story: Link;
  pictures: { format: keyof typeof formats; picture: NetworkPicture }[];
  described: string;
  rows: TieRow[];
  beyond: number;
  others: Link[];
};

const most = { rows: 34, claims: 2, stories: 24 };

const rowOf = (print: Printer, { from, kind, to, claims }: TieSet): TieRow => ({
  from: from.map(print.link),
  kind: messages.network.kinds[kind],
  to: to.map(print.link),
  count: messages.count.claims(claims.length),
  claims: claims.slice(0, most.claims).map((claim) => ({ claim: print.link(claim), by: printing(print, claim.sources) })),
  beyond: Math.max(0, claims.length - most.claims),
});

const linkTo = (print: Printer, story: StoryNode): Link => ({ href: print.href(networkPath(story)), title: story.title });

/** Who speaks about whom in a story. `own`: its own page; else it leads the page of all, below which the other stories are named. */
export const networkView = (print: Printer, graph: Graph, story: StoryNode, own: boolean): NetworkView => {
  const { network: t } = messages;
  const ties = tiesOf(story);
  const sets = tieSets(ties);
  const name = plainText(story.title);
  const strongest = ties.slice(0, 3).map(({ from, kind, to }) => `${from.name} ${t.kinds[kind]} ${to.name}`);
  const pictures = (Object.keys(formats) as (keyof typeof formats)[]).flatMap((format) => {
    const picture = networkPicture(ties, format);
    return picture ? [{ format, picture }] : [];
  });
  return {
    head: {
      title: own ? t.of(name) : t.title,
      description: own && strongest.length > 0 ? `${name}: ${messages.list(strongest)}.` : t.summary,
      path: own ? networkPath(story) : 'network/',
      crumbs: own
        ? [
            { href: print.href(story.path), text: name },
            { href: print.href('network/'), text: t.title },
          ]
        : [],
      sample: story.sample,
      search: own ? { filters: { kind: [t.title], story: [name] }, weight: 0.5 } : null,
    },
    story: print.link(story),
    pictures,
    described: t.described(name, strongest),
    rows: sets.slice(0, most.rows).map((set) => rowOf(print, set)),
    beyond: Math.max(0, sets.length - most.rows),
    others: own
      ? []
      : [...graph.stories.values()]
          .filter((other) => other !== story)
          .sort(newestFirst)
          .slice(0, most.stories)
          .map((other) => linkTo(print, other)),
  };
};

/** The page of all stories begins with the newest. */
export const leadingStory = ({ stories }: Graph): StoryNode | undefined => [...stories.values()].sort(newestFirst)[0];
