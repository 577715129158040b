import { mostPairs } from '../compare/pairs.ts';
import { columnsOf, type Row, rowOf } from '../coverage/matrix.ts';
import { countedClaims, type Totals, totalsOf } from '../coverage/totals.ts';
import type { ClaimNode, StoryNode } from '../data/nodes.ts';
import { plainText, type Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { unnamedSpeaker } from './claim-card.ts';
import { type ComparedWith, comparedWith } from './compare-with.ts';
import type { Head } from './head.ts';
import { overviewHead } from './overview-head.ts';
import { overviewPath } from './overview-paths.ts';
import type { Printer, SourceTag, When } from './printer.ts';

/** A letter in the matrix: how the source carries the claim, and where that is to be read. */
export type MatrixCell = {
  siglum: string;
  manner: 'direct' | 'mixed' | 'indirect' | 'narrated' | 'silent';
  label: string;
  href: string | null;
};

export type MatrixRow = { href: string; title: Title; speaker: string; cells: MatrixCell[]; others: number };

/** Claims by sources. `crowded`: not all sources have a column. */
export type MatrixView = { columns: SourceTag[]; rows: MatrixRow[]; crowded: boolean };

/** A source's totals; `bar` are widths in parts of a hundred. */
export type TotalsRow = {
  source: SourceTag;
  when: When | null;
  carries: string;
  alone: string;
  silent: string;
  bar: { carries: number; alone: number };
};

export type CoverageView = {
  head: Head;
  story: string;
  totals: TotalsRow[];
  matrix: MatrixView;
  compared: ComparedWith[];
  comparedHint: string;
  columnsHint: string;
  part: number;
  pages: string[];
};

/** Rows a page holds, fewer the more columns there are: cells are what weighs. */
const most = { rows: 36, cells: 260 };

const rowsOf = (story: StoryNode): number =>
  Math.max(12, Math.min(most.rows, Math.floor(most.cells / Math.max(1, Math.min(20, story.sources.length)))));

/** A story's claims in the parts that its pages show; the most carried first. */
export const coverageParts = (story: StoryNode): ClaimNode[][] => {
  const size = rowsOf(story);
  return Array.from({ length: Math.max(1, Math.ceil(story.claims.length / size)) }, (_, i) => story.claims.slice(i * size, (i + 1) * size));
};

const rowView = (print: Printer, { claim, cells, others }: Row, columns: SourceTag[]): MatrixRow => {
  const link = print.link(claim);
  const { manners, silent } = messages.overviews.coverage;
  const [speaker] = claim.speakers;
  return {
    ...link,
    speaker: speaker
      ? [speaker.name, claim.speakers.length > 1 ? messages.andOthers(claim.speakers.length - 1) : ''].join(' ').trim()
      : unnamedSpeaker(claim),
    cells: cells.map((cell, i) => {
      const siglum = columns[i]?.siglum ?? '';
      if (!cell) return { siglum, manner: 'silent', label: silent, href: null };
      return { siglum, manner: cell.manner, label: manners[cell.manner], href: `${link.href}#${cell.statement.id}` };
    }),
    others,
  };
};

/** The matrix of some of a story's claims. */
export const matrixView = (print: Printer, story: StoryNode, claims: ClaimNode[]): MatrixView => {
  const columns = columnsOf(story);
  const tags = columns.map(print.tag);
  return {
    columns: tags,
    rows: claims.map((claim) => rowView(print, rowOf(claim, columns), tags)),
    crowded: columns.length < story.sources.length,
  };
};

const percent = (part: number, all: number): number => (all === 0 ? 0 : Math.round((1000 * part) / all) / 10);

const totalsRow = (print: Printer, { source, carries, alone, silent }: Totals, all: number): TotalsRow => ({
  source: print.tag(source),
  when: print.when(source.facts.published?.slice(0, 10)),
  carries: messages.overviews.coverage.ofAll(carries, all),
  alone: messages.number(alone),
  silent: messages.number(silent),
  bar: { carries: percent(carries, all), alone: percent(alone, all) },
});

export const coverageView = (print: Printer, story: StoryNode, part: number): CoverageView => {
  const parts = coverageParts(story);
  const all = countedClaims(story);
  const matrix = matrixView(print, story, parts[part - 1] ?? []);
  const { coverage: t } = messages.overviews;
  const compared = part === 1 ? comparedWith(print, story) : [];
  const pairs = compared.reduce((sum, { others }) => sum + others.length, 0) / 2;
  const description = [messages.count.sources(story.sources.length), messages.count.claims(all)].join(' · ');
  return {
    head: overviewHead(print, 'coverage', story, part, parts.length, `${description}.`),
    story: plainText(story.title),
    totals: part === 1 ? totalsOf(story).map((totals) => totalsRow(print, totals, all)) : [],
    matrix,
    compared,
    comparedHint: (story.sources.length * (story.sources.length - 1)) / 2 > mostPairs ? t.compareMost(pairs) : '',
    columnsHint: matrix.crowded ? t.columnsMost(matrix.columns.length) : '',
    part,
    pages: parts.map((_, i) => print.href(overviewPath('coverage', story, i + 1))),
  };
};
