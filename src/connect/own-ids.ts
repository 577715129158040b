/** Characters of a hash that an id ends in; a story of thousands of things with one title holds two that share so few. */
export const tailLength = 6;
const longTail = 10;

/**
 * Things whose ids end in the first characters of a hash of their own, each with that hash: where several came out with one id, all of them
 * take more characters. Whatever else is there plays no part, so that the others keep theirs.
 */
export const withOwnIds = <T extends { id: string }>(named: readonly (readonly [thing: T, hash: string])[]): T[] => {
  const things = Map.groupBy(named, ([{ id }]) => id);
  return named.map(([thing, hash]) =>
    things.get(thing.id)?.length === 1 ? thing : { ...thing, id: `${thing.id}${hash.slice(tailLength, longTail)}` },
  );
};
