/* What the scripts of the pages say: a part of the messages, in a file of its own so that browsers get no more than they show. */

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const counted = (n: number, one: string, other: string): string => `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;

export const searching = {
  label: 'Words to look for',
  hint: 'A name, a word that was said, a place.',
  loading: 'Looking…',
  narrow: 'Narrow down',
  filters: { kind: 'Kind', speaker: 'Speaker', source: 'Source', story: 'Story', date: 'Date', relation: 'Relation' },
  any: 'Any',
  allOf: (year: string) => `All of ${year}`,
  order: 'Order',
  orders: { '': 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  none: 'No good match. Try fewer or other words, or browse the lists below.',
  found: (n: number) => `${counted(n, 'page', 'pages')} found.`,
  undated: 'In the order of their dates; pages without a date are left out.',
  more: 'Show more',
  noScript: 'Searching needs JavaScript. Everything can be found without it, through these lists:',
  browse: 'Or browse',
  failed: 'The search index could not be loaded. The lists below hold everything.',
  keys: 'Arrow keys move through the results, Esc goes back.',
};

export const reading = {
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'Copying is not allowed here. The address bar has the link now.',
  preview: { loading: 'Loading…' },
  help: {
    title: 'Keys',
    open: 'Keys',
    close: 'Close',
    keys: [
      ['/', 'Search'],
      ['?', 'This list'],
      ['Esc', 'Close a preview or a window; in the search, go back'],
      ['↑ ↓', 'Move through search results'],
      ['Tab', 'Next link; what it leads to is shown beside it'],
    ] as [string, string][],
  },
  visits: {
    none: 'Nothing has changed since your last visit.',
    since: (fresh: number, changed: number) => {
      const parts = [
        fresh > 0 ? counted(fresh, 'new page', 'new pages') : '',
        changed > 0 ? counted(changed, 'changed page', 'changed pages') : '',
      ];
      return `Since your last visit: ${parts.filter(Boolean).join(', ')}`;
    },
    title: 'Since your last visit',
    fresh: 'New',
    changed: 'Changed',
    more: (n: number) => `and ${numbers.format(n)} more`,
    privacy: 'What you have seen is kept in this browser only. It is sent nowhere.',
    clear: 'Forget it',
    cleared: 'Forgotten.',
  },
};
