import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  commandsOf,
  sectionOf,
  undefinedTerms,
  undocumentedCommands,
  undocumentedScripts,
  unexplainedPackages,
} from './architecture/documentation.ts';
import { checkImports } from './architecture/import-rules.ts';
import { checkPurity } from './architecture/purity.ts';
import { checkNames, checkSizes } from './architecture/shape.ts';
import { projectRoot, readSources } from './architecture/source-file.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const sources = readSources();

describe('the sources', () => {
  test('know each other in one direction only', () => expect(checkImports(sources)).toEqual([]));
  test('depend on nothing but their input', () => expect(checkPurity(sources)).toEqual([]));
  test('are short', () => expect(checkSizes(sources)).toEqual([]));
  test('have names that say what they are', () => expect(checkNames(sources)).toEqual([]));
});

describe('the documents', () => {
  const manual = (): string => `${read('README.md')}\n${read('CONTRIBUTING.md')}`;
  const packageFile = JSON.parse(read('package.json')) as Record<
    'scripts' | 'dependencies' | 'optionalDependencies' | 'devDependencies',
    Record<string, string>
  >;

  test('show every command', () => {
    const commands = commandsOf(read('src/cli.ts'));
    expect(commands.length).toBeGreaterThan(0);
    expect(undocumentedCommands(commands, manual())).toEqual([]);
  });
  test('show every npm script', () => expect(undocumentedScripts(Object.keys(packageFile.scripts), manual())).toEqual([]));
  test('say what every package is for', () => {
    const { dependencies, optionalDependencies, devDependencies } = packageFile;
    const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(unexplainedPackages(packages, sectionOf(read('ARCHITECTURE.md'), /dependenc/i))).toEqual([]);
  });
  test('define every term of the vocabulary', () => {
    const vocabulary = sources.map(({ path }) => path).filter((path) => /^vocabulary\/[^/]+(?<!\.test)\.ts$/.test(path));
    expect(undefinedTerms(vocabulary, sectionOf(read('ARCHITECTURE.md'), /glossary|words/i))).toEqual([]);
  });
});
