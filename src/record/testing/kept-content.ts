import type { ReadContent } from '../content.ts';
import { parseContent } from '../parse-content.ts';
import { type Plan, planPages } from '../plan.ts';
import type { StoryGraph } from '../story-graph.ts';

/** A `content/` in memory, for tests of many runs: writing to a disk safely takes its time. */
export type Kept = { files: Map<string, string>; read: () => ReadContent; run: (stories: StoryGraph[]) => Plan };

export const keptContent = (start: ReadonlyMap<string, string> = new Map()): Kept => {
  const files = new Map(start);
  const read = () =>
    parseContent(
      '',
      [...files]
        .map(([path, text]) => ({ path, read: () => ({ ok: true as const, value: text }) }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  const run = (stories: StoryGraph[]) => {
    const plan = planPages(stories, read());
    if (plan.problems.some(({ warning }) => !warning)) return plan;
    for (const { path, text } of plan.writes) files.set(path, text);
    for (const path of plan.deletes) files.delete(path);
    return plan;
  };
  return { files, read, run };
};
