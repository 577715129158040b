import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from './data/settings.ts';
import { writeSearchIndex } from './search/write-search-index.ts';

/** What the site adds to Astro: the search index after a build, and a fresh page when an editor saves. */
export const onrecordSite = (): AstroIntegration => ({
  name: 'onrecord',
  hooks: {
    // Astro takes no page whose name starts with an underscore, and hosts look for this one.
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({ pattern: '/_redirects', entrypoint: './src/site/endpoints/redirects.ts', prerender: true }),
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentDir(process.env));
      server.watcher.on('change', (file) => {
        if (file.endsWith('.mdx') || file.endsWith('.yaml')) server.hot.send({ type: 'full-reload' });
      });
    },
    'astro:build:done': ({ dir }) => writeSearchIndex(fileURLToPath(dir)),
  },
});
