import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const sources = join(import.meta.dirname, '../..');

/** A regular expression as it is written, with the first file it stands in, relative to `src/`. */
export type Pattern = { written: string; file: string };

/** Every regular expression literal of the program, each once; tests aside. */
export const patternsOfProgram = (): Pattern[] => {
  const found = new Map<string, Pattern>();
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(sources, path).split(sep).join('/');
    if (!entry.isFile() || !/\.(?:ts|js|mjs)$/.test(file) || file.endsWith('.test.ts') || file.startsWith('tests/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) found.set(node.text, { written: node.text, file });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return [...found.values()].sort((a, b) => (a.written < b.written ? -1 : 1));
};

/**
 * `safe`: time grows with the length of the text. `undecided`: the checker did not know, or not in the time it was given. Else the growth and
 * what brings it about: text before, text to repeat, text after.
 */
export type Verdict = 'safe' | 'undecided' | { growth: string; attack: [string, string, string] };

/** By automata theory (recheck): no false alarms, but blind to where the text comes from, and how long it can be. */
export const verdictOn = async ({ written }: Pattern): Promise<Verdict> => {
  const end = written.lastIndexOf('/');
  const flags = written.slice(end + 1).replace('v', 'u');
  const found = await check(written.slice(1, end), flags, { checker: 'automaton', timeout: 3_000 });
  if (found.status === 'safe') return 'safe';
  if (found.status === 'unknown') return 'undecided';
  const pump = found.attack.pumps[0];
  return { growth: found.complexity.summary, attack: [pump?.prefix ?? '', pump?.pump ?? '', found.attack.suffix] };
};
