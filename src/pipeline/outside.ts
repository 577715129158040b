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

const lineOf = async (name: string, outcome: Outcome<Document>): Promise<OutsideLine> => {
  const { annotate, annotateJson, emptyJson } = await import('../annotate/index.ts');
  if (!outcome.ok) return { line: JSON.stringify(emptyJson(name)), problems: outcome.problems };
  return { line: JSON.stringify(annotateJson(outcome.value, annotate(outcome.value))), problems: [] };
};

/** Annotates one file for the outside. A file that cannot be used gives an empty, valid line and its problems. */
export const annotateFile = async (path: string, published?: string): Promise<OutsideLine> => {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => fileProblem(path, 'read', error));
  if (!(bytes instanceof Uint8Array)) return lineOf(name, { ok: false, problems: [bytes] });
  const outcome = acquire(name, bytes, SourceFacts.parse({ file: name, published }));
  const { line, problems } = await lineOf(name, outcome);
  return { line, problems: problems.map((problem) => ({ ...problem, file: path })) };
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

/**
 * Annotates one `{id, text, published?}` line of standard input; `number` is its 1-based line, for problems. A line that cannot be used gives,
 * like a file, an empty, valid line and its problems, so that what is printed stays in step with what is read.
 */
export const annotateLine = async (json: string, number: number): Promise<OutsideLine> => {
  const input = parsed(json);
  const { success, data, error } = Input.safeParse(input);
  const id = z.object({ id: z.string() }).safeParse(input).data?.id;
  const name = id || `stdin:${number}`;
  const outcome = ((): Outcome<Document> => {
    const refuse = (what: string, fix = form): Outcome<Document> => ({ ok: false, problems: [{ file: name, what, why: nothing, fix }] });
    if (input instanceof SyntaxError) return refuse(`not JSON: ${input.message}`);
    if (!success) return refuse(error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; '));
    if (!/\S/.test(data.text)) return refuse('the text is empty', 'give the text of the article, or leave the line out');
    return acquireText(data.id, data.text, SourceFacts.parse({ file: name, published: data.published }));
  })();
  const { line, problems } = await lineOf(outcome.ok ? outcome.value.doc : name, outcome);
  return { line, problems: problems.map((problem) => ({ ...problem, file: 'stdin', line: number })) };
};

/** The graph of a folder of articles, as one JSON object for the outside. */
export const connectFolder = async (folder: string): Promise<OutsideLine> => {
  const { acquired, problems } = await acquireStory(folder, basename(folder));
  const [{ annotate }, { connect, connectJson }] = await Promise.all([import('../annotate/index.ts'), import('../connect/index.ts')]);
  const graph = connect(acquired.id, acquired.documents, acquired.documents.map(annotate));
  return { line: JSON.stringify(connectJson(acquired.documents, graph)), problems };
};
