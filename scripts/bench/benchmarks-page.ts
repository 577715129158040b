import { against, builds, type Figure, newestOfSize, type Result, searchMs, searchRatio } from './result.ts';
import { megabytes, number, ratio, seconds } from './table.ts';

const tableOf = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const memoryOf = ({ memory }: Figure): string => (memory === null ? '' : megabytes(memory));

const ratioOf = (value: number | null): string => (value === null ? '' : ratio(value));

const buildRow = (result: Result): string[] => [
  result.date,
  number(result.pages),
  ...builds.map((build) => seconds(result.builds[build].ms)),
  number(result.pages / (result.builds['full, warm'].ms / 1000)),
  memoryOf(result.builds['full, warm']),
  number(result.files),
  megabytes(result.bytes),
  Object.entries(result.parts)
    .map(([part, ms]) => `${part} ${seconds(ms)}`)
    .join(', '),
  Object.entries(result.versions)
    .map((version) => version.join(' '))
    .join(', '),
];

const otherRows = (result: Result): string[][] =>
  Object.entries(result.others).map(([name, figure]) => [
    number(result.pages),
    name,
    seconds(figure.ms),
    memoryOf(figure),
    ratioOf(against(result, 'full, warm', name)),
    ratioOf(against(result, 'full, warm', name, searchMs(result))),
    ratioOf(against(result, 'full, cold', name, searchMs(result))),
    ratioOf(against(result, 'one page edited', name)),
  ]);

const searchRow = (result: Result): string[] => {
  const { clock, processor } = searchRatio(result);
  const { cpu, alone } = result.search;
  return [
    number(result.pages),
    seconds(searchMs(result)),
    seconds(alone.ms),
    ratio(clock),
    seconds(cpu),
    alone.cpu === null ? '' : seconds(alone.cpu),
    ratioOf(processor),
  ];
};

/** What each program does with the same content, for whoever reads a ratio. */
export const whatOthersDo = `- **Hugo, same files** makes what our build makes of the same content: each page with its head, menu, breadcrumbs, facts, statements, wordings and
  where they differ, relations, what links to it, how to cite it, JSON-LD and the tags that search reads; beside pages their JSON, Atom and JSON feeds;
  lists, timelines, coverage, comparisons and places; data of every source and story; the sitemap. It makes no pictures (those for links,
  timelines, maps and networks), no tables of the whole archive, and no search index. Hugo makes pages of files only: places, pairs of sources and overviews,
  which our build finds in the content, are laid out for it as files before its time is taken.
- **Hugo, small pages** and **Eleventy, small pages** make one small page of every file of the content, with a title, the quotations and links, and nothing else: a
  floor, not the same work.
- **Plain Node** reads the same files, parses their front matter and writes such small pages, without a generator.`;

/** The page of the repository with all results that are kept. */
export const benchmarksPage = (results: readonly Result[]): string => `# Benchmarks

Written by \`npm run bench -- --pages N --keep\`: an archive of invented stories with about N pages in all, built with the real templates. Every figure is of
a whole run of a program, from its start to its end, timed from outside; memory is the most that it, its threads and the programs it started
had together. Of the full warm build and of the other programs it is the better of two runs, taken in turn.

## Our build, seconds

Cold: nothing is kept, and the program is compiled first. Warm: the program was compiled before, and the content is new to it. The three last follow on a
full build. Parts are those of the full warm build; most of Pagefind's work is done beside \`render\`, and \`search\` is what is left after the last page.

${tableOf(['date', 'pages', ...builds, 'pages/s, warm', 'most MB, warm', 'files', 'MB written', 'parts of the full warm build', 'versions'], results.map(buildRow))}

## Beside others on the same content

${whatOthersDo}

Ratios are our time to theirs: below 1 we are faster. An edited page is set against their full build, as neither builds less than all.

${tableOf(
  [
    'pages',
    'program',
    'seconds',
    'most MB',
    'our full warm build',
    'without search',
    'our full cold build, without search',
    'our edit of one page',
  ],
  newestOfSize(results).flatMap(otherRows),
)}

## The search index

Our build hands its pages to Pagefind while others are rendered, and then puts the index in order. Beside it \`pagefind --site dist\` over the same pages.

${tableOf(
  ['pages', 'left after the last page, s', '`pagefind` alone, s', 'ratio', 'Pagefind in our build, s of the processor', 'alone', 'ratio'],
  results.length === 0 ? [] : newestOfSize(results).map(searchRow),
)}

## Growth

![Seconds against pages](scripts/bench/time.svg)

![Memory against pages](scripts/bench/memory.svg)
`;
