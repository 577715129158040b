import { join } from 'node:path';
import { writeAtomic } from '../src/support/files.ts';
import { formatProblem } from '../src/support/problem.ts';
import { editorSchemas } from './editor-schemas.ts';

/** Writes the JSON Schemas that text editors complete and check with. */
for (const [name, text] of editorSchemas()) {
  const problem = await writeAtomic(join(import.meta.dirname, '../.vscode/schemas', name), text);
  if (problem !== null) {
    console.error(formatProblem(problem));
    process.exitCode = 1;
  }
}
