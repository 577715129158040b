import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file of `src/`: its path below it, with slashes, and its text. */
export type SourceFile = { path: string; text: string };

export const projectRoot = join(import.meta.dirname, '../../..');

/** All program text of `src/`, in path order. */
export const readSources = (): SourceFile[] => {
  const folder = join(projectRoot, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(ts|astro)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
};

/** The part that is TypeScript: all of a `.ts` file, the fence and the scripts of an `.astro` file. */
export const programText = ({ path, text }: SourceFile): string => {
  if (!path.endsWith('.astro')) return text;
  const fence = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [fence, ...scripts].join('\n');
};

/** Tests, and what they are set up with. */
export const isTest = (path: string): boolean => /(^|\/)(tests|testing|golden)\/|\.test\.ts$/.test(path);

/** The first part of a path: the stage, or the file itself, without its ending. */
export const areaOf = (path: string): string => path.replace(/[/.].*$/, '');
