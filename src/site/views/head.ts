import type { AnyPage, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer } from './printer.ts';

export type Crumb = { href: string; text: string };

/** What search may filter by and what a result says: names as in `messages.searching.filters`. */
export type SearchFacts = {
  filters: Partial<Record<'kind' | 'speaker' | 'source' | 'story' | 'date', string[]>>;
  /** How much a match on this page counts; 1 when not given. */
  weight?: number;
  /** What it is called, in every form: a match here counts more than any number of them in a text. */
  names?: string[];
  who?: string;
  where?: string;
};

/** What stands around a page's own text. `path` is below the base path. */
export type Head = { title: string; description: string; path: string; crumbs: Crumb[]; sample: boolean; search: SearchFacts | null };

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`);

/** The head of a page of a story. */
export const headOf = (
  print: Printer,
  node: AnyPage,
  stories: StoryNode[],
  description: string,
  search: Omit<SearchFacts, 'filters'> & { filters?: SearchFacts['filters'] } = {},
): Head => {
  const story = stories.length === 1 && stories[0] !== node ? stories[0] : undefined;
  const { filters = {}, ...said } = search;
  return {
    title: `${clip(plainText(node.title), 100)}${node.namesake > 0 ? ` (${node.namesake})` : ''} – ${messages.kindSingular[node.kind]}`,
    description: clip(description, 200),
    path: node.path,
    crumbs: [
      ...(story ? [{ href: print.href(story.path), text: plainText(story.title) }] : []),
      { href: print.href(`${node.kind}/`), text: messages.kindNames[node.kind] },
    ],
    sample: stories.length > 0 && stories.every(({ sample }) => sample),
    search: {
      filters: { kind: [messages.kindSingular[node.kind]], story: stories.map(({ title }) => plainText(title)), ...filters },
      ...said,
    },
  };
};
