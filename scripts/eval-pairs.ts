/**
 * Measures the comparison of two wordings, and learns its weights.
 *   eval-pairs.ts CORPORA            accuracy on mrpc.train (five folds), AUC on ecbplus.dev and claimdiff.train
 *   eval-pairs.ts CORPORA --learn    also writes src/connect/claims/weights.json, learned from mrpc.train and ecbplus.train
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareProfiles, featureNames } from '../src/connect/claims/features.ts';
import { profileOf } from '../src/connect/claims/profile.ts';
import { generalRarity } from '../src/connect/claims/rarity.ts';
import { analyse } from '../src/connect/claims/words.ts';
import { eventPairs } from './ecb-pairs.ts';
import { area, learn, type Model, score } from './logistic.ts';

type Pair = { a: string; b: string; label: string; topic?: string };
type Row = { features: number[]; same: boolean };

const readPairs = (path: string): Pair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair);

const featuresOf = ({ a, b }: Pair): number[] =>
  compareProfiles(profileOf(analyse(a), generalRarity), profileOf(analyse(b), generalRarity)).features;

const percent = (value: number): string => (100 * value).toFixed(1);

/** Scores each row by a model that saw no row of its fold. */
const crossValidated = (rows: readonly Row[], foldOf: (index: number) => number, model: (seen: Row[]) => Model): number[] => {
  const scores = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < 5; fold++) {
    const own = model(rows.filter((_, i) => foldOf(i) !== fold));
    rows.forEach((row, i) => {
      if (foldOf(i) === fold) scores[i] = score(own, row.features);
    });
  }
  return scores;
};

const corpora = process.argv[2];
if (corpora === undefined) {
  console.error('usage: eval-pairs.ts CORPORA [--learn]');
  process.exit(1);
}

// One set of slopes for both corpora; how often a pair is the same differs between them, so the last feature tells them apart.
const fromPairs = (row: Row): Row => ({ ...row, features: [...row.features, 1] });
const fromStory = (row: Row): Row => ({ ...row, features: [...row.features, 0] });
// However the rest of a pair looks, more words in a row in common never lower its score.
const signs = featureNames.map((name) => (name === 'verbatim' || name === 'samePairs' ? 1 : 0));
const learned = (rows: readonly Row[]): Model =>
  learn(
    rows.map(({ features }) => features),
    rows.map(({ same }) => same),
    signs,
  );

const mrpc = readPairs(join(corpora, 'mrpc.train.jsonl')).map((pair) =>
  fromPairs({ features: featuresOf(pair), same: pair.label === 'same' }),
);
const stories = eventPairs(join(corpora, 'ecbplus.train.jsonl'))
  .filter((_, i) => i % 3 === 0)
  .map(fromStory);
const unseen = eventPairs(join(corpora, 'ecbplus.dev.jsonl')).map(fromStory);

const judged = crossValidated(
  mrpc,
  (i) => i % 5,
  (seen) => learned([...seen, ...stories]),
);
const truth = mrpc.map(({ same }) => same);
const right = judged.filter((value, i) => value > 0 === truth[i]).length;
console.log(`mrpc.train, five folds: accuracy ${percent(right / mrpc.length)}, AUC ${percent(area(judged, truth))}`);

const model = learned([...mrpc, ...stories]);
const scored = unseen.map(({ features }) => score(model, features));
console.log(
  `ecbplus.dev, sentences of one topic on the same events or on none: AUC ${percent(
    area(
      scored,
      unseen.map(({ same }) => same),
    ),
  )}`,
);

const claimdiff = readPairs(join(corpora, 'claimdiff.train.jsonl'));
const features = claimdiff.map(featuresOf);
const topics = [...new Set(claimdiff.map(({ topic }) => topic))];
const topicFold = (i: number) => topics.indexOf(claimdiff[i]?.topic) % 5;
const areaFor = (same: boolean[], name: string): void => {
  const rows = features.map((row, i) => ({ features: row, same: same[i] === true }));
  console.log(`claimdiff.train, five folds by topic, ${name}: AUC ${percent(area(crossValidated(rows, topicFold, learned), same))}`);
};
const related = claimdiff.map(({ label }) => label !== 'none');
console.log(
  `claimdiff.train, related or none, with these weights: AUC ${percent(
    area(
      features.map((row) => score(model, row)),
      related,
    ),
  )}`,
);
areaFor(related, 'related or none');
areaFor(
  claimdiff.map(({ label }) => label === 'weaken'),
  'weaken or the rest',
);

if (process.argv.includes('--learn')) {
  const slope = model.slope.slice(0, featureNames.length).map((value) => Number(value.toFixed(4)));
  const weights = { slope, bias: Number(model.bias.toFixed(4)) };
  writeFileSync(new URL('../src/connect/claims/weights.json', import.meta.url), `${JSON.stringify(weights, null, 2)}\n`);
  featureNames.forEach((name, i) => {
    console.log(name.padEnd(16), slope[i]);
  });
}
