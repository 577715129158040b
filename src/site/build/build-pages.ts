import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { searchIndexOf } from '../search/write-search-index.ts';
import { compiled } from './compiled.ts';
import { readKept, writeKept } from './kept-site.ts';
import { renderOnAll } from './render-on-all.ts';
import { timed } from './timed.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * `program`: where the compiled site is kept; `from`: the site that was built last; `to`: the one to be; `note`: the file in which a build tells the
 * next one what it wrote; `version`: of all that makes pages but is not content.
 */
export type Build = { program: string; from: string; to: string; note: string; version: string };

/** Has the site compiled, if it is not, and then renders, writes and indexes what changed since the last build. Resolves to the number of pages. */
export const buildPages = async ({ program, from, to, note, version }: Build): Promise<number> => {
  const { server, client } = await timed('compile', () => compiled(root, program, version));
  await cp(client, to, { recursive: true });
  const { files, parts } = await timed('render', () => renderOnAll({ program: server, from, to, note, version }));
  for (const [name, duration] of Object.entries(parts)) if (name !== 'site: render') performance.measure(name, { start: 0, duration });
  const kept = await readKept(note, version);
  const search = searchIndexOf(to);
  const index = await timed('search', async () => {
    for (const [file, { searched, hash }] of Object.entries(files)) if (searched) await search.add(file, hash === kept.files[file]?.hash);
    return search.write({ from, kept });
  });
  await writeKept(note, { version, files: { ...files, ...index } });
  return Object.keys(files).filter((file) => file.endsWith('.html')).length;
};
