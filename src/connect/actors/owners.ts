import type { Descriptor } from './descriptor.ts';
import type { Described } from './descriptors.ts';
import { judgePhrases, type Phrase } from './judge-descriptors.ts';
import { listed } from './listed.ts';

const blockOf = ({ incident, descriptor: { head, plural } }: Phrase): string => `${incident}:${head}:${plural}`;

/**
 * Nameless chains that are called what one named actor of their incident is called or has as a role, and no other: "the helicopter
 * pilot", and "Ada Cole, the helicopter pilot".
 * @param clusterAt the cluster of a chain, nameless ones by what they are called
 * @returns by the cluster of the nameless chains: that of the named actor.
 */
export const ownersOf = (
  named: Described[],
  nameless: Described[],
  clusterAt: (at: string) => string,
  counts: number,
): Map<string, string> => {
  const bearers = new Map<string, { descriptor: Descriptor; cluster: string }[]>();
  for (const { at, phrases } of named)
    for (const phrase of phrases) listed(bearers, blockOf(phrase)).push({ descriptor: phrase.descriptor, cluster: clusterAt(at) });
  const owners = new Map<string, Set<string>>();
  for (const { at, phrases } of nameless)
    for (const phrase of phrases)
      for (const { descriptor, cluster } of bearers.get(blockOf(phrase)) ?? [])
        if ((judgePhrases(phrase.descriptor, descriptor)?.score ?? 0) >= counts)
          owners.set(clusterAt(at), (owners.get(clusterAt(at)) ?? new Set()).add(cluster));
  return new Map(
    [...owners].flatMap(([cluster, [owner, ...others]]) => (owner === undefined || others.length > 0 ? [] : [[cluster, owner] as const])),
  );
};
