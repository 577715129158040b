import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { list } from '../support/files.ts';
import type { Outcome } from '../support/problem.ts';
import type { ReadContent } from './content.ts';
import { pageKindNames } from './kinds.ts';
import { parseContent, type TextFile } from './parse-content.ts';

/** A text file as it is: the byte order mark stays, for it has to be written back. */
const readText = (dir: string, path: string): Outcome<TextFile> => {
  const file = join(dir, path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { ok: false, problems: [fileProblem(file, 'read', error)] };
  }
  try {
    return { ok: true, value: { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } };
  } catch {
    const why = 'it cannot be read without guessing';
    return { ok: false, problems: [{ file, what: 'the file is not UTF-8 text', why, fix: 'save it as UTF-8 in your editor' }] };
  }
};

const pathsIn = async (dir: string): Promise<string[]> => {
  const paths = (await list(dir)).filter(({ name }) => name === 'site.yaml' || name === 'redirects.yaml').map(({ name }) => name);
  for (const kind of pageKindNames) {
    const entries = await list(join(dir, kind));
    paths.push(
      ...entries.filter(({ name, folder, link }) => name.endsWith('.mdx') && !folder && !link).map(({ name }) => `${kind}/${name}`),
    );
  }
  return paths;
};

/**
 * Reads all of `content/`; the one reader of the record stage. A file that cannot be used becomes problems and the rest is still read.
 * A folder or file that is not there is empty; links are not followed.
 */
export const readContent = async (dir: string): Promise<ReadContent> => {
  const paths = await pathsIn(dir);
  // One after the other: of files as small as these, handing them to other threads costs three times what reading them does.
  const read = paths.map((path) => readText(dir, path));
  return parseContent(
    dir,
    read.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    read.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
  );
};
