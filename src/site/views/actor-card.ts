import { byCodeUnit } from '../../support/files.ts';
import type { ActorNode, ClaimNode, Excerpt } from '../data/nodes.ts';
import { plainText, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { once } from './once.ts';
import type { Printer } from './printer.ts';

// "Mr." and "Sen." say nothing of who somebody is; what runs over the end of a line is two things.
const bare = /^\p{L}+\.$|\n/u;

/** The words that say best who somebody is: the first role that is more than a form of address. */
export const mainRole = (roles: readonly Excerpt[]): Words | null =>
  roles.find(({ words }) => !bare.test(plainText({ words })))?.words ?? null;

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
    role: mainRole(actor.roles),
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
