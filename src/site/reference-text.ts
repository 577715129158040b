const numbers = new Intl.NumberFormat('en');

/** Words of the data files' page. */
export const data = {
  title: 'Data',
  summary: 'Everything on these pages is also here as files, for those who want to count, compare or build on it.',
  files: 'Files',
  columns: { records: 'Records', count: 'How many', files: 'Files' },
  schema: 'JSON Schema',
  tables: {
    claims: 'What was put forward, with who carries it and how claims bear on each other.',
    statements: 'What one source prints: who, said, what, with offsets.',
    actors: 'People, governments, organisations and groups.',
    events: 'What happened, or is to happen.',
    sources: 'The articles, without their text.',
    corrections: 'What editors put right.',
  },
  graph: 'Who is linked with what: ids and kinds of links alone.',
  package: 'All files with their formats, for machines:',
  reading: 'How to read them',
  notes: (version: string) => [
    `Formats have version ${version}. A field that goes or changes its meaning makes a new first number; a new field makes a new second one.`,
    'Ids are the last part of a page’s address and stay the same. Every page has a JSON file beside it: its address without the closing slash, with .json.',
    'Offsets (start, end) count UTF-16 code units, as JavaScript and Java do, in the source’s text exactly as it came; end is the first that is not part of it. In exact stand the words, character for character; in text, with white space folded.',
    'Dates are in the Extended Date/Time Format (EDTF): 2022-03-29~ is about that day, 2022-03-21/2022-03-27 from one to the other. Relations between claims are proposals until their state is approved.',
    'JSON Lines are UTF-8, one record a line. CSV is for spreadsheets: UTF-8 with a byte order mark, lists joined by semicolons, and an apostrophe before what a spreadsheet would run as a formula.',
  ],
  licence: 'Licence',
  noLicence: 'The editors have stated no licence for the data.',
  rights:
    'The words of the articles belong to their publishers and are quoted: the files hold the excerpts that the pages show, and no article’s text. Each source’s licence and limit stand in its record.',
  examples: 'Examples',
  commands: (at: string) => [
    '# claims that at least three sources carry',
    `curl -s ${at}claims.jsonl | jq -r 'select(.sources | length > 2) | .title'`,
    '# who is quoted most',
    `curl -s ${at}statements.jsonl | jq -r 'select(.speaker) | .speaker' | sort | uniq -c | sort -rn | head`,
  ],
  beside: 'A record as it stands beside its page, with the first of its statements',
  fields: 'Fields',
};

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
