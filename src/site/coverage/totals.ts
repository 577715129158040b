import type { ClaimNode, SourceNode, StoryNode } from '../data/nodes.ts';

/** What a source adds to its story: claims it carries, those that nobody else does, and those of two others that it leaves out. */
export type Totals = { source: SourceNode; carries: number; alone: number; silent: number };

/** Words that say nothing of their own are no claims to be silent on. */
const told = ({ claims }: StoryNode): ClaimNode[] => claims.filter(({ bare }) => !bare);

/** Claims that count. */
export const countedClaims = (story: StoryNode): number => told(story).length;

export const totalsOf = (story: StoryNode): Totals[] => {
  const claims = told(story);
  const shared = claims.filter(({ sources }) => sources.length > 1).length;
  const totals = new Map(story.sources.map((source): [SourceNode, Totals] => [source, { source, carries: 0, alone: 0, silent: shared }]));
  for (const { sources } of claims) {
    for (const source of sources) {
      const total = totals.get(source);
      if (!total) continue;
      total.carries++;
      if (sources.length === 1) total.alone++;
      else total.silent--;
    }
  }
  return [...totals.values()];
};
