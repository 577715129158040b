import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { cacheDir } from '../../data/settings.ts';
import { cardedNode, cardedNodes, cardOf, imageOf, siteCard, siteImage } from '../../unfurl/card.ts';
import { drawCard } from '../../unfurl/draw-card.ts';
import { keptImage } from '../../unfurl/kept-image.ts';
import { createPrinter } from '../../views/printer.ts';

const pathOf = (image: string) => image.replace(/^unfurl\//, '').replace(/\.png$/, '');

export const getStaticPaths = async () => {
  const { graph } = await loadSite();
  return [
    { params: { path: pathOf(siteImage) } },
    ...cardedNodes(graph).map((node) => ({ params: { path: pathOf(imageOf(node)) }, props: { kind: node.kind, id: node.id } })),
  ];
};

export const GET: APIRoute = async ({ props }) => {
  const { graph, site } = await loadSite();
  const print = createPrinter(site);
  const node = props.kind === undefined ? undefined : cardedNode(graph, props.kind, props.id);
  const png = await keptImage(drawCard(node ? cardOf(print, node) : siteCard(print)), join(cacheDir(process.env), 'unfurl'));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
