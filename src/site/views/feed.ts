import { sortKey } from '../data/dates.ts';
import type { ExplainerNode, Graph, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import type { Printer } from './printer.ts';
import { storyCard } from './story.ts';
import { escapeXml } from './xml.ts';

type Entry = { title: string; href: string; updated: string; authors: string[]; summary: string };

const most = 50;

/** RFC 3339, from the data alone: the first moment that an EDTF date can mean. */
const instant = (date: string | undefined): string => new Date(date === undefined ? 0 : sortKey(date)).toISOString().replace('.000', '');

const lastPrinted = ({ sources }: StoryNode): string | undefined =>
  sources
    .flatMap(({ facts }) => facts.updated ?? facts.published ?? [])
    .sort()
    .at(-1);

const entries = (print: Printer, graph: Graph): Entry[] => {
  const address = (path: string) => print.site.url + print.href(path);
  const explained = ({ title, path, updated, published, authors, summary }: ExplainerNode): Entry => ({
    title: plainText(title),
    href: address(path),
    updated: instant(updated ?? published),
    authors,
    summary,
  });
  const told = (story: StoryNode): Entry => ({
    title: plainText(story.title),
    href: address(story.path),
    updated: instant(lastPrinted(story)),
    authors: [print.site.title],
    summary: storyCard(print, story).counts.join(', '),
  });
  return [...[...graph.explainers.values()].map(explained), ...[...graph.stories.values()].map(told)]
    .sort((a, b) => (a.updated === b.updated ? (a.href < b.href ? -1 : 1) : a.updated > b.updated ? -1 : 1))
    .slice(0, most);
};

const entryXml = ({ title, href, updated, authors, summary }: Entry): string =>
  `<entry><id>${escapeXml(href)}</id><title>${escapeXml(title)}</title><link rel="alternate" href="${escapeXml(href)}"/><updated>${updated}</updated>${authors
    .map((name) => `<author><name>${escapeXml(name)}</name></author>`)
    .join('')}<summary>${escapeXml(summary)}</summary></entry>`;

/** The site's feed (Atom, RFC 4287): explainers and stories, latest first. */
export const atomFeed = (print: Printer, graph: Graph): string => {
  const { title, tagline, url, language } = print.site;
  const list = entries(print, graph);
  const home = escapeXml(url + print.href(''));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${home}</id><title>${escapeXml(title)}</title><subtitle>${escapeXml(tagline)}</subtitle>`,
    `<link rel="alternate" href="${home}"/><link rel="self" href="${home}feed.xml"/>`,
    `<updated>${list[0]?.updated ?? instant(undefined)}</updated>`,
    ...list.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
};
