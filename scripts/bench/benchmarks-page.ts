import { builds, comparisons, type Figure, newestOfSize, type Result, sameFiles, searchMs, searchRatio } from './result.ts';
import { megabytes, number, ratio, seconds } from './table.ts';

const tableOf = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const memoryOf = ({ memory }: Figure): string => (memory === null ? '' : megabytes(memory));

/** Seconds by the clock and, in brackets, of the processor. */
const both = ({ ms, cpu }: Figure): string => `${seconds(ms)}${cpu === null ? '' : ` (${seconds(cpu)})`}`;

const ratioOf = (value: number | null): string => (value === null ? '' : ratio(value));

const pairs = (entries: Record<string, string | number>): string =>
  Object.entries(entries)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? seconds(value) : value}`)
    .join(', ');

const buildRow = (result: Result): string[] => [
  result.date,
  number(result.pages),
  String(result.rounds),
  ...builds.map((build) => both(result.builds[build])),
  number(result.pages / (result.builds['full, warm'].ms / 1000)),
  memoryOf(result.builds['full, warm']),
  number(result.files),
  megabytes(result.bytes),
  pairs(result.builds['full, warm'].parts),
  pairs(result.versions),
];

const otherRows = (result: Result): string[][] =>
  Object.entries(result.others).map(([name, figure]) => [
    number(result.pages),
    name,
    both(figure),
    memoryOf(figure),
    ...Object.values(comparisons).map((compare) => ratioOf(compare(result, name))),
  ]);

const searchRow = (result: Result): string[] => {
  const { clock, processor } = searchRatio(result);
  const { cpu, alone } = result.search;
  return [
    number(result.pages),
    seconds(searchMs(result, 'full, warm')),
    seconds(alone.ms),
    ratio(clock),
    seconds(cpu),
    alone.cpu === null ? '' : seconds(alone.cpu),
    ratioOf(processor),
  ];
};

const alikeRows = ({ alike }: Result): string[][] =>
  alike.map(({ kind, ours, theirs }) => [
    kind,
    ...[ours.pages, theirs.pages, ours.bytes, theirs.bytes, ours.links, theirs.links].map((value) => number(value)),
  ]);

/** What each program does with the same content, for whoever reads a ratio. */
export const whatOthersDo = `- **${sameFiles}** makes what our build makes of the same content: each page with its head, menu, breadcrumbs, facts, statements, wordings and
  where they differ, relations, what links to it, how to cite it, JSON-LD and the tags that search reads; beside pages their JSON, Atom and JSON feeds;
  lists, timelines, coverage, comparisons and places; data of every source and story; the sitemap. It makes no pictures (those for links,
  timelines, maps and networks), no tables of the whole archive, and no search index. Hugo makes pages of files only: places, pairs of sources and overviews,
  which our build finds in the content, are laid out for it as files before its time is taken.
- **Hugo, small pages** and **Eleventy, small pages** make one small page of every file of the content, with a title, the quotations and links, and nothing else: a
  floor, not the same work.
- **Plain Node** reads the same files, parses their front matter and writes such small pages, without a generator.`;

/** The page of the repository with all results that are kept. */
export const benchmarksPage = (results: readonly Result[]): string => {
  const newest = newestOfSize(results);
  return `# Benchmarks

Written by \`npm run bench -- --pages N --keep\`: an archive of invented stories with about N pages in all, built with the real templates. Every figure is of
a whole run of a program, from its start to its end, seen from outside: seconds by the clock and, in brackets, of the processor, which say more on a
machine that has other work; memory is the most that the program, its threads and the programs it started had together. Of full builds that
are not cold and of the other programs it is the best of as many rounds, in which they take turns, as the table says.

## Our build, seconds

Cold: nothing is kept, and the program is compiled first. Warm: the program was compiled before, and the content is new to it. Pictures kept: the same,
but the pictures for links, maps and networks were drawn before. The three last follow on a full build. Parts are those of the full warm build by the
clock, as it tells of them itself; some lie within others.

${tableOf(['date', 'pages', 'rounds', ...builds, 'pages/s, warm', 'most MB, warm', 'files', 'MB written', 'parts of the full warm build', 'versions'], results.map(buildRow))}

## Beside others on the same content

${whatOthersDo}

Ratios are our time to theirs by the clock: below 1 we are faster. An edited page is set against their full build, as none of them builds less than all.

${tableOf(['pages', 'program', 'seconds', 'most MB', ...Object.keys(comparisons)], newest.flatMap(otherRows))}

Middle pages of each kind, ours and those of "${sameFiles}"${newest.length > 0 ? `, at ${number(newest.at(-1)?.pages ?? 0)} pages` : ''}:

${tableOf(['kind', 'pages', 'theirs', 'bytes', 'theirs', 'links', 'theirs'], newest.slice(-1).flatMap(alikeRows))}

## The search index

The part \`search\` of our full warm build beside \`pagefind --site dist\` over the same pages.

${tableOf(
  ['pages', '`search`, s', '`pagefind` alone, s', 'ratio', 'Pagefind in our build, s of the processor', 'alone', 'ratio'],
  newest.map(searchRow),
)}

## Growth

![Seconds against pages](scripts/bench/time.svg)

![Memory against pages](scripts/bench/memory.svg)
`;
};
