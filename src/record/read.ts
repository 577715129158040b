import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { list } from '../support/files.ts';
import type { Outcome } from '../support/problem.ts';
import type { ShareStrings } from '../support/share-strings.ts';
import type { ReadContent } from './content.ts';
import { pageKindNames } from './kinds.ts';
import { parseContent } from './parse-content.ts';

/** A text file as it is: the byte order mark stays, for it has to be written back. One after the other: to have many small files open at once takes longer. */
const readText = (file: string): Outcome<string> => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { ok: false, problems: [fileProblem(file, 'read', error)] };
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
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
 * A folder or file that is not there is empty; links are not followed. `share`: as for `parseContent`.
 */
export const readContent = async (dir: string, share?: ShareStrings): Promise<ReadContent> => {
  const paths = await pathsIn(dir);
  return parseContent(
    dir,
    paths.map((path) => ({ path, read: () => readText(join(dir, path)) })),
    share,
  );
};
