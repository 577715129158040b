import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { annotated, annotationCollection } from '../../open-data/annotations.ts';
import { createPrinter } from '../../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return Response.json(annotationCollection(createPrinter(site), annotated(graph)));
};
