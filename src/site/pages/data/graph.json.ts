import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { fileResponse } from '../../open-data/file-response.ts';
import { graphFile } from '../../open-data/graph-data.ts';

export const GET: APIRoute = async () => fileResponse(graphFile((await loadSite()).graph), 'application/json');
