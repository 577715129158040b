import type { APIRoute } from 'astro';
import { madeFrom, notModified } from '../../build/unchanged.ts';
import { loadSite } from '../../data/load-site.ts';
import { cardedNode, cardedNodes, cardOf, imageOf, siteCard, siteImage } from '../../unfurl/card.ts';
import { pictureOf } from '../../unfurl/picture.ts';
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
  return new Response(pictureOf(card), { headers: { 'content-type': 'image/png', ...headers } });
};
