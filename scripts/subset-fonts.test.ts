import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { families, folder, rangeOf, weights } from './typefaces.ts';

type Font = { hasGlyphForCodePoint: (point: number) => boolean; variationAxes: Record<string, { min: number; max: number }> };
const open = (path: string) => create(readFileSync(path)) as unknown as Font;
const css = readFileSync(join(folder, '../fonts.css'), 'utf8');

test.for(families)('%s as it is sent has every character that the style sheet promises and the face has, in its weights', (family) => {
  const whole = open(createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`));
  const sent = open(join(folder, `${family}.woff2`));
  const wanted = rangeOf(css).filter((point) => whole.hasGlyphForCodePoint(point));
  expect(wanted.length).toBeGreaterThan(200);
  expect(wanted.filter((point) => !sent.hasGlyphForCodePoint(point))).toEqual([]);
  expect(sent.variationAxes.wght).toMatchObject(weights);
  expect(css).toContain(`font-weight: ${weights.min} ${weights.max};`);
});
