import type { Changes } from '../record/index.ts';

const kinds: [kind: keyof Changes, title: string][] = [
  ['created', 'new'],
  ['changed', 'changed'],
  ['gone', 'gone'],
  ['orphaned', 'orphaned: kept for what an editor wrote, not published'],
];

/** Names shown of one kind. */
const most = 20;

/** What a run does to the pages of `content/`: each kind of change with its count and its first pages; one line where nothing changes. */
export const changeSummary = (changes: Changes): string => {
  const lines = kinds.flatMap(([kind, title]) => {
    const pages = changes[kind];
    if (pages.length === 0) return [];
    const more = pages.length - most;
    return [`${pages.length} ${title}`, ...pages.slice(0, most).map((page) => `  ${page}`), ...(more > 0 ? [`  and ${more} more`] : [])];
  });
  return lines.length === 0 ? 'no page changes' : lines.join('\n');
};
