import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { readPlainYaml } from './plain-yaml.ts';
import type { Outcome, Problem } from './problem.ts';
import { schemaProblem } from './schema-problem.ts';

const why = 'nothing was read from this file, and nothing that depends on it was written';

/**
 * Reads YAML 1.2 (core schema: dates stay text) and checks it against a schema. Tags are refused, keys may stand once, and aliases may
 * repeat what they name 100 times at most.
 * `linesBefore`: lines of the file above `text`, such as the `---` of front matter; problems count from the file's first line.
 */
export const parseYaml = <S extends z.ZodType>(schema: S, text: string, file: string, linesBefore = 0): Outcome<z.output<S>> => {
  // Nearly all pages are as the pipeline wrote them. What is wrong with any other text only the full reader can tell.
  const plainly = readPlainYaml(text);
  const known = plainly && schema.safeParse(plainly);
  if (known?.success) return { ok: true, value: known.data };
  const lines = new LineCounter();
  const at = (offset: number): Pick<Problem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' });
    const faults = [...document.errors, ...document.warnings];
    if (faults.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return tooDeep(file, linesBefore);
    // The first fault is the cause; those after it are mostly its echoes.
    const fault = faults.sort((a, b) => a.pos[0] - b.pos[0])[0];
    if (fault) {
      const what = `not valid YAML: ${plain(fault.message)}`;
      return { ok: false, problems: [{ file, ...at(fault.pos[0]), what, why, fix: 'correct this line' }] };
    }
    const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
    if (result.success) return { ok: true, value: result.data };
    return { ok: false, problems: result.error.issues.flatMap((issue) => schemaProblem(schema, document, issue, file, at)) };
  } catch (error) {
    // What the parser throws instead of noting: aliases beyond the limit (ReferenceError), nesting deeper than the stack (RangeError).
    if (error instanceof RangeError) return tooDeep(file, linesBefore);
    if (error instanceof ReferenceError) return unusable(file, linesBefore, plain(error.message));
    throw error;
  }
};

const tooDeep = (file: string, linesBefore: number): Outcome<never> => unusable(file, linesBefore, 'nested too deeply');

const unusable = (file: string, linesBefore: number, what: string): Outcome<never> => ({
  ok: false,
  problems: [
    { file, line: 1 + linesBefore, column: 1, what: `not usable YAML: ${what}`, why, fix: 'write the values out in plain lists and keys' },
  ],
});

const plain = (message: string): string =>
  message.charAt(0).toLowerCase() +
  message
    .slice(1)
    .replace(/\s+/g, ' ')
    .replace(/; please use .*$/, '');
