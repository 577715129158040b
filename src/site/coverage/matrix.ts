import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { ClaimNode, SourceNode, StatementNode, StoryNode } from '../data/nodes.ts';

/** How a source carries a claim, and the statement that shows it; `null`: it does not carry it. */
export type Cell = { manner: AttributionKind; statement: StatementNode } | null;

/** A claim with a cell for each column, and how many further sources carry it. */
export type Row = { claim: ClaimNode; cells: Cell[]; others: number };

/** From the speaker's own words to the source's. */
const nearness: Record<AttributionKind, number> = { direct: 0, mixed: 1, indirect: 2, narrated: 3 };

/** More columns than these are no table for a screen. */
const mostColumns = 20;

/** The sources that have a column, in the order of their letters: all of them or, of very many, those that carry most claims. */
export const columnsOf = ({ sources }: StoryNode): SourceNode[] => {
  const carried = new Map(sources.map((source) => [source, new Set(source.statements.map(({ claim }) => claim)).size]));
  const kept = new Set(
    sources
      .map((source, i) => ({ source, i }))
      .sort((a, b) => (carried.get(b.source) ?? 0) - (carried.get(a.source) ?? 0) || a.i - b.i)
      .slice(0, mostColumns)
      .map(({ source }) => source),
  );
  return sources.filter((source) => kept.has(source));
};

/** A claim's row: of several statements of one source the one nearest to the speaker's own words, then the earliest. */
export const rowOf = (claim: ClaimNode, columns: SourceNode[]): Row => {
  const nearest = new Map<SourceNode, StatementNode>();
  for (const statement of claim.statements) {
    const known = nearest.get(statement.printedBy);
    if (!known || nearness[statement.kind] < nearness[known.kind]) nearest.set(statement.printedBy, statement);
  }
  const cells = columns.map((source): Cell => {
    const statement = nearest.get(source);
    return statement ? { manner: statement.kind, statement } : null;
  });
  return { claim, cells, others: nearest.size - cells.filter((cell) => cell !== null).length };
};
