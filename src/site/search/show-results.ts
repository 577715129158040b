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

/** One result: what it is called, who said it and where it is printed, and the words around the match. */
export const resultItem = ({ url, meta, filters, excerpt: html }: PageData): HTMLElement => {
  // Without words to look for there is nothing to show them in.
  const found = html.includes('<mark>') ? [element('p', 'excerpt', ...excerpt(html))] : [];
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const facts = [filters.kind?.[0], meta.who, meta.where].filter((fact) => fact !== undefined && fact !== '');
  return element(
    'li',
    'result',
    element('p', 'claim-words', link),
    element('p', 'byline', ...facts.map((fact) => element('span', '', fact ?? ''))),
    ...found,
  );
};

/** Fills a facet's menu with its values and how many pages each has, most first. */
export const fillFacet = (select: HTMLSelectElement, counts: Record<string, number>): void => {
  const chosen = select.value;
  const options = Object.entries(counts)
    .filter(([value, count]) => count > 0 || value === chosen)
    .sort((a, b) => (select.name === 'date' ? (a[0] < b[0] ? -1 : 1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    .map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen));
  select.replaceChildren(select.options[0] ?? new Option('', ''), ...options);
  select.value = chosen;
};
