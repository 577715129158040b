import type { Word } from '../claims/words.ts';

const size = 5;

/** Runs of five words of a wording (w-shingling, Broder 1997); shorter wordings have none. */
export const shinglesOf = (words: readonly Word[]): Set<string> => {
  const spoken = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)).map((word) => word.stem);
  return new Set(Array.from({ length: Math.max(0, spoken.length - size + 1) }, (_, i) => spoken.slice(i, i + size).join(' ')));
};

/** Jaccard resemblance of two sets of shingles. */
export const resemblance = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
};

/**
 * Groups of near-duplicate wordings, each by ascending index; wordings without a duplicate are left out. Each is compared with the first
 * wording of every group it shares a shingle with, so time is linear in the number of shingles and no sketch (MinHash) is needed.
 */
export const nearDuplicates = (wordings: readonly ReadonlySet<string>[], least: number): number[][] => {
  const groups: number[][] = [];
  const groupsOf = new Map<string, Set<number>>();
  wordings.forEach((shingles, i) => {
    const near = new Set([...shingles].flatMap((shingle) => [...(groupsOf.get(shingle) ?? [])]));
    const home = [...near]
      .sort((a, b) => a - b)
      .find((group) => resemblance(wordings[groups[group]?.[0] ?? 0] ?? new Set(), shingles) >= least);
    const group = home ?? groups.length;
    if (home === undefined) groups.push([i]);
    else groups[group]?.push(i);
    if (home === undefined) for (const shingle of shingles) groupsOf.set(shingle, (groupsOf.get(shingle) ?? new Set()).add(group));
  });
  return groups.filter((group) => group.length > 1);
};
