const numbers = new Intl.NumberFormat('en');

/** Words about corrections. */
export const corrections = {
  title: 'Corrections',
  one: 'Correction',
  summary: 'What was wrong on these pages and has been put right, the latest first.',
  none: 'Nothing has been corrected yet. What an editor puts right on a page is shown on it, and listed here from then on.',
  was: 'It said',
  is: 'It says',
  why: 'Why',
  on: (kind: string, title: string) => `${kind}: ${title}`,
  withdrawn: 'A page that has been taken back',
  report: 'Pages that were put right are marked as corrected. New corrections can be followed in the',
  feed: 'feed of corrections',
  beyond: (n: number) => `${numbers.format(n)} earlier ones in the data files`,
};

/** Words about who speaks about whom. */
export const network = {
  title: 'Who speaks about whom',
  of: (story: string) => `Who speaks about whom: ${story}`,
  summary: 'Whom the people and bodies of this story speak about, answer, and agree with, by the claims that show it.',
  kinds: { about: 'speaks about', answers: 'answers', with: 'says the same as' },
  columns: { who: 'Who', whom: 'Whom', claims: 'Claims that show it' },
  described: (story: string, strongest: string[]) =>
    `Network of those who speak in “${story}”. Most often: ${strongest.join('; ')}. The table below says the same in words.`,
  key: 'An arrow leads from who speaks to whom they speak about, and the number beside it counts the claims, where there is more than one. Broken lines: answers alone. Dotted, without an arrow: both say the same. Round ends: people; straight ends: bodies. Bold: quoted themselves. Only those whom the sources name.',
  table: 'The same as a table',
  more: (n: number) => `and ${numbers.format(n)} more`,
  beyond: (n: number) => `${numbers.format(n)} more pairs in the data files`,
  none: 'Nobody in this story speaks about anybody else.',
};

/** Words about how to cite a page. */
export const citing = {
  title: 'Cite this page',
  within: (kind: string, story: string) => `${kind} in “${story}”`,
  sources: 'The sources, by their letters',
  formats: 'Also as CSL-JSON and BibTeX',
};

/** A source’s page. */
export const source = {
  publisher: 'Publisher',
  byline: 'Byline',
  published: 'Published',
  updated: 'Updated',
  kind: 'Kind',
  kinds: { article: 'Article', 'live-blog': 'Live blog' },
  agencies: 'Agency copy',
  translation: 'Translation',
  machineTranslation: 'Machine translation',
  length: 'Length',
  licence: 'Licence',
  original: 'Original',
  excerpts: 'What it carries, in its order',
  alone: 'What it alone reports',
  aloneIntro: 'Claims that no other source of the story carries.',
  silent: 'What it does not carry',
  silentIntro: 'Claims that at least two other sources of the story carry.',
  posts: 'What its posts carry',
  events: 'Events it describes',
  noHeadline: 'Post without a headline',
};
