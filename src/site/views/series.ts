import { byCodeUnit } from '../../support/files.ts';
import { sortKey } from '../data/dates.ts';
import type { ClaimNode, RelationEdge } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { saidOf } from './claim-card.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';

/** One number of a quantity: as printed, who gave it, and when. `here`: on the page of its claim. */
export type SeriesRow = { figure: Words; claim: Link; speakers: Link[]; source: SourceTag; when: When | null; here: boolean };

/** The numbers of one quantity in the order in which they came out, and whether an editor approved what links them. */
export type Series = { rows: SeriesRow[]; proposed: boolean };

/** Two numbers are a difference, which a relation tells; three are a development. */
const fewest = 3;
const most = 12;

type Figure = { claim: ClaimNode; evidence: RelationEdge['evidence'][number]; date: string | null };

/** The shortest words of evidence that a claim gives are its number; the rest is what stands around it. */
const figureOf = (claim: ClaimNode, edges: readonly RelationEdge[]): Figure[] => {
  const own = new Set(claim.statements.map(({ id }) => id));
  const [evidence] = edges
    .flatMap((edge) => edge.evidence)
    .filter(({ span }) => own.has(span.statement))
    .sort((a, b) => a.span.exact.length - b.span.exact.length || a.span.start - b.span.start);
  return evidence ? [{ claim, evidence, date: saidOf(claim) ?? evidence.source.facts.published ?? null }] : [];
};

/** The relations of a claim that are links of one chain of numbers, with the whole chain. */
const chainsOf = (claim: ClaimNode): Map<string, RelationEdge[]> => {
  const names = new Set([...claim.relations, ...claim.relationsTo].flatMap(({ series }) => series ?? []));
  return new Map(
    [...names].map((name) => [name, claim.story.claims.flatMap(({ relations }) => relations.filter(({ series }) => series === name))]),
  );
};

/** The chains of numbers that a claim is part of, and the relations that they tell. */
export const seriesOf = (print: Printer, claim: ClaimNode): { series: Series[]; told: ReadonlySet<RelationEdge> } => {
  const chains = [...chainsOf(claim).values()]
    .map((edges) => ({
      edges,
      figures: [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
        .flatMap((one) => figureOf(one, edges))
        .sort((a, b) => sortKey(a.date) - sortKey(b.date) || byCodeUnit(a.claim.id, b.claim.id)),
    }))
    .filter(({ figures }) => figures.length >= fewest);
  return {
    series: chains.map(({ edges, figures }) => ({
      rows: figures.slice(0, most).map(({ claim: other, evidence, date }) => ({
        figure: evidence.words,
        claim: print.link(other),
        speakers: other.speakers.slice(0, 1).map(print.link),
        source: print.tag(evidence.source),
        when: print.when(date),
        here: other === claim,
      })),
      proposed: edges.some(({ state }) => state !== 'approved'),
    })),
    told: new Set(chains.flatMap(({ edges }) => edges)),
  };
};
