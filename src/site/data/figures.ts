import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../support/problem.ts';
import { parseYaml } from '../../support/yaml.ts';

/** How well the pipeline does, as measured: each row says what was measured, the figure, and against what. */
const Figures = z.array(z.strictObject({ what: z.string().min(1), figure: z.string().min(1), against: z.string().min(1) }));
export type Figures = z.infer<typeof Figures>;

/** Reads `figures.json`, which the method page shows. No file, no figures. */
export const readFigures = async (dir: string): Promise<Outcome<Figures>> => {
  const file = join(dir, 'figures.json');
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return parseYaml(Figures, text, file);
};
