import * as astro from 'astro';
import { type DevServer, showAnew } from '../site/integration.ts';
import { reviewHandler } from './review-page.ts';
import { watchDecisions } from './watch-decisions.ts';
import { programRoot, type Workspace } from './workspace.ts';

/**
 * Serves the site from its sources with live reload, the review queue under `/review/`, and what is wrong with decisions on their pages; resolves
 * to its address.
 */
export const devServer = async (workspace: Workspace, port: number): Promise<string> => {
  const { content, cache } = workspace;
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  const editing = {
    name: 'onrecord-editing',
    // Here and not in the site's configuration, which builds share: nothing of it can reach a built site.
    configureServer: async (server: DevServer) => {
      server.middlewares.use('/review', (request, response, next) => void reviewHandler(workspace)(request, response).catch(next));
      const changed = await watchDecisions(workspace, () => showAnew(server));
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
  const { address } = await astro.dev({ root: programRoot, server: { port }, vite: { plugins: [editing] } });
  return `http://localhost:${address.port}/`;
};
