/** What each page of a story held, by its address below the front page: a fingerprint of its substance. */
export type Seen = Record<string, string>;

export type Changes = { fresh: string[]; changed: string[] };

export const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && Object.values(value).every((print) => typeof print === 'string');

/** Pages that are new, and those that hold something else than they did. Pages that are gone are no news. */
export const compareVisits = (before: Seen, now: Seen): Changes => {
  const paths = Object.keys(now);
  return {
    fresh: paths.filter((path) => !Object.hasOwn(before, path)),
    changed: paths.filter((path) => Object.hasOwn(before, path) && before[path] !== now[path]),
  };
};
