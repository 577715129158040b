import type { Slot } from './align.ts';
import type { Sort } from './sorts.ts';
import type { Token } from './tokens.ts';

/**
 * Where a witness can be compared with the others: from slot `first` to slot `last`, but not in its `loose` tokens, where it says something else at
 * length. Its tokens at the `edge` have words in common on one side alone.
 */
export type Extent = { first: number; last: number; loose: ReadonlySet<Token>; edge: ReadonlySet<Token> };

// Before the first words in common and after the last, more than so many telling words are the next thing said, not another wording.
const longestEdge = 3;
// Between two words in common, more than so many are another clause.
const longestInside = 4;

// "And the northern city of Bern".
const longestMore = 8;

const telling = (tokens: readonly Token[]): number => tokens.filter(({ light }) => !light).length;

/** The witnesses of each slot that have a word there which others have too. */
const sharedIn = (slots: readonly Slot[]): ReadonlySet<number>[] =>
  slots.map((slot) => {
    const counts = Map.groupBy(slot, ([, { stem }]) => stem);
    return new Set([...slot].filter(([, { stem }]) => (counts.get(stem)?.length ?? 0) > 1).map(([witness]) => witness));
  });

type Place = { slot: number; token: Token; shared: boolean };

const joining = new Set('and or but nor'.split(' '));
const subordinating = new Set('because as while when if since although though'.split(' '));

