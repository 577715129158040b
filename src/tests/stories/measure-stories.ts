import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../annotate/index.ts';
import { connect } from '../../connect/index.ts';
import { acquireStory } from '../../pipeline/stories.ts';
import type { Graph } from '../../vocabulary/graph.ts';
import { readExpectations } from './expectations.ts';
import { type StoryScore, scoreStory } from './score-story.ts';

/** A story that was run through acquire, annotate and connect, and scored. */
export type ScoredStory = StoryScore & { name: string; graph: Graph };

/** Runs the invented stories beside this file and compares each with its `expect.yaml`. In the order of their names. */
export const measureStories = async (): Promise<ScoredStory[]> => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const scored: ScoredStory[] = [];
  for (const name of folders.sort()) {
    const folder = join(import.meta.dirname, name);
    const { acquired, problems } = await acquireStory(folder, name);
    const trouble = problems.filter(({ file }) => !file.endsWith('expect.yaml'));
    if (trouble.length > 0) throw new Error(JSON.stringify(trouble, null, 2));
    const documents = acquired.documents;
    const texts = new Map(documents.map(({ doc, text }) => [doc, text]));
    const expected = readExpectations(readFileSync(join(folder, 'expect.yaml'), 'utf8'), texts);
    const annotations = documents.map((document) => annotate(document));
    const graph = connect(name, documents, annotations);
    scored.push({ ...scoreStory(expected, graph, annotations), name, graph });
  }
  return scored;
};
