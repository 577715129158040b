import type { AstroIntegration } from 'astro';
import { contentDir } from './data/settings.ts';

export type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Has every open page loaded again, and asks the site anew which pages there are: Astro keeps that until it is told that content has changed. */
export const showAnew = ({ environments, hot }: DevServer): void => {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {});
  hot.send({ type: 'full-reload' });
};

/** What the site adds to Astro: a fresh page when an editor saves, and help for editors while they work. */
export const onrecordSite = (): AstroIntegration => ({
  name: 'onrecord',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      // Astro takes no page whose name starts with an underscore, and hosts look for these.
      injectRoute({ pattern: '/_redirects', entrypoint: './src/site/endpoints/redirects.ts', prerender: true });
      injectRoute({ pattern: '/_headers', entrypoint: './src/site/endpoints/headers.ts', prerender: true });
      if (command === 'dev') injectRoute({ pattern: '/help/[...path]', entrypoint: './src/site/help/help.astro', prerender: true });
    },
    'astro:server:setup': ({ server }) => {
      server.watcher.add(contentDir(process.env));
      const reload = (file: string) => {
        if (file.endsWith('.mdx') || file.endsWith('.yaml')) showAnew(server);
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
    },
  },
});
