import { type Pair, pairsOf } from '../compare/pairs.ts';
import type { Graph, SourceNode, StoryNode } from '../data/nodes.ts';
import type { Redirect } from '../data/redirects.ts';
import { messages } from '../messages.ts';
import { comparePath } from './overview-paths.ts';
import type { Printer, SourceTag } from './printer.ts';

/** A link to two sources side by side, named after the other one; `label` follows the number of claims that both carry. */
export type Comparison = { href: string; siglum: string; name: string; shared: number; label: string };

/** A source with those it can be compared with. */
export type ComparedWith = { source: SourceTag; others: Comparison[] };

/** Every page asks for the pairs of its story; they are found once. */
const known = new WeakMap<StoryNode, Pair[]>();

export const storyPairs = (story: StoryNode): Pair[] => {
  const pairs = known.get(story) ?? pairsOf(story);
  known.set(story, pairs);
  return pairs;
};

/** What a source can be compared with, in the order of letters. */
export const comparisonsOf = (print: Printer, source: SourceNode): Comparison[] =>
  storyPairs(source.story)
    .filter(({ a, b }) => a === source || b === source)
    .map(({ a, b, shared }) => {
      const { siglum, name } = a === source ? b : a;
      return { href: print.href(comparePath(a, b)), siglum, name, shared, label: messages.overviews.coverage.inCommon(shared) };
    });

/** Each pair twice, under either of its sources. */
export const comparedWith = (print: Printer, story: StoryNode): ComparedWith[] =>
  story.sources
    .map((source) => ({ source: print.tag(source), others: comparisonsOf(print, source) }))
    .filter(({ others }) => others.length > 0);

/** Where comparisons are now whose address names a source by an id that it had before. */
export const comparisonRedirects = ({ stories }: Graph, redirects: readonly Redirect[]): Redirect[] => {
  const former = Map.groupBy(
    redirects.filter(({ to }) => to.startsWith('sources/')),
    ({ to }) => to,
  );
  if (former.size === 0) return [];
  const ids = ({ id, path }: SourceNode): string[] => [id, ...(former.get(path) ?? []).map(({ from }) => from.split('/')[1] ?? '')];
  return [...stories.values()].flatMap(storyPairs).flatMap(({ a, b }) =>
    ids(a)
      .flatMap((one) => ids(b).map((other) => `compare/${one}/${other}/`))
      .slice(1)
      .map((from) => ({ from, to: comparePath(a, b) })),
  );
};
