import type { Address } from './addresses.ts';
import type { Program } from './program.ts';
import type { Markup } from './runtime/markup.ts';
import { type Asked, pageOf } from './runtime/page.ts';

/** What stands at an address, and the name of all that it was made from, where it tells. */
export type Answer = { body: Buffer; etag: string | null };

const bodyOf = async (file: string, response: Response, etag: string | null): Promise<Answer | null> => {
  if (response.status === 304) return null;
  if (response.status >= 300) throw new Error(`${file} answers ${response.status}`);
  return { body: Buffer.from(await response.arrayBuffer()), etag };
};

const ask = async (
  { file, route, params, props }: Address,
  etag: string | undefined,
  scripts: Program['scripts'],
): Promise<Answer | null> => {
  const asked: Asked = {
    params,
    props,
    request: { headers: { get: (name) => (name === 'if-none-match' ? (etag ?? null) : null) } },
  };
  const { GET, default: component } = route.module;
  const text = await GET?.text?.(asked);
  if (text !== undefined) return { body: Buffer.from(text), etag: null };
  if (GET) {
    const response = await GET(asked);
    return bodyOf(file, response, response.headers.get('etag'));
  }
  if (!component) throw new Error(`${file} has nothing that answers`);
  const headers = new Map<string, string>();
  const printed = await component(pageOf(asked, headers, scripts), props, {});
  if (printed instanceof Response) return bodyOf(file, printed, null);
  return { body: Buffer.from(`<!DOCTYPE html>${await (printed as Markup).html}`), etag: headers.get('etag') ?? null };
};

/**
 * Asks for a file as on the web: with the `etag` of what it was made from when it was last made, where there is one. Resolves to `null` when it
 * would come out the same.
 * @throws with the file's name when there is nothing at that address, or it cannot be made.
 */
export const answer = async (address: Address, etag: string | undefined, scripts: Program['scripts']): Promise<Answer | null> => {
  try {
    return await ask(address, etag, scripts);
  } catch (error) {
    throw new Error(`${address.file} could not be made: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
};
