import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { searchIndexOf } from '../search/write-search-index.ts';
import { readKept, writeKept } from './kept-site.ts';
import { type Render, renderSite } from './render-site.ts';
import { timed } from './timed.ts';

/** `last`: the folder of the site that was built last. `note`: the file in which a build tells the next one what it wrote. `version`: of all that makes pages but is not content. */
export type Before = { last: string; note: string; version: string };

/** Pages ask and are asked as on the web: `If-None-Match` with the name of what they were made from, and 304 when they would come out the same. */
const rendering =
  (prerenderer: AstroPrerenderer, home: URL): Render =>
  async ({ pathname, route }, etag) => {
    const path = encodeURI(pathname).replace(/^\/|\/$/g, '');
    // Astro sends whoever asks for a name without an ending to its folder, a file's name too.
    const named = path === '' || (route.type === 'endpoint' && /\.[^/]*$/.test(path));
    const address = new URL(named ? path : `${path}/`, home);
    const request = new Request(address, etag === undefined ? {} : { headers: { 'if-none-match': etag } });
    const result = await prerenderer.render(request, { routeData: route });
    const response = result instanceof Response ? result : result.response;
    if (response.status === 304) return null;
    if (response.status >= 300 && response.status !== 404) throw new Error(`${pathname} answers ${response.status}`);
    return { body: new Uint8Array(await response.arrayBuffer()), etag: response.headers.get('etag') };
  };

/** Has Astro compile the pages, but renders, writes and indexes them itself: only what changed since the last build. */
export const buildPages = ({ last, note, version }: Before): AstroIntegration => {
  let home = new URL('http://localhost/');
  let to = '';
  const instead = (astro: AstroPrerenderer): AstroPrerenderer => ({
    ...astro,
    name: 'onrecord',
    getStaticPaths: async () => {
      const kept = await readKept(note, version);
      const search = searchIndexOf(to);
      const paths = await timed('paths', astro.getStaticPaths);
      const render = rendering(astro, home);
      const files = await timed('render', () => renderSite(paths, render, { from: last, to, kept, indexed: search.add }));
      const index = await timed('search', () => search.write({ from: last, kept }));
      await writeKept(note, { version, files: { ...files, ...index } });
      // Nothing is left for Astro to render.
      return [];
    },
  });
  return {
    name: 'onrecord-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base, config.site ?? home);
        to = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(instead),
    },
  };
};
