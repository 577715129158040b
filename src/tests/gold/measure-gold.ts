import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { annotate } from '../../annotate/index.ts';
import { acquireStory } from '../../pipeline/stories.ts';
import { readLabels } from './read-labels.ts';
import { type GoldScore, scoreGold } from './score-gold.ts';

const root = join(import.meta.dirname, '../../..');
const labels = join(import.meta.dirname, 'labels');

/** An article with labels, scored. `labelled`: it has more than boilerplate. */
export type ScoredArticle = GoldScore & { name: string; invented: boolean; labelled: boolean };

/** Runs `annotate` over the articles that have labels, each acquired as its story folder says. In the order of the label files' names. */
export const measureGold = async (): Promise<ScoredArticle[]> => {
  const scored: ScoredArticle[] = [];
  for (const name of readdirSync(labels).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const gold = readLabels(readFileSync(join(labels, name), 'utf8'), name, (file) => readFileSync(join(root, file), 'utf8'));
    const folder = dirname(gold.file);
    const { acquired } = await acquireStory(join(root, folder), basename(folder));
    const document = acquired.documents.find(({ doc }) => doc === basename(gold.file));
    if (document === undefined) throw new Error(`${gold.file} was not acquired`);
    const score = scoreGold(gold, annotate(document));
    scored.push({ ...score, name, invented: !gold.file.startsWith('seeds/'), labelled: gold.attributions.length > 0 });
  }
  return scored;
};
