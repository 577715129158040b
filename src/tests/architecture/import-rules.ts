import { posix } from 'node:path';
import ts from 'typescript';
import { areaOf, isTest, programText, type SourceFile } from './source-file.ts';

const stages = ['acquire', 'add', 'annotate', 'connect', 'record', 'review'];

/** Which areas of `src/` an area may import, besides itself. */
const allowed: Record<string, string[]> = {
  vocabulary: [],
  support: [],
  ...Object.fromEntries(stages.map((stage) => [stage, ['vocabulary', 'support']])),
  site: ['vocabulary', 'support'],
  pipeline: [...stages, 'site', 'vocabulary', 'support'],
  cli: ['pipeline', 'vocabulary', 'support'],
};

/** What a file imports, as written. */
export const importsOf = (file: SourceFile): string[] =>
  ts.preProcessFile(programText(file), true, true).importedFiles.map(({ fileName }) => fileName);

const fault = (path: string, specifier: string): string | undefined => {
  const area = areaOf(path);
  const may = allowed[area];
  if (may === undefined) return 'is in no area that the import rules know';
  if (!specifier.startsWith('.')) {
    return area === 'vocabulary' && specifier !== 'zod' ? `imports ${specifier}; the vocabulary imports only zod` : undefined;
  }
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith('../')) return `imports ${specifier}, outside src/`;
  const other = areaOf(target);
  return other === area || may.includes(other) ? undefined : `imports ${other}; it may import ${['itself', ...may].join(', ')}`;
};

/**
 * Holds the direction in which the stages know each other. Tests are free: one may set up a stage with what another makes.
 * @returns one line a fault.
 */
export const checkImports = (files: SourceFile[]): string[] =>
  files
    .filter(({ path }) => !isTest(path) && !path.endsWith('.d.ts'))
    .flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const what = fault(file.path, specifier);
        return what === undefined ? [] : [`${file.path} ${what}`];
      }),
    );
