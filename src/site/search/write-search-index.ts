import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { walk } from '../../support/files.ts';

/** Makes the search index of a built site from its pages, in the order of their names, into `pagefind/` beside them. */
export const writeSearchIndex = async (dist: string): Promise<void> => {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  const files = (await walk(dist)).filter((file) => file.endsWith('/index.html'));
  for (const file of files) {
    const content = await readFile(join(dist, file), 'utf8');
    if (content.includes('data-pagefind-body')) await index.addHTMLFile({ sourcePath: file, content });
  }
  await index.writeFiles({ outputPath: join(dist, 'pagefind') });
  await pagefind.close();
};
