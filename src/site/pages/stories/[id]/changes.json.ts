import type { APIRoute } from 'astro';
import { loadSite } from '../../../data/load-site.ts';
import { changesOf } from '../../../views/changes.ts';

export const getStaticPaths = async () => {
  const { graph } = await loadSite();
  return [...graph.stories.keys()].map((id) => ({ params: { id } }));
};

/** What the pages of a story hold, for a browser that remembers what they held. */
export const GET: APIRoute = async ({ params }) => {
  const { graph, bodies } = await loadSite();
  const story = graph.stories.get(params.id ?? '');
  return Response.json(story ? changesOf(story, (path) => bodies.get(path)?.code) : {});
};
