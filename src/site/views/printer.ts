import type { Edtf } from '../../vocabulary/edtf.ts';
import type { Site } from '../../vocabulary/site.ts';
import { firstDay, formatBriefly, formatDate, formatTime } from '../data/dates.ts';
import type { AnyPage, SourceNode } from '../data/nodes.ts';
import type { Title } from '../data/words.ts';
import { messages } from '../messages.ts';

/** A date for the page; `datetime` is what a machine reads. */
export type When = { text: string; datetime: string };
export type Link = { href: string; title: Title };
export type SourceTag = { href: string; siglum: string; name: string };

/** What turns nodes into addresses and dates into words: the only thing views need besides the page's own nodes. */
export type Printer = {
  site: Site;
  href: (path: string) => string;
  link: (node: AnyPage) => Link;
  when: (value: Edtf | null | undefined) => When | null;
  time: (value: Edtf | null) => When | null;
  /** A day or month on a crowded axis, with or without its year, or a year. */
  axisDay: (date: Edtf, year: boolean) => string;
  tag: (source: SourceNode) => SourceTag;
  /** What a country is called, from its ISO 3166 code. */
  country: (code: string) => string;
};

const printers = new WeakMap<Site, Printer>();

/** The printer of a site, made once: what knows the names of all countries takes longer to make than many a page. */
export const createPrinter = (site: Site): Printer => {
  const printer = printers.get(site) ?? printerOf(site);
  printers.set(site, printer);
  return printer;
};

const printerOf = (site: Site): Printer => {
  const href = (path: string) => site.base + path;
  const dates = new Map<Edtf, When>();
  const dateOf = (value: Edtf): When => {
    const known = dates.get(value) ?? { text: formatDate(value, site.language, messages.dates), datetime: firstDay(value) };
    dates.set(value, known);
    return known;
  };
  const regions = new Intl.DisplayNames(site.language, { type: 'region' });
  return {
    site,
    href,
    link: ({ path, title }) => ({ href: href(path), title }),
    when: (value) => (value ? dateOf(value) : null),
    time: (value) => {
      const text = value === null ? undefined : formatTime(value, site.language);
      return value !== null && text ? { text, datetime: value } : null;
    },
    axisDay: (date, year) => formatBriefly(date, site.language, year),
    tag: ({ path, siglum, name }) => ({ href: href(path), siglum, name }),
    country: (code) => regions.of(code) ?? code,
  };
};
