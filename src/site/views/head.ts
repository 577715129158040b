import type { Edtf } from '../../vocabulary/edtf.ts';
import type { AnyPage, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { imageOf } from '../unfurl/card.ts';
import type { Printer } from './printer.ts';

export type Crumb = { href: string; text: string };

/** What search may filter by and what a result says: names as in `messages.searching.filters`. */
export type SearchFacts = {
  filters: Partial<Record<'kind' | 'speaker' | 'source' | 'story' | 'date' | 'relation', string[]>>;
  /** Where it stands among others in the order of time. */
  sort?: string;
  /** How much a match on this page counts; 1 when not given. */
  weight?: number;
  /** What it is called, in every form: a match here counts more than any number of them in a text. */
  names?: string[];
  who?: string;
  when?: string;
  where?: string;
};

/**
 * What stands around a page's own text. `path` is below the base path; so are `data`, where the same stands as JSON,
 * and `image`, for links to the page: the site's own where it is not given.
 */
export type Head = {
  title: string;
  description: string;
  path: string;
  crumbs: Crumb[];
  sample: boolean;
  search: SearchFacts | null;
  data?: string;
  image?: string;
};

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`);

/** Year and month of an EDTF date, as far as it has them: what pages are narrowed down by. */
const periodsOf = (date: Edtf | null | undefined): string[] => {
  const [month, year] = /^(\d{4})(?:-\d\d)?/.exec(date ?? '') ?? [];
  return month === undefined || year === undefined ? [] : [...new Set([year, month])];
};

/** Of pages of one day the weightier come first, and no two stand in the same place. */
const sortKey = (date: Edtf, weight: number, path: string): string => `${date.slice(0, 10)} ${weight.toFixed(1)} ${path}`;

/** Where the same stands as JSON. */
export const dataPath = ({ path }: AnyPage): string => path.replace(/\/$/, '.json');

type Searched = Omit<SearchFacts, 'filters' | 'sort' | 'when'> & { filters?: SearchFacts['filters']; date?: Edtf | null | undefined };

/** The head of a page of a story. */
export const headOf = (print: Printer, node: AnyPage, stories: StoryNode[], description: string, search: Searched = {}): Head => {
  const story = stories.length === 1 && stories[0] !== node ? stories[0] : undefined;
  const { filters = {}, date, ...said } = search;
  return {
    title: `${clip(plainText(node.title), 100)}${node.namesake > 0 ? ` (${node.namesake})` : ''} – ${messages.kindSingular[node.kind]}`,
    description: clip(description, 200),
    path: node.path,
    image: imageOf(node),
    data: dataPath(node),
    crumbs: [
      ...(story ? [{ href: print.href(story.path), text: plainText(story.title) }] : []),
      { href: print.href(`${node.kind}/`), text: messages.kindNames[node.kind] },
    ],
    sample: stories.length > 0 && stories.every(({ sample }) => sample),
    search: {
      filters: {
        kind: [messages.kindSingular[node.kind]],
        story: stories.map(({ title }) => plainText(title)),
        date: periodsOf(date),
        ...filters,
      },
      ...(date ? { sort: sortKey(date, search.weight ?? 1, node.path), when: print.when(date)?.text ?? '' } : {}),
      ...said,
    },
  };
};
