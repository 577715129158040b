import type { Graph, StoryNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { type MatrixView, matrixView } from './coverage.ts';
import type { Head } from './head.ts';
import { overviewIndexHead } from './overview-head.ts';
import { overviewPath } from './overview-paths.ts';
import { indexParts, storiesOfPart } from './overviews.ts';
import type { Link, Printer } from './printer.ts';

/** A story's most carried claims as a barcode: a row for each source, a column for each claim. */
export type StoryCoverage = { link: Link; counts: string[]; rows: { siglum: string; path: string }[]; width: number; sample: boolean };

export type CoverageIndex = { head: Head; stories: StoryCoverage[]; part: number; pages: string[] };

const most = { claims: 36, sources: 12 };

/** Width and height of a cell and from one to the next; room for the letters. */
export const cell = { width: 7, height: 10, pitch: 9, row: 14, left: 22 };

const rowsOf = ({ columns, rows }: MatrixView): StoryCoverage['rows'] =>
  columns.slice(0, most.sources).map(({ siglum }, column) => ({
    siglum,
    path: rows
      .flatMap(({ cells }, i) =>
        cells[column]?.manner === 'silent'
          ? []
          : [`M${cell.left + i * cell.pitch} ${column * cell.row}h${cell.width}v${cell.height}h-${cell.width}z`],
      )
      .join(''),
  }));

const storyCoverage = (print: Printer, story: StoryNode): StoryCoverage => {
  const matrix = matrixView(print, story, story.claims.slice(0, most.claims));
  return {
    link: { href: print.href(overviewPath('coverage', story)), title: story.title },
    counts: [messages.count.sources(story.sources.length), messages.count.claims(story.claims.length)],
    rows: rowsOf(matrix),
    width: cell.left + most.claims * cell.pitch,
    sample: story.sample,
  };
};

export const coverageIndex = (print: Printer, graph: Graph, part: number): CoverageIndex => {
  const parts = indexParts(graph);
  return {
    head: overviewIndexHead('coverage', part, parts),
    stories: storiesOfPart(graph, part).map((story) => storyCoverage(print, story)),
    part,
    pages: Array.from({ length: parts }, (_, i) => print.href(overviewPath('coverage', undefined, i + 1))),
  };
};
