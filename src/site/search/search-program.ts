import { transform } from 'esbuild';
import { close } from 'pagefind';
import { sha256 } from '../../support/hash.ts';
import type { IndexFile } from './index-format.ts';
import { indexPages } from './index-pages.ts';
import type { MadeFile } from './merge-shards.ts';

/** Of Pagefind's files what a search needs besides the index of pages; its own looks are not used on this site. */
export const isProgram = (path: string): boolean => /^pagefind\.js$|^wasm\./.test(path);

/** Pagefind's script with short names: a sixth less to send. */
const minified = async ({ path, content }: IndexFile): Promise<IndexFile> => {
  if (!path.endsWith('.js')) return { path, content };
  const { code } = await transform(Buffer.from(content).toString(), { minify: true, format: 'esm' });
  return { path, content: Buffer.from(code) };
};

/** The program by which a browser searches pages of the language that these are in. */
export const searchProgram = async (dist: string, pages: readonly string[]): Promise<MadeFile[]> => {
  const { files } = await indexPages(dist, pages.slice(0, 1));
  await close();
  const program = await Promise.all(files.filter(({ path }) => isProgram(path)).map(minified));
  return program.map(({ path, content }) => ({ path, etag: sha256(content), body: () => content }));
};
