import { pairs } from './block.ts';
import { candidatesOf } from './candidate.ts';
import { cluster } from './cluster.ts';
import { weighCompany } from './company.ts';
import { describedChains } from './descriptors.ts';
import { judge } from './judge.ts';
import { certaintyOf, judgeDescriptors } from './judge-descriptors.ts';
import { officeHolders } from './offices.ts';
import { ownersOf } from './owners.ts';
import { postHolders } from './posts.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Reading } from './reading.ts';
import { shortBodies } from './short-bodies.ts';
import { doubtNamesakes, judgeSurnames } from './surnames.ts';
import { type Judgement, type Reason, same } from './verdict.ts';

/** The cluster of the chain at `document:chain`, indices into the readings; `undefined` for a chain that stays alone. */
export type Resolution = { clusterAt: (at: string) => string | undefined; reasons: (cluster: string) => Reason[] };

/** How sure a likeness of descriptors must be to count, and to stand although others rival it. */
export type Trust = { counts: number; stands: number };

/** A public page is joined only by what is hardly ever wrong. */
const PAGES: Trust = { counts: 0.86, stands: 0.9 };

const judgeAll = (profiles: Profile[]): Judgement[] => {
  const judged = doubtNamesakes(
    profiles,
    [...pairs(profiles)].flatMap(([left, right]) => judge(left, right) ?? []),
  );
  const weighed = weighCompany(profiles, judged);
  return [...weighed, ...judgeSurnames(profiles, weighed)];
};

/**
 * Which chains of a story's documents are one: named ones by name (block → compare → judge → cluster), then holders of an office
 * who are called by it, then nameless ones by what they are called in documents of one incident.
 */
export const resolveChains = (readings: Reading[], trust = PAGES): Resolution => {
  const reasons = new Map<string, Set<Reason>>();
  const because = (root: string, reason: Reason): void => {
    reasons.set(root, (reasons.get(root) ?? new Set()).add(reason));
  };
  const clusters = new Map<string, string>();
  const join = (nodes: Map<string, string[]>, judgements: Judgement[], alike: Reason, strong?: number): void => {
    const { clusterOf, applied } = cluster([...nodes.keys()], judgements, strong);
    for (const { left, reasons: why } of applied) for (const reason of why) because(clusterOf.get(left) ?? left, reason);
    for (const [id, chains] of nodes) {
      const root = clusterOf.get(id) ?? id;
      if (chains.length > 1) because(root, alike);
      for (const at of chains) clusters.set(at, root);
    }
  };

  const profiles = profilesOf(candidatesOf(readings));
  const chainsOf = ({ candidates }: Profile): string[] => candidates.map(({ doc, chain }) => `${doc}:${chain}`);
  join(new Map(profiles.map((profile) => [profile.id, chainsOf(profile)])), judgeAll(profiles), 'same-name');

  const annotations = readings.map((reading) => reading.annotations);
  const follow = (found: ReadonlyMap<string, string>, reason: Reason): void => {
    for (const [at, other] of found) {
      const root = clusters.get(other);
      if (root === undefined) continue;
      clusters.set(at, root);
      because(root, reason);
    }
  };
  const clusterAt = (at: string): string | undefined => clusters.get(at);
  follow(
    officeHolders(annotations, (left, right) => clusters.get(left) === clusters.get(right)),
    'same-office',
  );
  follow(shortBodies(annotations, clusterAt), 'short-form');
  follow(postHolders(readings, clusterAt), 'same-role');

  const described = describedChains(readings, trust.counts);
  const nameless = described.filter(({ at }) => !clusters.has(at));
  const names = new Set(
    readings.flatMap(({ annotations: { chains } }, doc) =>
      chains.flatMap(({ named }, chain) => (named ? (clusters.get(`${doc}:${chain}`) ?? []) : [])),
    ),
  );
  const phrases = nameless.flatMap((each) => each.phrases);
  const called = nameless.flatMap(({ at, phrases: own }) =>
    own.map(({ id, descriptor }): Judgement => ({ left: at, right: id, ...same(certaintyOf(descriptor), 'same-incident') })),
  );
  const likely = judgeDescriptors(phrases).filter(({ score }) => score >= trust.counts);
  const nodes = new Map<string, string[]>(phrases.map(({ id }) => [id, []]));
  for (const { at } of nameless) nodes.set(at, [at]);
  join(nodes, [...called, ...likely], 'same-incident', trust.stands);
  const isNamed = (at: string): boolean => names.has(clusters.get(at) ?? at);
  const owners = ownersOf(
    described.filter(({ at }) => isNamed(at)),
    described.filter(({ at }) => !isNamed(at)),
    (at) => clusters.get(at) ?? at,
    trust.counts,
  );
  for (const [at, root] of clusters) {
    const owner = owners.get(root);
    if (owner === undefined) continue;
    clusters.set(at, owner);
    because(owner, 'same-role');
  }

  return { clusterAt, reasons: (root) => [...(reasons.get(root) ?? [])].sort() };
};
