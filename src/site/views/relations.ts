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

/** The relations of a list of claims, the surest first: where the accounts differ. */
export const differencesOf = (print: Printer, claims: ClaimNode[], most: number): Difference[] =>
  claims
    .flatMap(({ relations }) => relations)
    .toSorted(
      (a, b) =>
        Number(b.state === 'approved') - Number(a.state === 'approved') ||
        b.confidence - a.confidence ||
        (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1),
    )
    .slice(0, most)
    .map((edge) => {
      const { label, state, proposed, evidence } = relationView(print, edge, edge.from);
      return { label, state, proposed, evidence, claims: [claimCard(print, edge.from), claimCard(print, edge.to)] };
    });
