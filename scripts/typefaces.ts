import { join } from 'node:path';

export const families = ['newsreader', 'libre-franklin'] as const;

/** Where their subsets are kept. */
export const folder = join(import.meta.dirname, '../src/site/styles/fonts');

/** The weights that the style sheets ask for. */
export const weights = { min: 400, max: 600 };

/** The code points of the first `unicode-range` of a style sheet. */
export const rangeOf = (css: string): number[] => {
  const [, list = ''] = /unicode-range:([^;]*);/.exec(css) ?? [];
  return [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].flatMap(([, from = '', to = from]) => {
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, i) => first + i);
  });
};
