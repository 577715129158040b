import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import { describe, vote } from './actor.ts';
import { governmentOf } from './government.ts';
import { idsFor } from './ids.ts';
import { listed } from './listed.ts';
import { carriers } from './outlets.ts';
import { inOrder, type Member, type Reading } from './reading.ts';
import { resolveChains } from './resolve.ts';

/** The actor that a chain of a document is; `null` for nameless people and groups that say nothing: they are no actors. */
export type ActorOf = (doc: string, chain: number) => string | null;

/**
 * Every actor's members, in order of publication: of a cluster that speaks or has a name all of them, and each nameless chain that
 * speaks and is alone.
 */
const clustersOf = (readings: Reading[]): { members: Member[]; key: string; reasons: string[] }[] => {
  const { clusterAt, reasons } = resolveChains(readings);
  const clusters = new Map<string, Member[]>();
  const actors = new Set<string>();
  readings.forEach((reading, doc) => {
    const speakers = new Set(reading.annotations.attributions.map(({ speaker }) => speaker));
    reading.annotations.chains.forEach(({ named }, chain) => {
      const root = clusterAt(`${doc}:${chain}`) ?? `alone:${doc}:${chain}`;
      listed(clusters, root).push({ reading, chain });
      if (named || speakers.has(chain)) actors.add(root);
    });
  });
  return [...clusters].flatMap(([root, members]) => {
    if (!actors.has(root)) return [];
    const [{ reading, chain }] = members as [Member];
    const name = reading.annotations.chains[chain]?.name;
    const key = `${reading.document.sha256}:${name?.start}:${name?.end}:${name?.exact}`;
    return [{ members, key, reasons: reasons(root) }];
  });
};

/**
 * Entity resolution across the documents of one story: block → compare → judge → cluster, as in nomenklatura and FollowTheMoney.
 * Nameless people and groups are actors where they speak; those of two documents
 * are one only where an office, or a telling phrase in documents of one incident, says so. The order of the documents does not matter.
 */
export const resolveActors = (_story: string, documents: Document[], annotations: Annotations[]): { actors: Actor[]; actorOf: ActorOf } => {
  const carries = carriers(documents);
  const clusters = clustersOf(inOrder(documents, annotations)).filter(({ members }) => !carries(members));
  const described = clusters.map(({ members, key, reasons }) => ({ ...describe(members, reasons), key, members }));
  const ids = idsFor(described);
  const actorAt = new Map<string, string>();
  described.forEach(({ members }, at) => {
    for (const { reading, chain } of members) actorAt.set(`${reading.document.doc}\n${chain}`, ids[at] ?? '');
  });
  const actorOf: ActorOf = (doc, chain) => actorAt.get(`${doc}\n${chain}`) ?? null;
  const government = governmentOf(described.map((actor, at) => ({ ...actor, id: ids[at] ?? '' })));
  const actors = described.map(({ key: _, members, ...actor }, at): Actor => {
    const affiliations = members.flatMap(({ reading, chain }) => {
      const affiliation = reading.annotations.chains[chain]?.affiliation ?? null;
      const id = affiliation === null ? null : actorOf(reading.document.doc, affiliation);
      return id === null || id === ids[at] ? [] : [id];
    });
    return { id: ids[at] ?? '', ...actor, affiliation: vote(affiliations) ?? government({ ...actor, id: ids[at] ?? '' }) };
  });
  return { actors: actors.sort((a, b) => (a.id < b.id ? -1 : 1)), actorOf };
};
