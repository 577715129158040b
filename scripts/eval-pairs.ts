/**
 * Measures the comparison of two wordings on labelled sentence pairs, and learns its weights.
 *   eval-pairs.ts CORPORA            accuracy on mrpc.train (five folds), AUC on claimdiff.train
 *   eval-pairs.ts CORPORA --learn    also writes src/connect/claims/weights.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWords, featureNames } from '../src/connect/claims/features.ts';
import { generalRarity } from '../src/connect/claims/rarity.ts';
import { analyse } from '../src/connect/claims/words.ts';

type Pair = { a: string; b: string; label: string; topic?: string };
type Model = { slope: number[]; bias: number };

const readPairs = (path: string): Pair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair);

const featuresOf = ({ a, b }: Pair): number[] => compareWords(analyse(a), analyse(b), generalRarity);

const score = (model: Model, x: readonly number[]): number => x.reduce((sum, value, i) => sum + value * (model.slope[i] ?? 0), model.bias);

/** Logistic regression by full-batch gradient descent (Adam) on standardised features, with a small ridge. */
const learn = (rows: readonly (readonly number[])[], truth: readonly boolean[], rounds = 400): Model => {
  const size = rows[0]?.length ?? 0;
  const columns = Array.from({ length: size }, (_, i) => rows.map((row) => row[i] ?? 0));
  const mean = columns.map((column) => column.reduce((a, b) => a + b, 0) / rows.length);
  const spread = columns.map(
    (column, i) => Math.sqrt(column.reduce((sum, value) => sum + (value - (mean[i] ?? 0)) ** 2, 0) / rows.length) || 1,
  );
  const scaled = rows.map((row) => [...row.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)), 1]);
  const w = new Array<number>(size + 1).fill(0);
  const m = [...w];
  const v = [...w];
  for (let t = 1; t <= rounds; t++) {
    const gradient = new Array<number>(size + 1).fill(0);
    scaled.forEach((row, n) => {
      const error = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0))) - (truth[n] ? 1 : 0);
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + (error * value) / rows.length;
      });
    });
    gradient.forEach((raw, i) => {
      const g = raw + (i < size ? (w[i] ?? 0) / rows.length : 0);
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g;
      v[i] = 0.999 * (v[i] ?? 0) + 0.001 * g * g;
      w[i] = (w[i] ?? 0) - (0.05 * ((m[i] ?? 0) / (1 - 0.9 ** t))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** t)) + 1e-8);
    });
  }
  const slope = mean.map((_, i) => (w[i] ?? 0) / (spread[i] ?? 1));
  return { slope, bias: (w[size] ?? 0) - slope.reduce((sum, s, i) => sum + s * (mean[i] ?? 0), 0) };
};

/** Area under the ROC curve; ties count half. */
const area = (scores: readonly number[], truth: readonly boolean[]): number => {
  const order = scores.map((value, i) => ({ value, truth: truth[i] === true })).sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.value === order[i]?.value) j++;
    for (let k = i; k < j; k++) if (order[k]?.truth) sum += (i + j + 1) / 2;
    i = j;
  }
  const yes = order.filter((row) => row.truth).length;
  return (sum - (yes * (yes + 1)) / 2) / (yes * (order.length - yes));
};

/** Scores each row by a model that saw no row of its fold. */
const crossValidated = (rows: number[][], truth: boolean[], foldOf: (index: number) => number): number[] => {
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < 5; fold++) {
    const seen = rows.flatMap((_, i) => (foldOf(i) === fold ? [] : [i]));
    const model = learn(
      seen.map((i) => rows[i] ?? []),
      seen.map((i) => truth[i] === true),
    );
    rows.forEach((row, i) => {
      if (foldOf(i) === fold) scores[i] = score(model, row);
    });
  }
  return scores;
};

const percent = (value: number): string => (100 * value).toFixed(1);

const corpora = process.argv[2];
if (corpora === undefined) {
  console.error('usage: eval-pairs.ts CORPORA [--learn]');
  process.exit(1);
}
const mrpc = readPairs(join(corpora, 'mrpc.train.jsonl'));
const rows = mrpc.map(featuresOf);
const same = mrpc.map(({ label }) => label === 'same');
const scores = crossValidated(rows, same, (i) => i % 5);
const right = scores.filter((value, i) => value > 0 === same[i]).length;
console.log(`mrpc.train, five folds: accuracy ${percent(right / mrpc.length)}, AUC ${percent(area(scores, same))}`);

const model = learn(rows, same);
const claimdiff = readPairs(join(corpora, 'claimdiff.train.jsonl'));
const topics = [...new Set(claimdiff.map(({ topic }) => topic))];
const claimRows = claimdiff.map(featuresOf);
const related = claimdiff.map(({ label }) => label !== 'none');
const weaken = claimdiff.map(({ label }) => label === 'weaken');
const topicFold = (i: number) => topics.indexOf(claimdiff[i]?.topic) % 5;
console.log(
  `claimdiff.train, related or none: AUC ${percent(
    area(
      claimRows.map((row) => score(model, row)),
      related,
    ),
  )} with the weights of mrpc.train`,
);
console.log(
  `claimdiff.train, five folds by topic: related or none AUC ${percent(area(crossValidated(claimRows, related, topicFold), related))}`,
);
console.log(
  `claimdiff.train, five folds by topic: weaken or the rest AUC ${percent(area(crossValidated(claimRows, weaken, topicFold), weaken))}`,
);

if (process.argv.includes('--learn')) {
  const rounded = { slope: model.slope.map((value) => Number(value.toFixed(4))), bias: Number(model.bias.toFixed(4)) };
  writeFileSync(new URL('../src/connect/claims/weights.json', import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
  featureNames.forEach((name, i) => {
    console.log(name.padEnd(16), rounded.slope[i]);
  });
}
