import { didYouMean } from '../../support/suggest.ts';
import type { Site } from '../../vocabulary/site.ts';
import type { Graph } from '../data/nodes.ts';
import { sections } from '../data/page-kinds.ts';
import type { LinkFault } from './prose-links.ts';

/** Pages with one part in their address, and those that have one for each story. */
const single = ['', 'method', 'search', 'data', 'corrections', 'network', 'timeline', 'coverage', 'compare', ...sections];
const ofStories = ['network', 'timeline', 'coverage'];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Finds links of an editor's text that lead nowhere, read from the page at `path`. Other sites are not asked, and files (whose names have an
 * ending) may be put beside the site by its host.
 */
export const linkFaultOn =
  ({ url: origin, base }: Site, graph: Graph, path: string): LinkFault =>
  (url) => {
    const home = new URL(base, origin);
    const target = URL.parse(url, new URL(path, home));
    if (target === null) return `\`${url}\` is no address`;
    if (!['http:', 'https:', 'mailto:'].includes(target.protocol)) return `\`${url}\` is no address of the web`;
    if (target.origin !== home.origin || target.pathname === new URL(path, home).pathname) return undefined;
    if (!target.pathname.startsWith(base)) return `\`${url}\` leads out of the site, which stands at ${base}`;
    const parts = target.pathname.slice(base.length).split('/').map(decoded);
    const [section = '', id = '', ...more] = parts;
    if (/\.\w+$/.test(parts.at(-1) ?? '')) return undefined;
    if (target.pathname !== base && parts.at(-1) !== '') return `\`${url}\` lacks the slash at its end`;
    if (!single.includes(section)) return `\`${url}\` leads to no page${didYouMean(section, single)}`;
    if (section !== 'compare' && (id === '' || id === 'page')) return undefined;
    const isPart = more.length === 1 || more[0] === 'page';
    if (section === 'compare')
      return [id, more[0] ?? ''].every((one) => graph.sources.has(one)) ? undefined : `\`${url}\` leads to no page`;
    const pages = ofStories.includes(section) ? graph.stories : section in graph ? graph[section as keyof Graph] : undefined;
    return isPart && pages?.has(id) ? undefined : `\`${url}\` leads to no page${didYouMean(id, pages?.keys() ?? [])}`;
  };
