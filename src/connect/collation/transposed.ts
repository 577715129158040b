import type { Slot } from './align.ts';
import { areKin, isSame } from './forms.ts';
import type { Token } from './tokens.ts';

/** Slots with words that cross the order of the others put beside what they stand for, and which tokens these are. */
export type Transposed = { slots: Slot[]; moved: ReadonlySet<Token> };

// Two wordings that share so many other words are one clause, and their only verbs one deed.
const enough = 3;

/** The only telling token of a witness of a sort, by its witness. */
const onlyOf = (slots: readonly Slot[], sort: Token['sort']): Map<number, Token> => {
  const found = new Map<number, Token[]>();
  for (const slot of slots)
    for (const [witness, token] of slot)
      if (token.sort === sort && !token.light) found.set(witness, [...(found.get(witness) ?? []), token]);
  return new Map([...found].flatMap(([witness, [only, second]]) => (only && !second ? [[witness, only] as const] : [])));
};

/** How many telling words a witness has in common with those in a slot. */
const sharedWith = (slots: readonly Slot[], witness: number, others: readonly number[]): number =>
  slots.filter((slot) => {
    const own = slot.get(witness);
    return own && !own.light && others.some((other) => other !== witness && slot.get(other)?.stem === own.stem);
  }).length;

/** How far it is to the next telling word of a witness. */
const toNext = (slots: readonly Slot[], at: number, witness: number): number => {
  const next = slots.findIndex((slot, i) => i > at && slot.get(witness)?.light === false);
  return next < 0 ? slots.length : next - at;
};

/**
 * A word that nobody has beside it goes to the slot of the same word, wherever that stands; the only time that a wording tells goes to the only time that
 * others tell ("met Tuesday the mayor", "met the mayor today"), and its only verb to theirs ("he moved the car", "the car was towed"). Collation
 * calls these transpositions (Dekker et al. 2015). Names stay: who does it and who bears it change places in another sense.
 */
export const transposed = (aligned: readonly Slot[]): Transposed => {
  const slots = aligned.map((slot) => new Map(slot));
  const moved = new Set<Token>();
  const [times, acts] = [onlyOf(slots, 'time'), onlyOf(slots, 'act')];
  const isLone = (slot: Slot, witness: number, token: Token): boolean =>
    [...slot].every(([other, each]) => other === witness || (!isSame(each, token) && !areKin(each, token)));
  const standsFor = (token: Token, witness: number, slot: Slot): boolean => {
    const others = [...slot.values()];
    if (others.some((other) => !other.light && isSame(other, token) && other.sort === token.sort)) return true;
    if (times.get(witness) === token) return [...slot].some(([other, each]) => times.get(other) === each);
    if (acts.get(witness) !== token || !others.every(({ sort }) => sort === 'act')) return false;
    const alone = [...slot].filter(([other, each]) => acts.get(other) === each).map(([other]) => other);
    return alone.length > 0 && sharedWith(slots, witness, alone) >= enough;
  };
  aligned.forEach((slot, at) => {
    for (const [witness, token] of slot) {
      if (token.light || token.named || !isLone(slots[at] as Slot, witness, token)) continue;
      // Of two places the one that more have stays, or that is nearer to what they say next, or who comes first.
      const own = [-(slots[at] as Slot).size, toNext(slots, at, witness), witness];
      const isFirmer = (other: Slot, i: number): boolean => {
        const holder = Math.min(...other.keys());
        const its = [-other.size, toNext(slots, i, holder), holder];
        const differing = its.findIndex((value, k) => value !== own[k]);
        return (its[differing] ?? 0) < (own[differing] ?? 0);
      };
      const to = slots.findIndex((other, i) => i !== at && !other.has(witness) && isFirmer(other, i) && standsFor(token, witness, other));
      if (to < 0) continue;
      slots[at]?.delete(witness);
      slots[to]?.set(witness, token);
      moved.add(token);
    }
  });
  return { slots, moved };
};
