import { loadSite } from '../../data/load-site.ts';
import { type Section, sections } from '../../data/page-kinds.ts';
import { textRoute } from '../../endpoints/text-route.ts';
import { pageData } from '../../open-data/tables.ts';
import { createPrinter } from '../../views/printer.ts';

export const getStaticPaths = async () => {
  const { graph } = await loadSite();
  return sections.flatMap((kind) => [...graph[kind].keys()].map((id) => ({ params: { kind, id } })));
};

export const GET = textRoute('application/json', async ({ params }) => {
  const { graph, site } = await loadSite();
  const node = graph[params.kind as Section].get(params.id ?? '');
  return node && JSON.stringify(pageData(createPrinter(site), node).record);
});
