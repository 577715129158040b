import { byCodeUnit } from '../../support/files.ts';
import type { ActorNode, ClaimNode, EventNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { claimsOf } from './actor-card.ts';
import type { Link, Printer } from './printer.ts';

/** Someone quoted on the same claims or at the same events, and on how many. */
export type Companion = { actor: Link; counts: string[] };

type Shared = { claims: Set<ClaimNode>; events: Set<EventNode> };

/** With whom an actor is quoted: other speakers of its claims, and of the events that its claims belong to. Most in common first. */
export const companyOf = (print: Printer, actor: ActorNode): Companion[] => {
  const shared = new Map<ActorNode, Shared>();
  const share = (other: ActorNode): Shared => {
    const known = shared.get(other) ?? { claims: new Set(), events: new Set() };
    shared.set(other, known);
    return known;
  };
  const claims = [...claimsOf(actor)];
  for (const claim of claims) for (const other of claim.speakers) share(other).claims.add(claim);
  for (const event of new Set(claims.flatMap(({ events }) => events))) {
    for (const other of new Set(event.claims.flatMap(({ speakers }) => speakers))) share(other).events.add(event);
  }
  shared.delete(actor);
  return [...shared]
    .sort(
      ([a, one], [b, two]) =>
        two.claims.size - one.claims.size || two.events.size - one.events.size || byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id),
    )
    .map(([other, { claims: same, events }]) => ({
      actor: print.link(other),
      counts: [same.size > 0 ? messages.count.claims(same.size) : '', events.size > 0 ? messages.count.events(events.size) : ''].filter(
        Boolean,
      ),
    }));
};
