/** So many: one by one the disk would wait for us, all at once there would be more open files than a system allows. */
const atOnce = 64;

/** Does something with each of many, a few at a time; results in the order of what they are of. */
export const fewAtATime = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const made: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) made.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  return made;
};
