import { openDataVersion } from '../../vocabulary/open-data.ts';
import type { SiteData } from '../data/load-site.ts';
import type { AnyPage } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { pageIri } from '../linked-data/iris.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { newestFirst } from '../views/story.ts';

const most = 50;

/** Markdown that a title cannot end or turn into something else. */
const inLink = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\[\]`*_<>]/g, '\\$&');

/** A guide to the site for language models (llmstxt.org): what it holds, by which rules, and where it stands as data. */
export const llmsText = (print: Printer, { graph }: SiteData): string => {
  const { llms: t, data } = messages;
  const { title, tagline, licence } = print.site;
  const at = (path: string) => print.site.url + print.href(path);
  const entry = (href: string, name: string, about: string) => `- [${inLink(name)}](${href}): ${about}`;
  const page = (node: AnyPage, about: string) => entry(pageIri(print, node), plainText(node.title), about.replace(/\s+/g, ' '));
  const stories = [...graph.stories.values()].sort(newestFirst).slice(0, most);
  const explainers = [...graph.explainers.values()].slice(0, most);
  return [
    `# ${title}`,
    `> ${tagline}`,
    ...t.rules.map((rule) => `- ${rule}`),
    `- ${data.licence}: ${licence ?? data.noLicence} ${data.rights}`,
    `## ${data.title} (${openDataVersion})`,
    entry(at('data/'), data.title, data.summary),
    entry(at('data/datapackage.json'), 'datapackage.json', data.others.package),
    ...Object.entries(data.tables).map(([name, about]) => entry(at(`data/${name}.jsonl`), `${name}.jsonl`, about)),
    entry(at('data/graph.json'), 'graph.json', data.others.graph),
    entry(at('data/annotations.json'), 'annotations.json', data.others.annotations),
    entry(at('data/citations.json'), 'citations.json', data.others.citations),
    entry(at('feed.json'), 'feed.json', data.feedRows.site),
    `## ${messages.kindNames.stories}`,
    ...stories.map((story) =>
      page(story, `${messages.count.sources(story.sources.length)}, ${messages.count.claims(story.claims.length)}`),
    ),
    ...(explainers.length === 0 ? [] : [`## ${messages.kindNames.explainers}`, ...explainers.map((node) => page(node, node.summary))]),
    `## ${t.more}`,
    entry(at('method/'), messages.method, messages.methodPage.summary),
    entry(at('corrections/'), messages.corrections.title, messages.corrections.summary),
  ]
    .join('\n')
    .replace(/\n(?=[#>])|(?<=^[#>].*)\n(?=-)/gm, '\n\n')
    .concat('\n');
};
