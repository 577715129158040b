import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { check, type Diagnostics } from 'recheck';
import ts from 'typescript';
import { hasLoop, merged, type PatternTree, print, split, widened } from './pattern-tree.ts';
import { reducePattern } from './reduce-pattern.ts';

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

/** Text before, text to repeat, text after. */
export type Attack = [before: string, repeated: string, after: string];

/**
 * `safe`: time grows with the length of the text. `growth`: how it grows, and with what. `atMost`: how the reduced pattern grows, which has all
 * the ways of this one and more. `timed`: neither was decided; so many texts made for its loops were run, and twice the length took at
 * most so many times as long. `undecided`: none of these yet.
 */
export type Verdict = 'safe' | 'undecided' | { growth: string; attack: Attack } | { atMost: 'linear' | 'square' } | Timed;
export type Timed = { timed: number; ratio: number };

const decide = (source: string, flags: string, milliseconds: number): Promise<Diagnostics> =>
  check(source, flags, { checker: 'automaton', timeout: milliseconds });

/** Stands behind a reduced pattern and in no text: only who has tried every way gives up. */
const never = '!';

const powerOfParts = async (tree: PatternTree, until: number): Promise<number | undefined> => {
  let most = 1;
  const seen = new Set<string>();
  for (const one of split(tree, 40)) {
    if (performance.now() > until) return undefined;
    const part = print(merged(one));
    if (seen.has(part)) continue;
    seen.add(part);
    const found = await decide(`(?:${part})${never}`, '', 4_000);
    if (found.status === 'unknown') return undefined;
    if (found.status === 'vulnerable')
      most = Math.max(most, found.complexity.type === 'polynomial' ? found.complexity.degree : Number.POSITIVE_INFINITY);
  }
  return most;
};

/** The power of the text's length that a tree's time grows with: infinite when exponential, `undefined` when not decided. */
const powerOf = async (tree: PatternTree, until: number): Promise<number | undefined> => {
  const wide = await powerOfParts(widened(tree), until);
  return wide !== undefined && wide <= 2 ? wide : powerOfParts(tree, until);
};

/** A bound by the reduced pattern: each place it comes to may be one where its slowest lookaround is tried. */
const boundOn = async (written: string, milliseconds: number): Promise<Verdict> => {
  const until = performance.now() + milliseconds;
  const { tree, lookarounds } = reducePattern(written);
  let slowest = 0;
  for (const lookaround of lookarounds.filter(hasLoop)) {
    const power = await powerOf({ kind: 'sequence', parts: [{ kind: 'start' }, lookaround] }, until);
    if (power === undefined) return 'undecided';
    slowest = Math.max(slowest, power);
  }
  const own = await powerOf(tree, until);
  if (own === undefined || own + slowest > 2) return 'undecided';
  return { atMost: own + slowest === 1 ? 'linear' : 'square' };
};

/** By automata theory (recheck), as the pattern is or reduced: no false promise, but blind to where the text comes from, and how long it can be. */
export const verdictOn = async ({ written }: Pattern, milliseconds = 20_000): Promise<Verdict> => {
  const end = written.lastIndexOf('/');
  const found = await decide(written.slice(1, end), written.slice(end + 1).replace('v', 'u'), 3_000);
  if (found.status === 'safe') return 'safe';
  if (found.status === 'unknown') return boundOn(written, milliseconds);
  const pump = found.attack.pumps[0];
  return { growth: found.complexity.summary, attack: [pump?.prefix ?? '', pump?.pump ?? '', found.attack.suffix] };
};
