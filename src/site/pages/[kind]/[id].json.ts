import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { type Section, sections } from '../../data/page-kinds.ts';
import { pageData } from '../../open-data/tables.ts';
import { createPrinter } from '../../views/printer.ts';

export const getStaticPaths = async () => {
  const { graph } = await loadSite();
  return sections.flatMap((kind) => [...graph[kind].keys()].map((id) => ({ params: { kind, id } })));
};

export const GET: APIRoute = async ({ params }) => {
  const { graph, site } = await loadSite();
  const node = graph[params.kind as Section].get(params.id ?? '');
  return node ? Response.json(pageData(createPrinter(site), node).record) : new Response(null, { status: 404 });
};
