import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Graph } from '../vocabulary/graph.ts';
import { resolveActors } from './actors/index.ts';
import { claimHash, claimOf, sameClaim } from './claims/claims.ts';
import { voicesOf } from './claims/voices.ts';
import { clusterEvents, eventsOf, rolesOf, withClaims } from './events/index.ts';
import { framingsOf } from './framing/index.ts';
import { violations } from './invariants.ts';
import { traced } from './origins/index.ts';
import { peopleIn } from './origins/surroundings.ts';
import { withOwnIds } from './own-ids.ts';
import { storyPlaces } from './places/index.ts';
import { relationsOf, withToldApart } from './relations/index.ts';

export { connectJson } from './outside.ts';

const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Connects the documents of one story: actors, places, events and claims across documents, and the relations between claims.
 * `annotations` are those of `documents`, matched by `doc`, a document without any says nothing. Pure; the order of both lists plays
 * no part. Lists of the graph are sorted by id; statements inside a claim stand in story order,
 * sentences that only another source made worth keeping behind them.
 * Throws only on a defect of this stage: a span that is not its document's words, an id used twice, a reference to nothing.
 */
export const connect = (story: string, documents: Document[], annotations: Annotations[]): Graph => {
  const { actors, actorOf } = resolveActors(story, documents, annotations);
  const { places, placeOf } = storyPlaces(documents, annotations);
  const events = clusterEvents(story, documents, annotations, actorOf, placeOf);
  const eventsIn = eventsOf(events, documents, annotations);

  const { assertions, untold } = voicesOf(documents, annotations, actors, actorOf, placeOf);
  const { groups, judged } = sameClaim(assertions, untold);
  const told = withToldApart(groups, untold, annotations);
  const named = withOwnIds(told.map((group) => [claimOf(group), claimHash(group)] as const));
  const argued = named.map((claim, at) => {
    const group = told[at] ?? [];
    return {
      assertions: group,
      claim: { ...claim, events: [...new Set(group.flatMap(({ document, attribution }) => eventsIn(document.doc, attribution)))].sort() },
    };
  });
  const claims = traced(argued, peopleIn(actors));

  const framings = framingsOf(documents, annotations, argued, events);
  const graph: Graph = {
    actors: byId(actors),
    places: byId(places),
    claims: byId(claims),
    events: byId(withClaims(events, argued, rolesOf(events, documents, annotations))),
    relations: relationsOf(argued, judged, annotations),
    ...(framings.length > 0 ? { framings } : {}),
  };
  const broken = violations(graph, documents);
  if (broken.length > 0) throw new Error(`connect(${story}): ${broken.slice(0, 5).join('; ')}`);
  return graph;
};
