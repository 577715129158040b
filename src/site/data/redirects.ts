import type { Redirects } from '../../vocabulary/redirects.ts';

/** An address that a page had, and the one it has now: paths below the base path. */
export type Redirect = { from: string; to: string };

/** The address of a page, from its id alone: ids are unique over all kinds. */
export type Find = (id: string) => { kind: string; path: string } | undefined;

/**
 * Follows redirects from id to id to their ends, so that a reader is sent once. An id without a page at its end, and one that
 * a page has again, get none. Sorted by `from`.
 */
export const settleRedirects = (redirects: Redirects, find: Find): Redirect[] => {
  const end = (from: string): ReturnType<Find> => {
    const seen = new Set<string>();
    let at: string | null = from;
    while (at !== null && !seen.has(at)) {
      const page = find(at);
      if (page) return page;
      seen.add(at);
      at = (Object.hasOwn(redirects, at) ? redirects[at] : null) ?? null;
    }
    return undefined;
  };
  return Object.keys(redirects)
    .sort()
    .flatMap((id) => {
      const to = find(id) ? undefined : end(id);
      // A page never changes its kind, so the old address is in the folder of the new one.
      return to ? [{ from: `${to.kind}/${id}/`, to: to.path }] : [];
    });
};
