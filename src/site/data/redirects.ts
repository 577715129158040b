import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../support/problem.ts';
import { parseYaml } from '../../support/yaml.ts';

/** An address that a page had, and the one it has now: paths below the base path, with a closing slash. */
export type Redirect = { from: string; to: string };

const slashed = (path: string): string => `${path.replace(/^\/+|\/+$/g, '')}/`;

/**
 * Follows redirects to their ends, so that a reader is sent once. Those that go in a circle, or start where a page now
 * stands, are left out. Sorted by `from`.
 */
export const settleRedirects = (redirects: Redirect[], pages: ReadonlySet<string>): Redirect[] => {
  const next = new Map(redirects.map(({ from, to }) => [slashed(from), slashed(to)]));
  const end = (from: string): string | undefined => {
    const seen = new Set<string>();
    let at = from;
    while (!pages.has(at)) {
      const to = next.get(at);
      if (to === undefined || seen.has(at)) return undefined;
      seen.add(at);
      at = to;
    }
    return at;
  };
  return [...next.keys()]
    .filter((from) => !pages.has(from))
    .sort()
    .flatMap((from) => {
      const to = end(from);
      return to === undefined ? [] : [{ from, to }];
    });
};

/** Reads `redirects.yaml`, a map from old to new paths such as `claims/c-old: claims/c-new`. No file, no redirects. */
export const readRedirects = async (dir: string): Promise<Outcome<Redirect[]>> => {
  const file = join(dir, 'redirects.yaml');
  const text = await readFile(file, 'utf8').catch(() => '');
  const map = parseYaml(z.record(z.string(), z.string()), text, file);
  return map.ok ? { ok: true, value: Object.entries(map.value).map(([from, to]) => ({ from, to })) } : map;
};
