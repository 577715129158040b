import { sortKey } from '../data/dates.ts';
import type { Printer } from './printer.ts';
import { escapeXml } from './xml.ts';

/** `id` is the entry's own for good: an address, mostly the same as `href`. `updated` is an EDTF date. */
export type FeedEntry = { id: string; title: string; href: string; updated: string | undefined; authors: string[]; summary: string };

/** `path` is the feed's own, `page` that of the page which shows the same: both below the base path. */
export type Feed = { title: string; subtitle: string; path: string; page: string; entries: FeedEntry[] };

const most = 50;

/** RFC 3339, from the data alone: the first moment that an EDTF date can mean. */
const instant = (date: string | undefined): string => new Date(date === undefined ? 0 : sortKey(date)).toISOString().replace('.000', '');

const entryXml = ({ id, title, href, updated, authors, summary }: FeedEntry): string =>
  `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link rel="alternate" href="${escapeXml(href)}"/><updated>${instant(updated)}</updated>${authors
    .map((name) => `<author><name>${escapeXml(name)}</name></author>`)
    .join('')}<summary>${escapeXml(summary)}</summary></entry>`;

/** A feed (Atom, RFC 4287), the latest entries first. */
export const writeFeed = (print: Printer, { title, subtitle, path, page, entries }: Feed): string => {
  const { url, language } = print.site;
  const list = entries
    .map((entry) => ({ entry, at: instant(entry.updated) }))
    .sort((a, b) => (a.at === b.at ? (a.entry.id < b.entry.id ? -1 : 1) : a.at > b.at ? -1 : 1))
    .slice(0, most);
  const home = escapeXml(url + print.href(page));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${home}</id><title>${escapeXml(title)}</title><subtitle>${escapeXml(subtitle)}</subtitle>`,
    `<link rel="alternate" href="${home}"/><link rel="self" href="${escapeXml(url + print.href(path))}"/>`,
    `<updated>${list[0]?.at ?? instant(undefined)}</updated>`,
    ...list.map(({ entry }) => entryXml(entry)),
    '</feed>',
    '',
  ].join('\n');
};