/** Whether what stands behind a token is another sentence, or no longer quoted. */
const ends = ({ mark }: Token): boolean => /[.!?;:"”»–—]/.test(mark);

/**
 * The places of an edge, from the words in common outwards, up to which it can be compared: to the end of its clause, unless it goes on at length.
 * `anchor` is the word in common, `outer` tells which of two neighbours stands further out.
 */
const comparable = (outwards: readonly Place[], anchor: Place | undefined, isBehind: boolean): Place[] => {
  const kept: Place[] = [];
  let last = anchor;
  for (const place of outwards) {
    const parts = isBehind ? last && ends(last.token) : ends(place.token);
    const { key } = place.token;
    if (parts || subordinating.has(key) || (joining.has(key) && telling(kept.map(({ token }) => token)) > 0)) break;
    kept.push(place);
    last = place;
  }
  if (telling(kept.map(({ token }) => token)) <= longestEdge) return kept;
  // A day beside the words in common is told of them.
  const isTime = ({ sort }: Token): boolean => isBehind && sort === 'time';
  const end = outwards.findIndex(({ token, shared }) => !token.light && !shared && !isTime(token));
  return outwards.slice(0, end);
};

const degrees = new Set<Sort>(['share', 'number', 'manner']);

/** Whether a slot says how much or how many, or nothing. */
const isDegree = (slot: Slot): boolean => [...slot.values()].every(({ light, sort }) => light || degrees.has(sort));

const isPlain = ({ light, named, sort }: Token): boolean => light || named || sort === 'quality' || sort === 'thing';

/** Whether behind some slots a slot goes on adding one more to what stands before them: "and | resign", "and the city of | Bern". Who adds nothing plays no part. */
const isMore = (slot: Slot, before: readonly Slot[]): boolean => {
  const isJoining = (each: Slot): boolean => [...each.values()].some(({ key }) => joining.has(key));
  const since = before.findLastIndex(isJoining);
  if (since < 0 || since === before.length - 1) return since >= 0 || isJoining(slot) || [...slot.values()].every(({ light }) => light);
  const adding = [...(before[since] as Slot)].flatMap(([witness, { key }]) => (joining.has(key) ? [witness] : []));
  const added = (each: Slot | undefined): Token[] => adding.flatMap((witness) => each?.get(witness) ?? []);
  return !added(before.at(-1)).some(({ named, sort, light }) => named || (!light && sort === 'act')) && added(slot).every(isPlain);
};

/** Up to which of the slots outwards a whole clause may lack what others have. */
const reach = (outwards: readonly Slot[], isOptional: (slot: Slot, before: readonly Slot[]) => boolean): number => {
  const end = outwards.findIndex((slot, i) => !isOptional(slot, outwards.slice(0, i)));
  const optional = end < 0 ? outwards : outwards.slice(0, end);
  return optional.findLastIndex((slot) => [...slot.values()].some(({ light }) => !light)) + 1;
};

/**
 * The words that a wording has in common with others, but for those that stand alone behind another clause: two wordings that say different things
 * at length meet again in a word by chance. `isShort`: others say little between two words.
 */
const mainStretch = (places: readonly Place[], isShort: (from: Place, to: Place) => boolean): Place[] => {
  const stretches: Place[][] = [[]];
  let [between, last]: [number, Place | undefined] = [0, undefined];
  for (const place of places) {
    if (place.token.light) continue;
    if (!place.shared) between++;
    else {
      if (last && between > longestInside && !isShort(last, place)) stretches.push([]);
      stretches.at(-1)?.push(place);
      [between, last] = [0, place];
    }
  }
  const longest = Math.max(...stretches.map(({ length }) => length));
  const main = stretches.findIndex(({ length }) => length === longest);
  return stretches.flatMap((stretch, i) => (i === main || stretch.length > longestEdge ? stretch : []));
};

/** What of a long stretch does not describe the word in common behind it: "with a long and costly show of | mass | protest". */
const apartFrom = (stretch: readonly Place[]): readonly Place[] =>
  stretch.slice(0, stretch.findLastIndex(({ token }) => token.light || !token.leans || token.sort === 'relation') + 1);

/** Whether a wording begins where its clause does, and not where a quotation was cut. */
const beginsWhole = (first: Place | undefined): boolean => first !== undefined && (!first.token.quoted || first.token.capital);

/** Whether a wording ends where its sentence does. */
const endsWhole = (last: Place | undefined): boolean => last?.token.stops ?? false;

// "It was a | very | long night": several function words in common hold what stands between them and a word in common.
const isHeld = (outer: readonly Place[]): boolean => outer.filter(({ shared }) => shared).length > 1;

const extentOf = (places: readonly Place[], slots: readonly Slot[], isShort: (from: Place, to: Place) => boolean): Extent => {
  const own = new Set(mainStretch(places, isShort));
  const isAnchor = (place: Place): boolean => own.has(place);
  const firstAnchor = places.findIndex(isAnchor);
  const lastAnchor = places.findLastIndex(isAnchor);
  const loose = new Set<Token>();
  const before = comparable(firstAnchor < 0 ? places : places.slice(0, firstAnchor).reverse(), places[firstAnchor], firstAnchor < 0);
  const behind = firstAnchor < 0 ? [] : comparable(places.slice(lastAnchor + 1), places[lastAnchor], true);
  const inside = firstAnchor < 0 ? [] : places.slice(firstAnchor, lastAnchor + 1);
  const edge = new Set(
    [before, behind].flatMap((outwards) => outwards.filter((_, i) => !isHeld(outwards.slice(i + 1))).map(({ token }) => token)),
  );
  const kept = new Set([...before, ...inside, ...behind]);
  for (const place of places) if (!kept.has(place)) loose.add(place.token);
  const anchors = inside.flatMap((place, i) => (isAnchor(place) ? [i] : []));
  anchors.forEach((at, i) => {
    const stretch = inside.slice(at + 1, anchors[i + 1] ?? at + 1);
    if (telling(stretch.map(({ token }) => token)) > longestInside) for (const { token } of apartFrom(stretch)) loose.add(token);
  });
  const counted = [...kept].filter(({ token, shared }) => !token.light || shared).map(({ slot }) => slot);
  const [first, last] = [Math.min(...counted), Math.max(...counted)];
  const opens =
    firstAnchor >= 0 &&
    beginsWhole(places[0]) &&
    places.slice(0, firstAnchor).every(({ token }) => token.light) &&
    (places[0]?.slot ?? 0) >= first;
  const stops = lastAnchor >= 0 && endsWhole(places.at(-1)) && places[lastAnchor]?.slot === last;
  return {
    first: opens ? first - reach(slots.slice(Math.max(0, first - longestEdge), first).reverse(), isDegree) : first,
    last: stops ? last + reach(slots.slice(last + 1, last + 1 + longestMore), isMore) : last,
    loose,
    edge,
  };
};

/**
 * Where each of so many witnesses can be compared with the others. Hundreds of witnesses cost no more than their words. Before the first word of a whole
 * clause ("units | some units"), and behind the last, nothing was cut: there it lacks what others have.
 */
export const extentsOf = (slots: readonly Slot[], witnesses: number): Extent[] => {
  const measure = (compared: readonly Slot[]): Extent[] => {
    const shared = sharedIn(compared);
    const places = Array.from({ length: witnesses }, (): Place[] => []);
    slots.forEach((slot, i) => {
      for (const [witness, token] of slot) places[witness]?.push({ slot: i, token, shared: shared[i]?.has(witness) ?? false });
    });
    /** Whether somebody has both words with little between them. */
    const isShort = (from: Place, to: Place): boolean => {
      const has = (slot: Slot | undefined, witness: number, { token }: Place): boolean => slot?.get(witness)?.stem === token.stem;
      const having = [...(compared[to.slot] ?? [])].flatMap(([witness]) =>
        has(compared[to.slot], witness, to) && has(compared[from.slot], witness, from) ? [witness] : [],
      );
      return having.some(
        (witness) => telling(slots.slice(from.slot + 1, to.slot).flatMap((slot) => slot.get(witness) ?? [])) <= longestInside,
      );
    };
    return places.map((own) => extentOf(own, slots, isShort));
  };
  // What one has in common only with another's loose words it has in common with nobody.
  const first = measure(slots);
  return measure(slots.map((slot) => new Map([...slot].filter(([witness, token]) => !first[witness]?.loose.has(token)))));
};

/** The tokens of a witness that are not compared, by the compared one behind them, or none. */
export const straysOf = (tokens: readonly Token[], isCompared: (token: Token) => boolean): Map<Token | null, Token[]> => {
  const strays = new Map<Token | null, Token[]>();
  let waiting: Token[] = [];
  for (const token of tokens)
    if (!isCompared(token)) waiting.push(token);
    else if (waiting.length > 0) {
      strays.set(token, waiting);
      waiting = [];
    }
  return waiting.length > 0 ? strays.set(null, waiting) : strays;
};

/**
 * The witnesses of each slot that have compared words on both sides of it, or in it: only they can be said to leave something out there, and not
 * those that say something else at length there.
 */
export const expectedIn = (
  slots: readonly Slot[],
  extents: readonly Extent[],
  strays: readonly ReadonlyMap<Token | null, Token[]>[],
): number[][] => {
  const expected = slots.map((): number[] => []);
  extents.forEach(({ first, last }, witness) => {
    let since = first;
    const add = (from: number, to: number): void => {
      for (let at = from; at <= to; at++) expected[at]?.push(witness);
    };
    for (let slot = first; slot <= last; slot++) {
      const token = slots[slot]?.get(witness);
      if (!token) continue;
      add(strays[witness]?.has(token) ? slot : since, slot);
      since = slot + 1;
    }
    if (!strays[witness]?.has(null)) add(since, last);
  });
  return expected;
};
