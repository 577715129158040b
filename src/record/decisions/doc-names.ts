import type { StoryGraph } from '../story-graph.ts';
import { docKey } from './rule.ts';

/** A source page and the article behind it now. `formerly`: names its file had before. */
export type SourceFile = { page: string; story: string; doc: string; formerly: readonly string[] };

/** The documents that an editor may mean by a name: a source page's id, a file's name, or one it had before. */
export const docNames = (sources: readonly SourceFile[], stories: readonly StoryGraph[]) => {
  const ids = new Map(sources.map(({ page, story, doc }) => [page, { story, doc }]));
  const files = Map.groupBy(
    stories.flatMap(({ id, documents }) => documents.map(({ doc }) => ({ story: id, doc }))),
    ({ doc }) => doc,
  );
  const former = Map.groupBy(
    sources.flatMap(({ story, doc, formerly }) => formerly.map((name) => ({ story, doc, name }))),
    ({ name }) => name,
  );
  const find = (name: string, within: ReadonlySet<string>): string[] => {
    const page = ids.get(name);
    if (page !== undefined) return [docKey(page.story, page.doc)];
    const named = files.get(name) ?? former.get(name) ?? [];
    return named.filter(({ story }) => within.has(story)).map(({ story, doc }) => docKey(story, doc));
  };
  return { find, known: [...ids.keys(), ...files.keys()], stories: new Set(stories.map(({ id }) => id)) };
};

export type DocNames = ReturnType<typeof docNames>;
