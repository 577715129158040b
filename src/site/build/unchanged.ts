import { sha256 } from '../../support/hash.ts';

const mapsAsLists = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);

/**
 * A name for what an answer is made from, as HTTP has it (ETag): equal for equal values of plain data. Looking for maps costs, and few have any.
 */
const etagOf = (made: unknown, maps: boolean): string =>
  ['"', sha256(JSON.stringify(made, maps ? mapsAsLists : undefined)).slice(0, 32), '"'].join('');

/** What a page has to say of what it is made from: `headers` of its answer, and whether who asks has that answer `already`. */
export type Made = { already: boolean; headers: { etag: string } | Record<string, never> };

/**
 * In a build, whether an answer that is made from nothing but `from` was given before: then it need not be made again. While an editor works there is
 * no such thing: the program may change with the content. `maps`: some of the data are maps.
 */
export const madeFrom = (from: unknown, request: Request, maps = false): Made => {
  if (import.meta.env.DEV) return { already: false, headers: {} };
  const etag = etagOf(from, maps);
  return { already: request.headers.get('if-none-match') === etag, headers: { etag } };
};

export const notModified = (): Response => new Response(null, { status: 304 });
