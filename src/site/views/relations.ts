import type { ClaimNode, RelationEdge } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import type { Printer, SourceTag } from './printer.ts';

export type RelationView = {
  label: string;
  other: ClaimCard;
  reason: string;
  state: string;
  proposed: boolean;
  evidence: { words: Words; source: SourceTag }[];
};

/** A relation as the page of one of its two claims tells it. */
export const relationView = (print: Printer, edge: RelationEdge, of: ClaimNode): RelationView => ({
  label: messages.relationTypes[edge.type][edge.from === of ? 'from' : 'to'],
  other: claimCard(print, edge.from === of ? edge.to : edge.from),
  reason: messages.relationReasons[edge.reason],
  state: edge.state === 'approved' ? messages.claim.approved : messages.claim.proposed,
  proposed: edge.state !== 'approved',
  evidence: edge.evidence.map(({ words, source }) => ({ words, source: print.tag(source) })),
});

export type Difference = {
  label: string;
  state: string;
  proposed: boolean;
  claims: [ClaimCard, ClaimCard];
  evidence: RelationView['evidence'];
};

/** An answer says less of where accounts part than a denial or another number does. */
const rank: Record<RelationEdge['type'], number> = {
  'differs-in-number': 0,
  'differs-in-date': 0,
  denies: 0,
  'disputes-characterisation': 0,
  'same-fact-different-frame': 1,
  supersedes: 1,
  narrows: 1,
  'responds-to': 2,
};

/** No claim is one side of more than one of them. */
const eachOnce = (edges: readonly RelationEdge[]): RelationEdge[] => {
  const seen = new Set<ClaimNode>();
  return edges.filter(({ from, to }) => {
    if (seen.has(from) || seen.has(to)) return false;
    seen.add(from).add(to);
    return true;
  });
};

/** Where the accounts differ: of the relations between some claims those that an editor approved, then the sharpest, then the surest. */
export const differencesOf = (
  print: Printer,
  claims: ClaimNode[],
  most: number,
  wanted: (edge: RelationEdge) => boolean = () => true,
): Difference[] =>
  eachOnce(
    claims
      .flatMap(({ relations }) => relations.filter(wanted))
      .toSorted(
        (a, b) =>
          Number(b.state === 'approved') - Number(a.state === 'approved') ||
          rank[a.type] - rank[b.type] ||
          b.confidence - a.confidence ||
          (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1),
      ),
  )
    .slice(0, most)
    .map((edge) => {
      const { label, state, proposed, evidence } = relationView(print, edge, edge.from);
      return { label, state, proposed, evidence, claims: [claimCard(print, edge.from), claimCard(print, edge.to)] };
    });
