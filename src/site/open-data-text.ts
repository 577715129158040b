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
  others: {
    graph: 'Who is linked with what: ids and kinds of links alone.',
    annotations:
      'Every quotation as a W3C Web Annotation: where it stands, in which words, and the claim it puts forward. A page for each source; this file leads to the first.',
    provenance: 'How all that a story’s pages say came about, as JSON-LD: PROV-O, and CiTO for claims that bear on each other.',
    citations: 'References to the articles, explainers, stories and claims, for citation programs.',
    package: 'All files with their formats, for machines.',
    llms: 'The same as a short guide for language models and other programs.',
  },
  beyond: (n: number) => `${numbers.format(n)} more in datapackage.json`,
  reading: 'How to read them',
  notes: (version: string) => [
    `Formats have version ${version}. A field that goes or changes its meaning makes a new first number; a new field makes a new second one. What changed stands in CHANGELOG.md.`,
    'Ids are the last part of a page’s address and stay the same. Every page has a JSON file beside it: its address without the closing slash, with .json. It tells how to cite the page too: as text, as CSL-JSON and as BibTeX.',
    'Offsets (start, end) count UTF-16 code units, as JavaScript and Java do, in the source’s text exactly as it came; end is the first that is not part of it. In exact stand the words, character for character; in text, with white space folded. Web Annotations alone count whole characters, as their standard demands.',
    'Dates are in the Extended Date/Time Format (EDTF): 2022-03-29~ is about that day, 2022-03-21/2022-03-27 from one to the other. Relations between claims are proposals until their state is approved.',
    'JSON Lines are UTF-8, one record a line. CSV is for spreadsheets: UTF-8 with a byte order mark, lists joined by semicolons, and an apostrophe before what a spreadsheet would run as a formula.',
    'In linked data, what a page is about has the page’s address with #this, and a statement the address of its place on its claim’s page. Every page holds the same in schema.org’s terms; nothing is rated. Pages that no editor has judged say that they are made from data by a program (IPTC: dataDrivenMedia).',
  ],
  relations: 'Relations between claims',
  relationsIntro:
    'The nearest term of the Citation Typing Ontology (CiTO) for each. A file links claims directly only where an editor approved it; a proposal is told of, with its evidence, as a citation of its own.',
  relationColumns: { relation: 'Relation', term: 'Term' },
  feeds: 'Feeds',
  feedsIntro:
    'Each as Atom and as JSON Feed 1.1, in one folder: feed.xml and feed.json. Dates come from the articles and the editors: they move when an article, a relation, an explainer or a correction is new, and with nothing else.',
  feedRows: {
    site: 'Explainers and stories',
    corrections: 'What editors put right',
    stories: 'Of each story: articles, explainers, corrections',
    actors: 'Of everybody who speaks, is spoken of or takes part in something: claims, events, corrections',
    claims: 'Of each claim: the articles that carry it, the claims that bear on it, corrections',
  },
  licence: 'Licence',
  noLicence: 'The editors have stated no licence for the data.',
  rights:
    'The words of the articles belong to their publishers and are quoted: the files hold the excerpts that the pages show, and no article’s text. Each source’s licence and limit stand in its record.',
  examples: 'Examples',
  examplesIntro:
    'In JavaScript, for Node (21 or later) or the console of a browser that shows this page. Below each stands what it prints for these files.',
  about: {
    carried: 'How many claims more than one source carries',
    quoted: 'Who is quoted most',
    cite: 'How to cite a page',
    annotations: 'How many quotations there are',
    relations: 'Which relations between claims a story has, by their terms',
    references: 'How many references there are',
    feed: 'What is new',
  },
  beside: 'A record as it stands beside its page, with the first of its statements',
  fields: 'Fields',
  schemas: 'All schemas:',
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
    actors: 'What they put forward, what others say about them, events they take part in, and corrections.',
    claims: 'Each article that carries it, each claim that bears on it, and corrections.',
  },
  article: (publisher: string, headline: string) => `${publisher}: ${headline}`,
  carriedBy: (publisher: string) => `Carried by ${publisher}`,
  words: (speaker: string, words: string) => `${speaker}: “${words}”`,
  carries: (claims: number, alone: number) => `Claims it carries: ${numbers.format(claims)}, of which it alone: ${numbers.format(alone)}`,
  related: (label: string, claim: string) => `${label}: ${claim}`,
};

/** Words of the guide for language models. */
export const llms = {
  rules: [
    'Every quotation is a source’s own words, checked against the article character for character. Nothing is rewritten or summed up by a program.',
    'Each page shows who said something, when, which sources carry it and in which words. There are no verdicts on what is true.',
    'Links between claims are proposals of a program until their state is approved.',
    'Cite the page and the source that printed the words; the JSON beside each page (its address without the closing slash, with .json) tells how.',
    'No article’s full text is here: it is at its publisher’s.',
  ],
  more: 'Optional',
};
