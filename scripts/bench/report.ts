import { whatOthersDo } from './benchmarks-page.ts';
import type { Checked } from './check-archive.ts';
import type { Made } from './make-archive.ts';
import { builds, comparisons, type Figure, type Result, sameFiles, searchMs, searchRatio } from './result.ts';
import { megabytes, number, type Row, ratio, seconds, table } from './table.ts';

const figures = ({ ms, cpu, memory }: Figure): [string, string, string] => [
  seconds(ms),
  cpu === null ? '' : seconds(cpu),
  memory === null ? '' : megabytes(memory),
];

const ratioOf = (value: number | null): string => (value === null ? '' : ratio(value));

const size = ({ asked, pages, claims, files, bytes }: Result, { quotations }: Checked): string => {
  const off = Math.abs(pages - asked) > asked / 50 ? ` (${number(asked)} were asked for: no archive comes nearer)` : '';
  return `${number(pages)} pages${off}: ${number(claims)} claims, ${number(quotations)} quotations compared with their sources, ${number(files)} files, ${megabytes(bytes)} MB`;
};

const otherRow = (result: Result, name: string): Row => [
  name,
  ...figures(result.others[name] as Figure),
  ...Object.values(comparisons).map((compare) => ratioOf(compare(result, name))),
];

/** What was measured, as tables for a terminal. */
export const report = (result: Result, made: Made, checked: Checked): string => {
  const ours = table(
    ['build', 'seconds', 'of the processor', 'most MB', 'pages/s'],
    builds.map((build) => [build, ...figures(result.builds[build]), number(result.pages / (result.builds[build].ms / 1000))]),
  );
  const stages = table(
    ['before and after', 'seconds'],
    Object.entries({ ...made.parts, ...checked.parts }).map(([part, { ms }]) => [part, seconds(ms)]),
  );
  const names = [...new Set(builds.flatMap((build) => Object.keys(result.builds[build].parts)))];
  const parts = table(
    ['part of a build, seconds', ...builds],
    names.map(
      (part): Row => [
        part,
        ...builds.map((build) => {
          const ms = result.builds[build].parts[part];
          return ms === undefined ? '' : seconds(ms);
        }),
      ],
    ),
  );
  const { clock, processor } = searchRatio(result);
  const { cpu, alone } = result.search;
  const search = table(
    ['search index', 'ours', 'pagefind --site dist', 'ratio'],
    [
      ['seconds', seconds(searchMs(result, 'full, warm')), seconds(alone.ms), ratio(clock)],
      ['seconds of the processor in Pagefind', seconds(cpu), alone.cpu === null ? '' : seconds(alone.cpu), ratioOf(processor)],
    ],
  );
  const beside = table(
    ['the same content', 'seconds', 'of the processor', 'most MB', ...Object.keys(comparisons)],
    Object.keys(result.others).map((name) => otherRow(result, name)),
  );
  const alike = table(
    [`middle page of a kind`, 'pages', sameFiles, 'bytes', 'theirs', 'links', 'theirs'],
    result.alike.map(
      ({ kind, ours: a, theirs: b }): Row => [
        kind,
        ...[a.pages, b.pages, a.bytes, b.bytes, a.links, b.links].map((value) => number(value)),
      ],
    ),
  );
  return [size(result, checked), ours, parts, stages, search, beside, whatOthersDo, ...(result.alike.length > 0 ? [alike] : [])].join(
    '\n\n',
  );
};
