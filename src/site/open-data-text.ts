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
  annotations: { label: 'Quotations, with the claims that they put forward' },
  provenance: {
    program: 'Onrecord',
    stages: {
      annotate: 'Reading each article alone: who says what, in which words',
      connect: 'Reading the articles of a story together: what is the same, what bears on what',
      review: 'The editors’ review',
    },
  },
};

/** Words of the feeds. */
export const feeds = {
  of: (title: string, site: string) => `${title} – ${site}`,
  subtitles: {
    stories: 'Articles that were read, explainers, and corrections.',
    actors: 'What they put forward, what others say about them, and corrections.',
    claims: 'Each article that carries it, each claim that bears on it, and corrections.',
  },
  article: (publisher: string, headline: string) => `${publisher}: ${headline}`,
  carriedBy: (publisher: string) => `Carried by ${publisher}`,
  words: (speaker: string, words: string) => `${speaker}: “${words}”`,
  carries: (claims: number, alone: number) => `Claims it carries: ${numbers.format(claims)}, of which it alone: ${numbers.format(alone)}`,
  related: (label: string, claim: string) => `${label}: ${claim}`,
};
