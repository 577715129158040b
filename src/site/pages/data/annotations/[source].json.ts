import type { APIRoute } from 'astro';
import { loadSite } from '../../../data/load-site.ts';
import { annotated, annotationPage } from '../../../open-data/annotations.ts';
import { createPrinter } from '../../../views/printer.ts';

export const getStaticPaths = async () => annotated((await loadSite()).graph).map(({ id }) => ({ params: { source: id } }));

export const GET: APIRoute = async ({ params }) => {
  const { site, graph } = await loadSite();
  const sources = annotated(graph);
  const source = sources.find(({ id }) => id === params.source);
  return source ? Response.json(annotationPage(createPrinter(site), sources, source)) : new Response(null, { status: 404 });
};
