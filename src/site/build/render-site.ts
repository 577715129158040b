import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { byCodeUnit } from '../../support/files.ts';
import { sha256 } from '../../support/hash.ts';
import { type KeptFile, type KeptSite, stampOf, takeOver } from './kept-site.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Renders a page. `etag`: of what it was made from when it was last rendered; if that is what it is made from now, `null`. */
export type Render = (path: Path, etag: string | undefined) => Promise<{ body: Uint8Array; etag: string | null } | null>;

/** Is told of every page that search finds, in the order of their paths; `same` when it has the bytes it had. */
export type Indexed = (file: string, same: boolean) => Promise<void>;

const fileOf = ({ pathname, route }: Path): string => {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
};

const searchMark = 'data-pagefind-body';

/**
 * Writes every page of the site into `to`, in the order of their paths. What the last build left in `from` and would come out the same is taken
 * over. Resolves to what was written.
 */
export const renderSite = async (
  paths: readonly Path[],
  render: Render,
  { from, to, kept, indexed }: { from: string; to: string; kept: KeptSite; indexed: Indexed },
): Promise<KeptSite['files']> => {
  const written: KeptSite['files'] = {};
  const made = new Set<string>();
  const make = (folder: string) => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  const write = (file: string, body: Uint8Array, etag: string | null): KeptFile => {
    const hash = sha256(body);
    const before = kept.files[file];
    if (before?.hash !== hash || !takeOver(from, to, file, before.stamp)) writeFileSync(join(to, file), body);
    const searched = file.endsWith('/index.html') && Buffer.from(body).includes(searchMark);
    return { hash, stamp: stampOf(join(to, file)), ...(etag === null ? {} : { etag }), ...(searched ? { searched } : {}) };
  };
  const byFile = new Map(paths.toReversed().map((path) => [fileOf(path), path]));
  for (const file of [...byFile.keys()].sort(byCodeUnit)) {
    const path = byFile.get(file) as Path;
    make(dirname(join(to, file)));
    const before = kept.files[file];
    let rendered = await render(path, before?.etag);
    if (rendered === null && before && takeOver(from, to, file, before.stamp)) written[file] = before;
    else {
      rendered ??= await render(path, undefined);
      if (rendered) written[file] = write(file, rendered.body, rendered.etag);
    }
    if (written[file]?.searched) await indexed(file, written[file].hash === before?.hash);
  }
  return written;
};
