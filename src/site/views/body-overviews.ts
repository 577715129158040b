import type { Body } from '../bodies/compile-body.ts';
import { sharesOf } from '../compare/two-sources.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { Graph, SourceNode, StoryNode } from '../data/nodes.ts';
import { type ComparedClaim, comparedClaims } from './compare.ts';
import { comparisonsOf } from './compare-with.ts';
import { type MatrixView, matrixView } from './coverage.ts';
import { overviewPath } from './overview-paths.ts';
import type { Link, Printer, SourceTag } from './printer.ts';
import { storyDrawn, type TimelineDrawn } from './timeline.ts';

export type TimelineCard = { link: Link; drawn: TimelineDrawn | null };
export type CoverageCard = { link: Link; matrix: MatrixView };
/** `href` leads to the whole comparison, where the two have a page. */
export type CompareCard = { href: string | null; sources: [SourceTag, SourceTag]; shared: number; claims: ComparedClaim[] };

/** What an editor's text shows of a story as a whole, by the ids it names; comparisons by both. */
export type BodyOverviews = {
  timelines: ReadonlyMap<string, TimelineCard>;
  coverages: ReadonlyMap<string, CoverageCard>;
  comparisons: ReadonlyMap<string, CompareCard>;
};

const most = { rows: 10, claims: 3 };

const compareCard = (print: Printer, a: SourceNode, b: SourceNode): CompareCard => {
  const { both } = sharesOf(a, b);
  return {
    href: comparisonsOf(print, a).find(({ siglum }) => siglum === b.siglum)?.href ?? null,
    sources: [print.tag(a), print.tag(b)],
    shared: both.length,
    claims: comparedClaims(print, both.slice(0, most.claims), a, b),
  };
};

export const pairKey = (id: string, other: string): string => `${id} ${other}`;

export const bodyOverviews = (print: Printer, { citations }: Body, graph: Graph): BodyOverviews => {
  const storiesIn = <C>(component: 'Timeline' | 'Coverage', card: (story: StoryNode) => C): Map<string, C> =>
    new Map(
      citations
        .filter((citation) => citation.component === component)
        .flatMap(({ id }) => {
          const story = graph.stories.get(id);
          return story ? [[id, card(story)] as const] : [];
        }),
    );
  const link = (overview: 'timeline' | 'coverage', story: StoryNode): Link => ({
    href: print.href(overviewPath(overview, story)),
    title: story.title,
  });
  const comparisons = citations.flatMap(({ component, id, with: other = '' }): [string, CompareCard][] => {
    const pair = [graph.sources.get(id), graph.sources.get(other)].filter((source) => source !== undefined).sort(bySiglum);
    const [a, b] = pair;
    return component === 'Compare' && a && b ? [[pairKey(id, other), compareCard(print, a, b)]] : [];
  });
  return {
    timelines: storiesIn('Timeline', (story) => ({ link: link('timeline', story), drawn: storyDrawn(print, story) })),
    coverages: storiesIn('Coverage', (story) => ({
      link: link('coverage', story),
      matrix: matrixView(print, story, story.claims.slice(0, most.rows)),
    })),
    comparisons: new Map(comparisons),
  };
};
