import type { ActorNode } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Printer } from './printer.ts';

/** An actor as it stands in lists. */
export type ActorCard = { href: string; name: string; role: Words | null; type: string; statements: string | null };

export const actorCard = (print: Printer, actor: ActorNode): ActorCard => ({
  href: print.href(actor.path),
  name: actor.name,
  role: actor.roles[0]?.words ?? null,
  type: actor.named ? messages.actorTypes[actor.type] : messages.nameless,
  statements: actor.statements.length > 0 ? messages.count.statements(actor.statements.length) : null,
});

/** Most statements first, then the alphabet. */
export const mostSaid = (a: ActorNode, b: ActorNode): number => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1);
