/** `proposed`, or the first of `proposed-2`, `proposed-3`… that is free; takes it. */
export const take = (proposed: string, taken: Set<string>): string => {
  let id = proposed;
  for (let n = 2; taken.has(id); n++) id = `${proposed}-${n}`;
  taken.add(id);
  return id;
};
