import type { ClaimNode, RelationEdge, SourceNode } from '../data/nodes.ts';

/** The claims of two sources: those both carry, and those that only one of the two does. Words that say nothing of their own come last. */
export type Shares = { both: ClaimNode[]; onlyA: ClaimNode[]; onlyB: ClaimNode[] };

export const sharesOf = (a: SourceNode, b: SourceNode): Shares => {
  const shares: Shares = { both: [], onlyA: [], onlyB: [] };
  for (const claim of a.story.claims) {
    const [inA, inB] = [claim.sources.includes(a), claim.sources.includes(b)];
    if (inA && inB) shares.both.push(claim);
    else if (inA) shares.onlyA.push(claim);
    else if (inB) shares.onlyB.push(claim);
  }
  return shares;
};

/** True where one source carries one side of a relation and the other source the other side, unless both carry both. */
export const partsThem =
  (a: SourceNode, b: SourceNode) =>
  ({ from, to }: RelationEdge): boolean => {
    const [fromA, fromB, toA, toB] = [from.sources.includes(a), from.sources.includes(b), to.sources.includes(a), to.sources.includes(b)];
    return ((fromA && toB) || (fromB && toA)) && !(fromA && fromB && toA && toB);
  };
