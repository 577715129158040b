import type { ActorNode, ClaimNode, StoryNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { type ActorCard, actorCard, bySaid, mainRole, type Said } from './actor-card.ts';
import type { Printer } from './printer.ts';

type Part = Said & { claims: Set<ClaimNode> };

const partsOf = ({ claims }: StoryNode): Part[] => {
  const parts = new Map<ActorNode, Part>();
  for (const claim of claims)
    for (const { speaker } of claim.statements) {
      if (!speaker) continue;
      const part = parts.get(speaker) ?? { actor: speaker, claims: new Set(), statements: 0 };
      parts.set(speaker, part);
      part.claims.add(claim);
      part.statements += 1;
    }
  return [...parts.values()];
};

/**
 * The `most` who say most in a story, with how much they put forward in it and the role that it gives them, whatever they say in other stories.
 */
export const storySpeakers = (print: Printer, story: StoryNode, most: number): ActorCard[] =>
  partsOf(story)
    .sort(bySaid)
    .slice(0, most)
    .map(({ actor, claims }) => {
      const card = actorCard(print, actor);
      const role = mainRole(actor.roles.filter(({ source }) => source.story === story)) ?? card.role;
      return { ...card, role, claims: messages.count.claims(claims.size) };
    });
