import ts from 'typescript';
import { importsOf } from './import-rules.ts';
import { areaOf, isTest, programText, type SourceFile } from './source-file.ts';

/** Areas that turn data into data and touch nothing else. */
const pure = new Set(['vocabulary', 'annotate', 'connect']);

/** Areas whose output may depend on neither the clock nor chance nor the machine's language. */
const deterministic = new Set([...pure, 'support', 'acquire', 'record', 'review', 'site']);

const outsideModules =
  /^(node:)?(fs|http|http2|https|net|dgram|dns|tls|child_process|cluster|worker_threads|os|process|readline|repl|inspector)(\/|$)/;

const readsOnly = (text: string, specifier: string): boolean => text.includes(`import { readFileSync } from '${specifier}';`);

/** Data that ships beside the code is part of the code, whatever its format. */
const shipped = /^new URL\('(\.\/)?[\w-]+(\.[\w-]+)*', import\.meta\.url\)$/;

const outsideNames = new Set(['process', 'fetch', 'XMLHttpRequest', 'WebSocket', 'console', 'globalThis']);

const clockAndChance = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
]);

/** Methods that follow the language of the machine unless they are told one. */
const localeMethods: Record<string, number> = {
  localeCompare: 2,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  toLocaleLowerCase: 1,
  toLocaleUpperCase: 1,
};

const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  const names =
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
  return !names && !ts.isImportSpecifier(parent) && !ts.isBindingElement(parent) && !ts.isParameter(parent);
};

const uncertain = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && clockAndChance.has(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const method = node.expression.name.text;
    const needed = localeMethods[method];
    if (needed !== undefined && node.arguments.length < needed) return `${method} without a locale`;
  }
  return undefined;
};

const outside = (node: ts.Node): string | undefined => {
  if (ts.isIdentifier(node) && outsideNames.has(node.text) && isReference(node)) return node.text;
  const reads = ts.isCallExpression(node) && node.expression.getText() === 'readFileSync';
  return reads && !shipped.test(node.arguments[0]?.getText() ?? '') ? 'readFileSync for more than data beside it' : undefined;
};

/**
 * Finds what would make a stage's result depend on more than its arguments.
 * @returns one line a fault.
 */
export const checkPurity = (files: SourceFile[]): string[] =>
  files
    .filter(({ path }) => !isTest(path) && deterministic.has(areaOf(path)))
    .flatMap((file) => {
      const isPure = pure.has(areaOf(file.path));
      const faults = isPure
        ? importsOf(file).filter((specifier) => outsideModules.test(specifier) && !readsOnly(file.text, specifier))
        : [];
      const visit = (node: ts.Node): void => {
        const what = uncertain(node) ?? (isPure ? outside(node) : undefined);
        if (what !== undefined) faults.push(what);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file.path, programText(file), ts.ScriptTarget.Latest, true));
      return faults.map((what) => `${file.path} uses ${what}`);
    });
