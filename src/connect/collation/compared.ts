import { alignWitness, type Slot } from './align.ts';
import { expectedIn, extentsOf, straysOf } from './extents.ts';
import type { Token } from './tokens.ts';
import { type Transposed, transposed } from './transposed.ts';

/** The tokens of one witness. */
export type Read = { id: string; tokens: readonly Token[] };

/** The witness that shares most words with the others comes first, then the next: a progressive alignment's guide order. */
const guideOrder = (witnesses: readonly Read[]): number[] => {
  const spread = new Map<string, number>();
  for (const { tokens } of witnesses)
    for (const stem of new Set(tokens.map((token) => token.stem))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const shared = witnesses.map(({ tokens }) =>
    [...new Set(tokens.map((token) => token.stem))].reduce((sum, stem) => sum + (spread.get(stem) ?? 1) - 1, 0),
  );
  return witnesses
    .map((_, i) => i)
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || ((witnesses[a]?.id ?? '') < (witnesses[b]?.id ?? '') ? -1 : 1));
};

/**
 * Witnesses aligned, each in turn to those before it, in what they can be compared in: `expected` are for each slot those who could have words there,
 * `strays` of each witness the tokens that are not compared, `moved` are those that cross the order of the others, and `isEdge` tells of a token that words in common stand on one side of it alone.
 */
export const comparedIn = (
  read: readonly Read[],
): Transposed & { expected: number[][]; strays: Map<Token | null, Token[]>[]; isEdge: (token: Token) => boolean } => {
  const order = guideOrder(read);
  const aligned = (loose: ReadonlySet<Token>): Slot[] =>
    order.reduce<Slot[]>(
      (done, witness) => alignWitness(done, witness, read[witness]?.tokens.filter((token) => !loose.has(token)) ?? []),
      [],
    );
  const whole = aligned(new Set());
  const loose = new Set(extentsOf(whole, read.length).flatMap((extent) => [...extent.loose]));
  // What says something else draws words to it that belong together: they are aligned again without it.
  const alone = loose.size > 0 ? aligned(loose) : whole;
  const extents = extentsOf(alone, read.length);
  for (const extent of extents) for (const token of extent.loose) loose.add(token);
  const { slots, moved } = transposed(alone.map((slot) => new Map([...slot].filter(([, token]) => !loose.has(token)))));
  const strays = read.map(({ tokens }) => straysOf(tokens, (token) => !loose.has(token)));
  const edges = new Set(extents.flatMap(({ edge }) => [...edge]));
  return { slots, moved, expected: expectedIn(slots, extents, strays), strays, isEdge: (token) => edges.has(token) };
};
