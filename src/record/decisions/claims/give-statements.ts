import type { Claim } from '../../../vocabulary/claim.ts';
import type { Event } from '../../../vocabulary/graph.ts';
import type { Relation } from '../../../vocabulary/relation.ts';
import type { Piece } from '../../candidates.ts';
import { unique } from '../../names.ts';
import type { Settled } from '../../settle.ts';
import type { StoryGraph } from '../../story-graph.ts';
import { partId } from '../pieces.ts';
import { cutClaim } from './cut-claim.ts';
import type { Given } from './read-claim-decisions.ts';

type OnPages = { settled: Settled<Piece<Claim>>[]; ids: string[] };

/** Claims on their pages after all decisions; `wentTo`: pages with nothing left, by the page that has most of it. */
export type GivenClaims = OnPages & { wentTo: Map<string, string>; graphOf: (story: StoryGraph) => StoryGraph };

/** Where the parts of the claims of one story are. */
type Parts = { page: string; owners: Map<string, string | null>; ids: string[] };

const relationOf = (relation: Relation, parts: ReadonlyMap<string, Parts>): Relation[] => {
  const end = (claim: string): string | null => {
    const cut = parts.get(claim);
    const witness = relation.evidence.find(({ statement }) => cut?.owners.has(statement));
    const owner = witness && cut?.owners.get(witness.statement);
    if (cut === undefined || owner === undefined) return claim;
    return owner === null ? null : partId(claim, cut.page, owner);
  };
  const [from, to] = [end(relation.from), end(relation.to)];
  return from === null || to === null ? [] : [{ ...relation, from, to }];
};

/**
 * Gives statements to the pages that editors said, and takes away those that nobody made. What a claim took part in goes with the
 * statements that show it: a relation with its evidence; events keep all parts.
 */
export const giveStatements = ({ settled, ids }: OnPages, given: Given): GivenClaims => {
  const pages = new Map(ids.map((id, at): [string, Piece<Claim>[]] => [id, given.size === 0 ? (settled[at]?.items ?? []) : []]));
  const cut = new Map<string, Map<string, Parts>>();
  const left = new Map<string, Map<string, number>>();
  for (const [at, { items }] of given.size === 0 ? [] : settled.entries()) {
    const page = ids[at] ?? '';
    for (const item of items) {
      const { story, value } = item;
      const ownerOf = ({ id }: { id: string }): string | null => (given.has(id) ? (given.get(id) ?? null) : page);
      const parts = Map.groupBy(value.statements, ownerOf);
      const of: Parts = { page, owners: new Map(value.statements.map((statement) => [statement.id, ownerOf(statement)])), ids: [] };
      for (const [owner, statements] of parts) {
        if (owner === null) continue;
        const home = item.from ?? page;
        const id = partId(value.id, page, owner);
        const part = parts.size === 1 && owner === page ? value : cutClaim(value, statements, id);
        const from = owner === page ? item.from : home;
        pages.set(owner, [...(pages.get(owner) ?? []), { story, value: part, ...(from !== undefined && from !== owner && { from }) }]);
        of.ids.push(id);
        if (owner !== page) left.set(home, (left.get(home) ?? new Map()).set(owner, (left.get(home)?.get(owner) ?? 0) + statements.length));
      }
      if (parts.size > 1 || !parts.has(page)) cut.set(story.id, (cut.get(story.id) ?? new Map()).set(value.id, of));
    }
  }
  const live = [...pages].filter(([, items]) => items.length > 0);
  const liveIds = new Set(live.map(([id]) => id));
  const most = (counts: ReadonlyMap<string, number>) => [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
  return {
    // A page's own statements stand first and name it.
    settled: live.map(([id, items]) => ({
      id,
      proposed: id,
      items: items.toSorted((a, b) => Number(a.from !== undefined) - Number(b.from !== undefined)),
    })),
    ids: live.map(([id]) => id),
    wentTo: new Map([...left].flatMap(([id, counts]): [string, string][] => (liveIds.has(id) ? [] : [[id, most(counts) ?? id]]))),
    graphOf: (story) => withParts(story, cut.get(story.id) ?? new Map()),
  };
};

const withParts = (story: StoryGraph, parts: ReadonlyMap<string, Parts>): StoryGraph => {
  if (parts.size === 0) return story;
  const all = (claims: readonly string[]) => unique(claims.flatMap((id) => parts.get(id)?.ids ?? [id]));
  const event = (one: Event): Event => ({
    ...one,
    claims: all(one.claims),
    ...(one.saidAt && { saidAt: all(one.saidAt) }),
    ...(one.about && { about: all(one.about) }),
  });
  const { graph } = story;
  return {
    ...story,
    graph: { ...graph, events: graph.events.map(event), relations: graph.relations.flatMap((one) => relationOf(one, parts)) },
  };
};
