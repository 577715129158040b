const numbers = new Intl.NumberFormat('en');
const plurals = new Intl.PluralRules('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });

const count = (n: number, one: string, other: string) => `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
const claims = (n: number) => count(n, 'claim', 'claims');
const events = (n: number) => count(n, 'event', 'events');

/** The words of the pages that look at a whole story: a part of the messages. */
export const overviews = {
  timeline: {
    title: 'Timeline',
    of: (story: string) => `Timeline: ${story}`,
    intro: 'By the day the sources give for it. When it happened, when it was said and when it was published are three different times.',
    all: 'What happened, was said and was published, by day.',
    full: 'The whole timeline',
    tracks: { happened: 'Happened', said: 'Said', published: 'Published' },
    key: 'Bars: events, over the time in which a source places them. Pointed ends: not known to the day. Hollow: announced for later. Squares: claims; filled, if several sources carry them. Time in which nothing is known to the day is folded.',
    stripKey: 'Above the line: events. Below it: claims. Triangles: when the sources came out.',
    picture: 'What happened, what was said, and what was published, on one axis of time',
    said: (n: number, when: string) => `${claims(n)}: ${when}`,
    counts: (happened: number, said: number) => [events(happened), claims(said)],
    between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    beyond: (n: number) => `${events(n)} more in the list.`,
    undated: (happened: number, said: number) =>
      `Without a date, and so not here: ${lists.format([...(happened > 0 ? [events(happened)] : []), ...(said > 0 ? [claims(said)] : [])])}.`,
    empty: 'No source gives a date for anything in this story.',
    list: 'Day by day',
  },
  coverage: {
    title: 'Coverage',
    of: (story: string) => `Coverage: ${story}`,
    intro: 'Who carries what, and in whose words. A claim that a source does not print is not denied by it.',
    all: 'Which source carries which claim, story by story.',
    full: 'Who carries what',
    claim: 'Claim',
    manners: { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported', narrated: 'in the source’s own account' },
    silent: 'does not carry it',
    key: 'How to read a letter',
    totals: 'How much each source carries',
    columns: { source: 'Source', published: 'Published', carries: 'Carries', alone: 'Alone reports', silent: 'Silent on' },
    ofAll: (n: number, all: number) => `${numbers.format(n)} of ${claims(all)}`,
    barKey:
      'The bar: of all claims of the story those that the source carries and, in full ink, those that it alone reports. Silent on: claims that at least two others carry.',
    matrix: 'Claims, the most carried first',
    barcodeKey: 'A row for each source, a column for each of the most carried claims: filled where the source carries it.',
    compare: 'Compare two sources',
    compareIntro: 'The number: how many claims both carry.',
    compareMost: (n: number) => `The ${numbers.format(n)} pairs that share most claims.`,
    columnsMost: (n: number) =>
      `The ${numbers.format(n)} sources that carry most claims have a column; the others are counted in the last one.`,
    others: 'Others',
    inCommon: (n: number) => (plurals.select(n) === 'one' ? 'claim in common' : 'claims in common'),
    empty: 'No claim was found in this story.',
  },
  compare: {
    title: 'Compare',
    of: (a: string, b: string) => `${a} and ${b}, side by side`,
    describe: (both: number, a: string, onlyA: number, b: string, onlyB: number) =>
      `Both carry ${claims(both)}; ${a} ${numbers.format(onlyA)} more, ${b} ${numbers.format(onlyB)} more.`,
    with: 'Compare with',
    side: 'Side by side',
    facts: 'At a glance',
    both: 'Both carry',
    bothNone: 'No claim was found in both.',
    differ: 'Where the two differ',
    named: 'What each calls it',
    only: (name: string) => `Only ${name}`,
    onlyNone: 'Nothing that the other does not carry.',
    first: 'Published first',
    speaks: 'Claims',
    quoted: 'Of these quoted',
    origin: 'From one origin',
    whole: 'All that this source carries',
    all: 'Everything side by side',
    block: (a: string, b: string, both: number) => `${a} and ${b}: ${claims(both)} in common`,
  },
};
