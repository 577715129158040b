/* What the script of every page says: a part of the messages, in a file of its own so that browsers get no more than they show. */

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const counted = (n: number, one: string, other: string): string => `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;

export const reading = {
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The link is in the address bar',
  close: 'Close',
  help: {
    title: 'Keys',
    keys: [
      ['/', 'Search'],
      ['?', 'This list'],
      ['Tab', 'Next link, with a look at where it leads'],
      ['Down Up', 'Through the results of a search'],
      ['Esc', 'Close a look or a window; leave the search'],
    ] as [key: string, does: string][],
    use: 'Let / and ? do this',
  },
  visits: {
    title: 'Since your last visit',
    since: (fresh: number, changed: number): string => {
      const parts = [
        fresh > 0 && counted(fresh, 'new page', 'new pages'),
        changed > 0 && counted(changed, 'changed page', 'changed pages'),
      ];
      return `${reading.visits.title}: ${parts.filter(Boolean).join(', ')}`;
    },
    none: 'Nothing has changed since your last visit.',
    fresh: 'New',
    changed: 'Changed',
    more: (n: number) => `and ${numbers.format(n)} more`,
    privacy: 'What you have seen here is kept in this browser alone and sent nowhere.',
    forget: 'Forget it',
    forgotten: 'Forgotten.',
  },
};
