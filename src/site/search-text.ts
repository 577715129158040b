/* What the search page's script says: a part of the messages, in a file of its own so that browsers get no more than they show. */

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

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
  found: (n: number) => `${numbers.format(n)} ${plurals.select(n) === 'one' ? 'page' : 'pages'} found.`,
  undated: 'In the order of their dates; pages without a date are left out.',
  more: 'Show more',
  noScript: 'Searching needs JavaScript. Everything can be found without it, through these lists:',
  browse: 'Or browse',
  failed: 'The search index could not be loaded. The lists below hold everything.',
  keys: 'Arrow keys move through the results, Esc goes back.',
};
