import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { llmsText } from '../open-data/llms.ts';
import { createPrinter } from '../views/printer.ts';

export const GET: APIRoute = async () => {
  const data = await loadSite();
  return new Response(llmsText(createPrinter(data.site), data), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
