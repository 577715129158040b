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

/** Annotates one `{id, text, published?}` line of standard input; `number` is its 1-based line, for problems. */
export const annotateLine = async (json: string, number: number): Promise<OutsideLine> => {
  const refuse = (what: string): OutsideLine => ({
    line: '',
    problems: [
      {
        file: '<stdin>',
        line: number,
        what,
        why: 'nothing was annotated for this line',
        fix: 'give one JSON object a line: {"id": "…", "text": "…", "published": "2022-03-30"}',
      },
    ],
  });
  try {
    const input = Input.safeParse(JSON.parse(json));
    if (!input.success) return refuse(input.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    const { id, text, published } = input.data;
    return lineOf(id, acquireText(id, text, SourceFacts.parse({ file: id || 'stdin', published })));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(`not JSON: ${error.message}`);
    throw error;
  }
};

/** The graph of a folder of articles, as one JSON object for the outside. */
export const connectFolder = async (folder: string): Promise<OutsideLine> => {
  const { acquired, problems } = await acquireStory(folder, basename(folder));
  const [{ annotate }, { connect, connectJson }] = await Promise.all([import('../annotate/index.ts'), import('../connect/index.ts')]);
  const graph = connect(acquired.id, acquired.documents, acquired.documents.map(annotate));
  return { line: JSON.stringify(connectJson(acquired.documents, graph)), problems };
};
