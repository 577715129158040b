import type { ActorNode, ClaimNode, RelationEdge, StoryNode } from '../data/nodes.ts';

/** `about`: one's words mention the other; `answers`: they answer what the other said; `with`: both put forward the same. */
export type TieKind = 'about' | 'answers' | 'with';

/** What leads from one actor to another, and the claims that show it. Of two who speak with each other the one of the earlier id is `from`. */
export type Tie = { from: ActorNode; to: ActorNode; kind: TieKind; claims: ClaimNode[] };

const answering = new Set<RelationEdge['type']>(['responds-to', 'denies', 'disputes-characterisation']);

/** Who of a story speaks about, in answer to, or with whom. Those of most claims first; the order of pages plays no part. */
export const tiesOf = ({ claims }: StoryNode): Tie[] => {
  const ties = new Map<string, Tie>();
  const tie = (from: ActorNode, kind: TieKind, to: ActorNode, claim: ClaimNode): void => {
    if (from === to) return;
    const key = `${from.id} ${kind} ${to.id}`;
    const known = ties.get(key);
    if (!known) ties.set(key, { from, to, kind, claims: [claim] });
    else if (known.claims.at(-1) !== claim) known.claims.push(claim);
  };
  for (const claim of claims) {
    for (const speaker of claim.speakers) {
      for (const other of claim.mentions) tie(speaker, 'about', other, claim);
      for (const other of claim.speakers) if (speaker.id < other.id) tie(speaker, 'with', other, claim);
      for (const { type, state, to } of claim.relations) {
        if (state !== 'rejected' && answering.has(type)) for (const other of to.speakers) tie(speaker, 'answers', other, claim);
      }
    }
  }
  const order = ({ from, to, kind }: Tie) => `${from.id} ${to.id} ${kind}`;
  return [...ties.values()].sort((a, b) => b.claims.length - a.claims.length || (order(a) < order(b) ? -1 : 1));
};
