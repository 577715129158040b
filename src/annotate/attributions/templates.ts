/** What one feature looks at: a number of its own, which is part of its hash, and up to three facts taken together. */
export type Template<Fact extends string> = readonly [number: number, first?: Fact, second?: Fact, third?: Fact];

/** Templates as columns of numbers, so that all features of a token are hashed in one tight loop. `seeds` are those of side 0, then of side 1 and so on. */
export type Templates = { count: number; seeds: Int32Array; first: Uint8Array; second: Uint8Array; third: Uint8Array };

const sides = [0, 1, 2, 3];

/** `places` tells where each fact stands in the array handed to `writeFeatures`; place 0 holds nothing but 0. */
export const templatesOf = <Fact extends string>(places: Record<Fact, number>, rows: readonly Template<Fact>[]): Templates => {
  const column = (at: 1 | 2 | 3): Uint8Array =>
    Uint8Array.from(rows, (row) => {
      const fact = row[at];
      return fact === undefined ? 0 : places[fact];
    });
  return {
    count: rows.length,
    seeds: Int32Array.from(sides.flatMap((side) => rows.map(([number]) => Math.imul(number * sides.length + side, 0x9e3779b1)))),
    first: column(1),
    second: column(2),
    third: column(3),
  };
};

/**
 * Writes to `out`, from `at` on, one hashed feature a template. `side` (0–3) is part of each: a fact means something else before a cue than
 * after it. The hash ends as MurmurHash3 does.
 */
export const writeFeatures = (templates: Templates, side: number, facts: Int32Array, out: Int32Array, at: number): void => {
  const { count, seeds, first, second, third } = templates;
  const seed = side * count;
  for (let k = 0; k < count; k++) {
    let h = Math.imul((seeds[seed + k] ?? 0) ^ (facts[first[k] ?? 0] ?? 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ (facts[second[k] ?? 0] ?? 0), 0xc2b2ae35);
    h = Math.imul(h ^ (h >>> 13) ^ (facts[third[k] ?? 0] ?? 0), 0x27d4eb2f);
    out[at + k] = h ^ (h >>> 16);
  }
};
