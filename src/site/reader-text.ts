/* What the script of every page says: a part of the messages, in a file of its own so that browsers get no more than they show. */

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const counted = (n: number, one: string, other: string): string => `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;

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
