import type { ActorNode } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer } from './printer.ts';

/** An actor as it stands in lists. */
export type ActorCard = { href: string; name: string; role: Words | null; type: string; statements: string | null };

/** What kind of actor it is or, for one without a name, who keeps it back. */
export const typeOf = ({ named, type, aliases }: ActorNode): string =>
  named ? messages.actorTypes[type] : messages.namelessIn([...new Set(aliases.flatMap(({ sources }) => sources.map(({ name }) => name)))]);

export const actorCard = (print: Printer, actor: ActorNode): ActorCard => ({
  href: print.href(actor.path),
  name: actor.name,
  role: actor.roles[0]?.words ?? null,
  type: typeOf(actor),
  statements: actor.statements.length > 0 ? messages.count.statements(actor.statements.length) : null,
});

/** Most statements first, then the alphabet. */
export const mostSaid = (a: ActorNode, b: ActorNode): number => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1);
