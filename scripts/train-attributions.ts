import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { cueChances } from '../src/annotate/attributions/cue-chances.ts';
import { packWeights } from '../src/annotate/attributions/weights.ts';
import { readCorpus } from './corpus.ts';
import { labelledText } from './labelled-text.ts';
import { learnCues } from './learn-cues.ts';
import { learnField } from './learn-field.ts';
import { seeded, shuffle } from './seeded.ts';

/*
 * Learns the weights of src/annotate/attributions from a corpus of labelled attributions in the neutral JSON:
 *   node --max-old-space-size=6000 scripts/train-attributions.ts --corpus polnear.train.jsonl
 * Two minutes on one idle core. The same corpus gives the same bytes.
 */
const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' }, without: { type: 'string', default: '0' } },
});
const rows = { cue: 2 ** 19, unary: 2 ** 19, pair: 2 ** 16 };
const folds = 3;

const random = seeded(20221122);
// `--without 100` keeps that many documents out, to choose settings on.
const texts = shuffle(readCorpus(values.corpus ?? ''), random)
  .slice(Number(values.without))
  .map(labelledText);

// The field sees chances of other cues around; for its lessons they come from classifiers that never saw the document.
for (let fold = 0; fold < folds; fold++) {
  const weights = learnCues(
    texts.filter((_, index) => index % folds !== fold),
    rows.cue,
    random,
  );
  for (const text of texts.filter((_, index) => index % folds === fold)) text.chance = cueChances({ values: weights, step: 1 }, text.clues);
}
const cue = learnCues(texts, rows.cue, random);
const bytes = gzipSync(packWeights({ cue, ...learnField(texts, rows, random) }), { level: 9 });
writeFileSync(values.out ?? join(import.meta.dirname, '../src/annotate/attributions/weights.bin.gz'), bytes);
console.log(`${texts.length} documents, ${bytes.length} bytes`);
