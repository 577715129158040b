import type { APIRoute } from 'astro';
import { loadSite } from '../../../data/load-site.ts';
import { jsonSchema, schemas } from '../../../open-data/schemas.ts';
import { createPrinter } from '../../../views/printer.ts';

export const getStaticPaths = () => Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(jsonSchema(createPrinter((await loadSite()).site), params.name as keyof typeof schemas));
