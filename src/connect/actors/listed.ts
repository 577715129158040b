/** The list under a key of a map of lists, made when it is missing. */
export const listed = <K, V>(map: Map<K, V[]>, key: K): V[] => {
  const list = map.get(key);
  if (list !== undefined) return list;
  const made: V[] = [];
  map.set(key, made);
  return made;
};
