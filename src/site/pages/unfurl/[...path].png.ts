import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { madeFrom, notModified } from '../../build/unchanged.ts';
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

export const GET: APIRoute = async ({ props, request }) => {
  const { graph, site } = await loadSite();
  const print = createPrinter(site);
  const node = props.kind === undefined ? undefined : cardedNode(graph, props.kind, props.id);
  const card = node ? cardOf(print, node) : siteCard(print);
  const { already, headers } = madeFrom(card, request);
  if (already) return notModified();
  const png = await keptImage(drawCard(card), join(cacheDir(process.env), 'unfurl'));
  return new Response(png, { headers: { 'content-type': 'image/png', ...headers } });
};
