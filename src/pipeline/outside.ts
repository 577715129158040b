import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { acquire, acquireText } from '../acquire/index.ts';
import { fileProblem } from '../support/file-problem.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';
import { Edtf } from '../vocabulary/edtf.ts';
import { SourceFacts } from '../vocabulary/story.ts';
import { acquireStory } from './stories.ts';

/** One line of `annotate --stdin`. */
const Input = z.object({ id: z.string(), text: z.string(), published: Edtf.optional() });

/** A line of the outside format, and what was wrong on the way to it. */
export type OutsideLine = { line: string; problems: Problem[] };

/** An article on its way out: what it is called, and itself or what is wrong with it. */
type Taken = { name: string; outcome: Outcome<Document> };

const linesOf = async (taken: readonly Taken[]): Promise<OutsideLine[]> => {
  const { annotateAll, annotateJson, emptyJson } = await import('../annotate/index.ts');
  const documents = taken.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const annotations = annotateAll(documents);
  let next = 0;
  return taken.map(({ name, outcome }) => {
    if (!outcome.ok) return { line: JSON.stringify(emptyJson(name)), problems: outcome.problems };
    const annotated = annotations[next++];
    return { line: annotated ? JSON.stringify(annotateJson(outcome.value, annotated)) : '', problems: [] };
  });
};

const takeFile = async (path: string, published: string | undefined): Promise<Taken> => {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => fileProblem(path, 'read', error));
  if (!(bytes instanceof Uint8Array)) return { name, outcome: { ok: false, problems: [bytes] } };
  return { name, outcome: acquire(name, bytes, SourceFacts.parse({ file: name, published })) };
};

/** Annotates files for the outside. A file that cannot be used gives an empty, valid line and its problems. */
export const annotateFiles = async (paths: readonly string[], published?: string): Promise<OutsideLine[]> => {
  const made = await linesOf(await Promise.all(paths.map((path) => takeFile(path, published))));
  return made.map(({ line, problems }, at) => ({ line, problems: problems.map((problem) => ({ ...problem, file: paths[at] ?? '' })) }));
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
};

const form = 'give one JSON object a line: {"id": "…", "text": "…", "published": "2022-03-30"}';
const nothing = 'nothing was annotated for this line; an empty one stands in its place';

const takeLine = (json: string, number: number): Taken => {
  const input = parsed(json);
  const { success, data, error } = Input.safeParse(input);
  const id = z.object({ id: z.string() }).safeParse(input).data?.id;
  const name = id || `stdin:${number}`;
  const refuse = (what: string, fix = form): Taken => ({
    name,
    outcome: { ok: false, problems: [{ file: name, what, why: nothing, fix }] },
  });
  if (input instanceof SyntaxError) return refuse(`not JSON: ${input.message}`);
  if (!success) return refuse(error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '));
  if (!/\S/.test(data.text)) return refuse('the text is empty', 'give the text of the article, or leave the line out');
  const outcome = acquireText(data.id, data.text, SourceFacts.parse({ file: name, published: data.published }));
  return { name: outcome.ok ? outcome.value.doc : name, outcome };
};

/**
 * Annotates `{id, text, published?}` lines of standard input; `first` is the 1-based number of the first, for problems. A line that cannot be
 * used gives, like a file, an empty, valid line and its problems, so that what is printed stays in step with what is read. Empty lines
 * give nothing.
 */
export const annotateLines = async (lines: readonly string[], first: number): Promise<OutsideLine[]> => {
  const given = lines.map((json, at) => ({ json, number: first + at })).filter(({ json }) => json.trim() !== '');
  const made = await linesOf(given.map(({ json, number }) => takeLine(json, number)));
  return made.map(({ line, problems }, at) => ({
    line,
    problems: problems.map((problem) => ({ ...problem, file: 'stdin', line: given[at]?.number ?? first })),
  }));
};

/** The graph of a folder of articles, as one JSON object for the outside. */
export const connectFolder = async (folder: string): Promise<OutsideLine> => {
  const { acquired, problems } = await acquireStory(folder, basename(folder));
  const [{ annotateAll }, { connect, connectJson }] = await Promise.all([import('../annotate/index.ts'), import('../connect/index.ts')]);
  const graph = connect(acquired.id, acquired.documents, annotateAll(acquired.documents));
  return { line: JSON.stringify(connectJson(acquired.documents, graph)), problems };
};
