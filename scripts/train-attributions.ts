import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { cueChances } from '../src/annotate/attributions/cue-chances.ts';
import { packWeights, unpackWeights } from '../src/annotate/attributions/weights.ts';
import { readCorpus } from './corpus.ts';
import { type LabelledText, labelledText } from './labelled-text.ts';
import { judgedReadings, learnAcceptance } from './learn-acceptance.ts';
import { learnCues, learnGate } from './learn-cues.ts';
import { learnField } from './learn-field.ts';
import { seeded, shuffle } from './seeded.ts';

/*
 * Learns the weights of src/annotate/attributions from a corpus of labelled attributions in the neutral JSON:
 *   node --max-old-space-size=6000 scripts/train-attributions.ts --corpus polnear.train.jsonl
 * A minute on one idle core. The same corpus and the same code give the same bytes. CONTRIBUTING.md tells by which code those that ship were written.
 */
const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' }, without: { type: 'string', default: '0' } },
});
const rows = { gate: 2 ** 17, cue: 2 ** 18, inner: 2 ** 18, accept: 2 ** 17, unary: 2 ** 18, pair: 2 ** 15 };
const folds = 3;

const random = seeded(20221122);
// `--without 100` keeps that many documents out, to choose settings on.
const texts = shuffle(readCorpus(values.corpus ?? ''), random)
  .slice(Number(values.without))
  .map(labelledText);

const others = (fold: number): LabelledText[] => texts.filter((_, index) => index % folds !== fold);
const own = (fold: number): LabelledText[] => texts.filter((_, index) => index % folds === fold);
const everyFold = Array.from({ length: folds }, (_, fold) => fold);

// The field sees chances of other cues around; for its lessons they come from classifiers that never saw the document. So do the readings that
// acceptance is learned from.
for (const fold of everyFold) {
  const gate = learnGate(others(fold), rows.gate, random);
  const cue = { values: learnCues(others(fold), gate, rows.cue, random), step: 1 };
  for (const text of own(fold)) text.chance = cueChances({ gate, cue }, text.clues);
}
const fields = everyFold.map((fold) => learnField(others(fold), rows, random));
const gate = learnGate(texts, rows.gate, random);
const inner = learnCues(texts, gate, rows.inner, random, true);
const cue = learnCues(texts, gate, rows.cue, random);
const field = learnField(texts, rows, random);
const readings = fields.flatMap((learned, fold) => {
  const nothing = new Float32Array(1);
  const weights = unpackWeights(packWeights({ gate: nothing, cue: nothing, inner: nothing, accept: nothing, ...learned }));
  return own(fold).flatMap((text) => judgedReadings(weights, text));
});
const accept = learnAcceptance(readings, rows.accept, seeded(9));
const bytes = gzipSync(packWeights({ gate: Float32Array.from(gate.values), cue, inner, accept, ...field }), { level: 9 });
writeFileSync(values.out ?? join(import.meta.dirname, '../src/annotate/attributions/weights.bin.gz'), bytes);
console.log(`${texts.length} documents, ${bytes.length} bytes`);
