// Writes the typefaces that pages are sent, with the characters and weights that the site sets: two thirds of the bytes.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';
import { writeAtomic } from '../src/support/files.ts';
import { formatProblem } from '../src/support/problem.ts';
import { families, folder, rangeOf, weights } from './typefaces.ts';

const text = String.fromCodePoint(...rangeOf(await readFile(join(folder, '../fonts.css'), 'utf8')));

for (const family of families) {
  const whole = createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`);
  const font = await subset(await readFile(whole), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { ...weights, default: weights.min } },
  });
  const problem = await writeAtomic(join(folder, `${family}.woff2`), font);
  if (problem !== null) {
    console.error(formatProblem(problem));
    process.exitCode = 1;
  }
}
