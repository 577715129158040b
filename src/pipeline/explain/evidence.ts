import type { ReadContent } from '../../record/content.ts';
import { lineAndColumn } from '../../support/problem.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Anchor } from '../../vocabulary/graph.ts';
import type { Span } from '../../vocabulary/span.ts';

/** Where evidence stands: `at` for a file of the story, `on` for the id of a source's page; `fileOf` leads from a page to its file's name. */
export type Cite = { at: (file: string, span: Span) => string; on: (anchor: Anchor) => string; fileOf: (doc: string) => string };

const longest = 160;

/** The words on one line, white space folded, cut where they run long. */
const shown = (exact: string): string => {
  const line = exact.replace(/\s+/g, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/, '')} …` : line}”`;
};

/** Prints evidence as `seeds/story/file:line:column “words”`; says so where the words are not there any more. */
export const citing = ({ sources }: ReadContent, stories: readonly { id: string; documents: readonly Document[] }[]): Cite => {
  const files = new Map(sources.map(({ id, value: { record } }) => [id, { story: record.story, file: record.facts.file }]));
  const texts = new Map<string, string>(
    stories.flatMap(({ id, documents }) => documents.map(({ doc, text }) => [`${id}/${doc}`, text] as const)),
  );
  const place = (path: string, { start, end, exact }: Span): string => {
    const text = texts.get(path);
    if (text?.slice(start, end) !== exact) return `seeds/${path} ${shown(exact)} (not there any more: run \`npx onrecord refresh\`)`;
    const { line, column } = lineAndColumn(text, start);
    return `seeds/${path}:${line}:${column} ${shown(exact)}`;
  };
  return {
    at: (file, span) => place(`${stories[0]?.id ?? ''}/${file}`, span),
    on: ({ doc, ...span }) => {
      const from = files.get(doc);
      return place(from ? `${from.story}/${from.file}` : doc, span);
    },
    fileOf: (doc) => files.get(doc)?.file ?? doc,
  };
};
