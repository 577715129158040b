import { byCodeUnit } from '../../support/files.ts';
import type { ActorNode, ClaimNode } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { once } from './once.ts';
import type { Printer } from './printer.ts';

/** An actor as it stands in lists. */
export type ActorCard = { href: string; name: string; role: Words | null; type: string; named: boolean; claims: string | null };

/** What kind of actor it is or, for one without a name, who keeps it back. */
export const typeOf = ({ named, type, aliases }: ActorNode): string =>
  named ? messages.actorTypes[type] : messages.namelessIn([...new Set(aliases.flatMap(({ sources }) => sources.map(({ name }) => name)))]);

const known = new WeakMap<ActorNode, Set<ClaimNode>>();

/** What the actor put forward: a remark that five sources print is one claim. */
export const claimsOf = (actor: ActorNode): ReadonlySet<ClaimNode> => {
  const claims = known.get(actor) ?? new Set(actor.statements.map(({ claim }) => claim));
  known.set(actor, claims);
  return claims;
};

export const actorCard = once(
  (print: Printer, actor: ActorNode): ActorCard => ({
    href: print.href(actor.path),
    name: actor.name,
    role: actor.roles[0]?.words ?? null,
    type: typeOf(actor),
    named: actor.named,
    claims: actor.statements.length > 0 ? messages.count.claims(claimsOf(actor).size) : null,
  }),
);

/** How much an actor put forward, and in how many statements: in all, or in one story. */
export type Said = { actor: ActorNode; claims: ReadonlySet<ClaimNode>; statements: number };

/** Who put forward most comes first, then whom most statements quote, then the alphabet. */
export const bySaid = (a: Said, b: Said): number =>
  b.claims.size - a.claims.size ||
  b.statements - a.statements ||
  byCodeUnit(a.actor.name, b.actor.name) ||
  byCodeUnit(a.actor.id, b.actor.id);

const saidInAll = (actor: ActorNode): Said => ({ actor, claims: claimsOf(actor), statements: actor.statements.length });

export const mostSaid = (a: ActorNode, b: ActorNode): number => bySaid(saidInAll(a), saidInAll(b));
