/** The part of a page that joins others to it. */
export type Mergeable = { merge?: string[] | undefined };

/** Ids of pages that an editor joined to another one: what was theirs is asked about there. */
export const mergedIds = (pages: Iterable<Mergeable>): Set<string> => new Set([...pages].flatMap(({ merge = [] }) => merge));
