import { type FacetOption, facetOptions } from './facet-options.ts';
import { splitMarks } from './good-match.ts';
import type { PageData } from './pagefind.ts';

const element = (tag: string, name: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
};

/** Text of a piece of HTML. What stands in a template runs nothing and loads nothing. */
const textOf = (html: string): string => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.textContent ?? '';
};

const excerpt = (html: string): (Node | string)[] =>
  splitMarks(html).map((piece, i) => (i % 2 === 1 ? element('mark', '', textOf(piece)) : textOf(piece)));

/** One result: what it is called, who said it, when, where it is printed, and the words around the match. */
export const resultItem = ({ url, meta, filters, excerpt: html }: PageData): HTMLElement => {
  // Without words to look for there is nothing to show them in.
  const found = html.includes('<mark>') ? [element('p', 'excerpt', ...excerpt(html))] : [];
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const facts = [filters.kind?.[0], meta.who, meta.when, meta.where].filter((fact) => fact !== undefined && fact !== '');
  return element(
    'li',
    'result',
    element('p', 'claim-words', link),
    element('p', 'byline', ...facts.map((fact) => element('span', '', fact ?? ''))),
    ...found,
  );
};

const groupItem = (options: FacetOption[], chosen: string): Node[] => {
  const items = options.map(({ value, label }) => new Option(label, value, false, value === chosen));
  if (!options[0]?.group) return items;
  const group = document.createElement('optgroup');
  group.label = options[0].group;
  group.append(...items);
  return [group];
};

/** Fills a facet's menu; its first choice, that of any value, stays. */
export const fillFacet = (select: HTMLSelectElement, counts: Record<string, number>, allOf: (year: string) => string): void => {
  const chosen = select.value;
  const options = facetOptions(select.name, counts, chosen, { locale: document.documentElement.lang, allOf });
  const groups = [...Map.groupBy(options, ({ group }) => group).values()];
  select.replaceChildren(select.options[0] ?? new Option('', ''), ...groups.flatMap((group) => groupItem(group, chosen)));
  select.value = chosen;
};
