import { byCodeUnit } from '../../support/files.ts';
import type { Actor, Alias, Anchor } from '../../vocabulary/graph.ts';
import type { Owned } from './owners.ts';
import { foldSpaces } from './rule.ts';

/** An actor of a graph, or the part of it that belongs to one page. `from`: the page it would be on but for a decision. */
export type Part = Actor & { from?: string };

/** A part with the page it belongs to; `null`: none. */
export type Piece = { part: Part; page: string | null };

/** Of an actor and the page: itself for what stays, another id for what goes. No page id has a line end. */
export const partId = (actor: string, page: string | null, owner: string | null): string => (owner === page ? actor : `${actor}\n${owner}`);

/** The id of the actor that a part is of; empty for what no actor of the graph has. */
export const actorOf = ({ id }: Part): string => id.split('\n', 1)[0] ?? '';

const distanceTo = (role: Anchor, mention: Anchor): number => Math.max(mention.start - role.end, role.start - mention.end);

/** Who a role printed near several mentions belongs to: the nearest of them. */
const ownerOfRole = (role: Anchor, owned: readonly Owned[], page: string | null): string | null => {
  const near = owned.filter(({ mention }) => mention.doc === role.doc);
  const first = near.toSorted((a, b) => distanceTo(role, a.mention) - distanceTo(role, b.mention) || a.mention.start - b.mention.start)[0];
  return first === undefined ? page : first.owner;
};

/** The form that an editor's decision gave a mention, or the one that the mention prints. */
const formsOf = ({ mention, mark, isName }: Owned): string[] => [
  ...(mark?.rule?.form ? [foldSpaces(mark.rule.form)] : []),
  ...(isName ? [foldSpaces(mention.exact)] : []),
];

const aliasesOf = (owned: readonly Owned[]): Alias[] => {
  const docs = new Map<string, Set<string>>();
  const forms = owned.flatMap((one) => formsOf(one).map((form) => ({ form, doc: one.mention.doc })));
  const printed = forms.length > 0 ? forms : owned.map(({ mention }) => ({ form: foldSpaces(mention.exact), doc: mention.doc }));
  for (const { form, doc } of printed) docs.set(form, (docs.get(form) ?? new Set()).add(doc));
  return [...docs].map(([form, list]) => ({ form, docs: [...list].sort(byCodeUnit) }));
};

/** The actor's own name where it is still printed, or else the form that most documents print, the longest of those. */
export const nameOf = (name: string, aliases: readonly Alias[]): string => {
  if (aliases.some(({ form }) => foldSpaces(form) === foldSpaces(name))) return name;
  const best = aliases.toSorted((a, b) => b.docs.length - a.docs.length || b.form.length - a.form.length || byCodeUnit(a.form, b.form))[0];
  return best?.form ?? name;
};

/**
 * An actor of a graph, cut into what belongs to each page. `spoken`: owners of its statements, who count even without a mention.
 * Nothing is lost: every mention, alias and role is in exactly one part.
 */
export const cutActor = (actor: Actor, page: string | null, owned: readonly Owned[], spoken: readonly (string | null)[]): Piece[] => {
  // In the graph's order, which is that of the story: names of files must not decide what a page says first.
  const at = new Map(actor.mentions.map((mention, index) => [mention, index]));
  const inOrder = owned.toSorted((a, b) => (at.get(a.mention) ?? 0) - (at.get(b.mention) ?? 0));
  const parts = Map.groupBy(inOrder, ({ owner }) => owner);
  const owners = [...new Set([...parts.keys(), ...spoken])];
  if (owners.length === 0 || (owners.length === 1 && owners[0] === page)) return [{ part: actor, page }];
  return owners.map((owner) => {
    const mine = parts.get(owner) ?? [];
    const aliases = aliasesOf(mine);
    const whole = owners.length === 1;
    return {
      page: owner,
      part: {
        ...actor,
        id: partId(actor.id, page, owner),
        name: nameOf(actor.name, aliases),
        aliases,
        roles: actor.roles.filter((role) => ownerOfRole(role, owned, page) === owner),
        affiliation: whole || owner === page ? actor.affiliation : null,
        mentions: mine.map(({ mention }) => mention),
        reasons: whole || owner === page ? actor.reasons : [],
      },
    };
  });
};
