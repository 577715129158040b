import type { APIRoute } from 'astro';
import { loadSite } from '../../../data/load-site.ts';
import { fileResponse } from '../../../open-data/file-response.ts';
import { provenanceFile } from '../../../open-data/provenance.ts';
import { createPrinter } from '../../../views/printer.ts';

export const getStaticPaths = async () => [...(await loadSite()).graph.stories.keys()].map((story) => ({ params: { story } }));

export const GET: APIRoute = async ({ params }) => {
  const { site, graph } = await loadSite();
  const story = graph.stories.get(params.story ?? '');
  return story ? fileResponse(provenanceFile(createPrinter(site), story), 'application/ld+json') : new Response(null, { status: 404 });
};
