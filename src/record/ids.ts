/** `proposed`, or the first of `proposed-2`, `proposed-3`… that is free; takes it. */
const take = (proposed: string, taken: Set<string>): string => {
  let id = proposed;
  for (let n = 2; taken.has(id); n++) id = `${proposed}-${n}`;
  taken.add(id);
  return id;
};

/**
 * The ids of settled things, beside them: the page's that each goes on with, or a free one like the proposed. What comes back under the id
 * of a merged page stays merged (`into`), as long as nothing else goes on with that. `taken` gets the new ones.
 */
export const idsOf = (
  settled: readonly { id: string | null; proposed: string }[],
  into: ReadonlyMap<string, string>,
  taken: Set<string>,
): string[] => {
  const given = new Set(settled.flatMap(({ id }) => id ?? []));
  return settled.map(({ id, proposed }) => {
    if (id !== null) return id;
    if (!into.has(proposed) || given.has(proposed)) return take(proposed, taken);
    given.add(proposed);
    taken.add(proposed);
    return proposed;
  });
};
