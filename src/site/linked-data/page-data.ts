import { openDataVersion } from '../../vocabulary/open-data.ts';
import type { AnyPage, ExplainerNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Head } from '../views/head.ts';
import { lastChanged } from '../views/last-changed.ts';
import type { Printer } from '../views/printer.ts';
import { isoDate } from './dates.ts';
import { pageIri, publisherIri, siteIri, thingIri } from './iris.ts';
import { type LinkedData, things } from './things.ts';

/** IPTC's term for what people let a program make of data by their own rules: nothing here is written by a model. */
const digitalSource = 'http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia';

const address = (print: Printer, path: string): string => print.site.url + print.href(path);

const breadcrumb = (print: Printer, { crumbs }: Head): LinkedData => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ href, text }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: text,
    item: { '@id': print.site.url + href },
  })),
});

/** What holds for every page: where it belongs, by which rules it was made, when it last changed, and how. */
const page = (print: Printer, node: AnyPage, head: Head) => ({
  '@id': pageIri(print, node),
  isPartOf: { '@id': siteIri(print) },
  publishingPrinciples: address(print, 'method/'),
  dateModified: isoDate(lastChanged(node)),
  digitalSourceType: node.kind !== 'explainers' && node.review === undefined ? digitalSource : undefined,
  breadcrumb: breadcrumb(print, head),
});

const explainer = (print: Printer, node: ExplainerNode): LinkedData => ({
  '@type': 'BackgroundNewsArticle',
  '@id': thingIri(print, node),
  headline: plainText(node.title),
  description: node.summary,
  author: node.authors.map((name) => ({ '@type': 'Person', name })),
  publisher: { '@id': publisherIri(print) },
  datePublished: isoDate(node.published),
  dateModified: isoDate(node.updated),
});

/** What a page is about, for machines, in schema.org's terms; no ratings, since the site gives none. */
export const linkedData = (print: Printer, node: AnyPage, head: Head): LinkedData => {
  const make = things(print);
  const about = (mainEntity: LinkedData, type = 'WebPage'): LinkedData => ({ '@type': type, ...page(print, node, head), mainEntity });
  switch (node.kind) {
    case 'claims':
      return about(make.claims(node));
    case 'actors':
      return about(make.actors(node), 'ProfilePage');
    case 'events':
      return about(make.events(node));
    case 'places':
      return about(make.places(node));
    case 'sources':
      return about(make.sources(node));
    case 'stories':
      return { '@type': 'CollectionPage', ...page(print, node, head), name: plainText(node.title) };
    case 'explainers':
      return about(explainer(print, node));
  }
};

/** The front page's: the site, who publishes it, and by which rules. */
export const siteData = (print: Printer): LinkedData => {
  const { title, tagline, language } = print.site;
  return {
    '@type': 'WebSite',
    '@id': siteIri(print),
    url: address(print, ''),
    name: title,
    description: tagline,
    inLanguage: language,
    publisher: {
      '@type': 'Organization',
      '@id': publisherIri(print),
      name: title,
      url: address(print, ''),
      publishingPrinciples: address(print, 'method/'),
      correctionsPolicy: address(print, 'corrections/'),
    },
  };
};

/** What the data files are, for those who collect data sets. */
export const datasetData = (print: Printer): LinkedData => ({
  '@type': 'Dataset',
  '@id': thingIri(print, { path: 'data/' }),
  name: `${messages.data.title} – ${print.site.title}`,
  description: messages.data.summary,
  url: address(print, 'data/'),
  version: openDataVersion,
  license: print.site.licence && address(print, 'data/#licence'),
  publisher: { '@id': publisherIri(print) },
  distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: address(print, 'data/datapackage.json') },
});
