import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import { describe, vote } from './actor.ts';
import { pairs } from './block.ts';
import { candidatesOf } from './candidate.ts';
import { cluster } from './cluster.ts';
import { weighCompany } from './company.ts';
import { governmentOf } from './government.ts';
import { idsFor } from './ids.ts';
import { judge } from './judge.ts';
import { listed } from './listed.ts';
import { officeHolders } from './offices.ts';
import { carriers } from './outlets.ts';
import { type Profile, profilesOf } from './profile.ts';
import { inOrder, type Member, type Reading } from './reading.ts';
import { judgeSurnames } from './surnames.ts';
import type { Judgement } from './verdict.ts';

/** The actor that a chain of a document is; `null` for nameless people and groups that say nothing: they are no actors. */
export type ActorOf = (doc: string, chain: number) => string | null;

const judgeAll = (profiles: Profile[]): Judgement[] => {
  const judged = [...pairs(profiles)].flatMap(([left, right]) => judge(left, right) ?? []);
  const weighed = weighCompany(profiles, judged);
  return [...weighed, ...judgeSurnames(profiles, weighed)];
};

/** Every cluster's members, named ones resolved across documents, nameless ones each alone, in order of publication. */
const resolve = (readings: Reading[]): { members: Member[]; key: string; reasons: string[] }[] => {
  const profiles = profilesOf(candidatesOf(readings));
  const { clusterOf, applied } = cluster(
    profiles.map(({ id }) => id),
    judgeAll(profiles),
  );
  const reasons = new Map<string, Set<string>>();
  const because = (id: string, reason: string): void => {
    const root = clusterOf.get(id) ?? id;
    reasons.set(root, (reasons.get(root) ?? new Set()).add(reason));
  };
  for (const { left, reasons: why } of applied) for (const reason of why) because(left, reason);
  const clusterAt = new Map<string, string>();
  for (const { id, candidates: alike } of profiles) {
    if (alike.length > 1) because(id, 'same-name');
    for (const { doc, chain } of alike) clusterAt.set(`${doc}:${chain}`, clusterOf.get(id) ?? id);
  }
  const rootOf = (at: string): string | undefined => clusterAt.get(at);
  const holders = officeHolders(
    readings.map(({ annotations }) => annotations),
    (left, right) => rootOf(left) === rootOf(right),
  );
  for (const [at, holder] of holders) {
    const root = rootOf(holder);
    if (root === undefined) continue;
    clusterAt.set(at, root);
    because(root, 'same-office');
  }
  const clusters = new Map<string, Member[]>();
  readings.forEach((reading, doc) => {
    const speakers = new Set(reading.annotations.attributions.map(({ speaker }) => speaker));
    reading.annotations.chains.forEach(({ named }, chain) => {
      const root = rootOf(`${doc}:${chain}`);
      if (named || holders.has(`${doc}:${chain}`) || speakers.has(chain))
        listed(clusters, root ?? `alone:${doc}:${chain}`).push({ reading, chain });
    });
  });
  return [...clusters].map(([root, members]) => {
    const [{ reading, chain } = members[0] as Member] = members;
    const name = reading.annotations.chains[chain]?.name;
    const key = `${reading.document.sha256}:${name?.start}:${name?.end}:${name?.exact}`;
    return { members, key, reasons: [...(reasons.get(root) ?? [])].sort() };
  });
};

/**
 * Entity resolution across the documents of one story: block → compare → judge → cluster, as in nomenklatura and FollowTheMoney.
 * Nameless people and groups are actors where they speak, and stay as many as the documents that quote them. The order of the documents does not matter.
 */
export const resolveActors = (_story: string, documents: Document[], annotations: Annotations[]): { actors: Actor[]; actorOf: ActorOf } => {
  const carries = carriers(documents);
  const clusters = resolve(inOrder(documents, annotations)).filter(({ members }) => !carries(members));
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
