import type { Printer } from '../views/printer.ts';
import { type DatedEntry, type Feed, shownEntries } from './feed.ts';
import { escapeXml } from './xml.ts';

/** Atom wants a date of everything; where nobody knows it, this one says so and never moves. */
const unknown = '1970-01-01T00:00:00Z';

const authorsXml = (names: readonly string[]): string => names.map((name) => `<author><name>${escapeXml(name)}</name></author>`).join('');

const entryXml = ({ id, title, href, at = unknown, authors, summary }: DatedEntry): string =>
  `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link rel="alternate" href="${escapeXml(href)}"/><updated>${at}</updated>${authorsXml(authors)}<summary>${escapeXml(summary)}</summary></entry>`;

/** A feed as Atom (RFC 4287). */
export const writeAtom = (print: Printer, feed: Feed): string => {
  const { url, language, title } = print.site;
  const entries = shownEntries(feed);
  const home = escapeXml(url + print.href(feed.page));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${home}</id><title>${escapeXml(feed.title)}</title><subtitle>${escapeXml(feed.subtitle)}</subtitle>${authorsXml([title])}`,
    `<link rel="alternate" href="${home}"/><link rel="self" href="${escapeXml(`${url}${print.href(feed.folder)}feed.xml`)}"/>`,
    `<updated>${entries[0]?.at ?? unknown}</updated>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
};
