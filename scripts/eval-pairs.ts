/**
 * Measures the comparison of two wordings, and learns its weights.
 *   eval-pairs.ts CORPORA                      accuracy on mrpc.train, AUC on ecbplus.dev and claimdiff.train; five folds, by topic where there are topics
 *   eval-pairs.ts CORPORA --learn              also writes weights.json (mrpc.train, ecbplus.train) and argument-weights.json (claimdiff.train)
 *   eval-pairs.ts --predict same|related|opposed PAIRS.jsonl    prints a line {pair_id, label, score} a pair, with the weights that ship
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentFeatures, weighArgument } from '../src/connect/claims/argument.ts';
import { cohesionOf } from '../src/connect/claims/cohesion.ts';
import { compare } from '../src/connect/claims/comparison.ts';
import { compareProfiles, featuresOf } from '../src/connect/claims/features.ts';
import { type Profile, profileOf } from '../src/connect/claims/profile.ts';
import { generalRarity, storyRarity } from '../src/connect/claims/rarity.ts';
import weights from '../src/connect/claims/weights.json' with { type: 'json' };
import { analyse, type Word } from '../src/connect/claims/words.ts';
import { eventPairs } from './ecb-pairs.ts';
import { area, learn, type Model, score } from './logistic.ts';

type Pair = { pair_id: string; a: string; b: string; label: string; topic?: string };
/** How much a word tells: in general news, or in a story. */
type Weigh = (word: Word) => number;
type Row = { features: number[]; same: boolean };

const readPairs = (path: string): Pair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair);

const profilesOf = ({ a, b }: Pair, weigh: Weigh = generalRarity): [Profile, Profile] => [
  profileOf(analyse(a), weigh),
  profileOf(analyse(b), weigh),
];

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

const truthOf = (rows: readonly Row[]): boolean[] => rows.map(({ same }) => same);

const fit = (rows: readonly Row[]): Model =>
  learn(
    rows.map(({ features }) => features),
    truthOf(rows),
  );

const rounded = ({ slope, bias }: Model, size: number): Model => ({
  slope: slope.slice(0, size).map((value) => Number(value.toFixed(4))),
  bias: Number(bias.toFixed(4)),
});

const write = (name: string, weights: object): void =>
  writeFileSync(new URL(`../src/connect/claims/${name}`, import.meta.url), `${JSON.stringify(weights, null, 2)}\n`);

/**
 * Paraphrases of MRPC and sentences of ECB+ teach one set of slopes; how often a pair is the same differs, so a last feature tells the two apart: its
 * weight is added where single pairs are judged, as `--predict same` does.
 */
const propositions = (corpora: string, keep: boolean): void => {
  const fromPairs = (row: Row): Row => ({ ...row, features: [...row.features, 1] });
  const fromStory = (row: Row): Row => ({ ...row, features: [...row.features, 0] });
  const mrpc = readPairs(join(corpora, 'mrpc.train.jsonl')).map((pair) =>
    fromPairs({ features: featuresOf(compareProfiles(...profilesOf(pair))), same: pair.label === 'same' }),
  );
  const stories = eventPairs(join(corpora, 'ecbplus.train.jsonl'))
    .filter((_, i) => i % 3 === 0)
    .map(fromStory);
  const unseen = eventPairs(join(corpora, 'ecbplus.dev.jsonl')).map(fromStory);
  const judged = crossValidated(
    mrpc,
    (i) => i % 5,
    (seen) => fit([...seen, ...stories]),
  );
  const truth = truthOf(mrpc);
  const right = judged.filter((value, i) => value > 0 === truth[i]).length;
  console.log(`mrpc.train, five folds: accuracy ${percent(right / mrpc.length)}, AUC ${percent(area(judged, truth))}`);
  const model = fit([...mrpc, ...stories]);
  const scored = unseen.map(({ features }) => score(model, features));
  console.log(`ecbplus.dev, sentences of one topic on the same events or on none: AUC ${percent(area(scored, truthOf(unseen)))}`);
  const { slope, bias } = rounded(model, model.slope.length);
  if (keep) write('weights.json', { slope: slope.slice(0, -1), bias, paraphrase: slope.at(-1) });
};

/** What is known of the stories that pairs are from, of the texts alone; a pair whose story is not told has none. */
const storiesOf = (pairs: readonly Pair[]): Map<string | undefined, { weigh: Weigh; cohesion: number }> =>
  new Map(
    [...Map.groupBy(pairs, ({ topic }) => topic)]
      .filter(([topic]) => topic !== undefined)
      .map(([topic, own]) => {
        const wordings = [...new Set(own.flatMap(({ a, b }) => [a, b]))].map(analyse);
        return [topic, { weigh: storyRarity(wordings), cohesion: cohesionOf(wordings) }];
      }),
  );

const claimLabels = { related: (label: string) => label !== 'none', opposed: (label: string) => label === 'weaken' };

const argumentation = (corpora: string, keep: boolean): void => {
  const pairs = readPairs(join(corpora, 'claimdiff.train.jsonl'));
  const stories = storiesOf(pairs);
  const features = pairs.map((pair) => {
    const story = stories.get(pair.topic);
    const [a, b] = profilesOf(pair, story?.weigh);
    return argumentFeatures(a, b, compare(a, b).likeness, story?.cohesion ?? 0);
  });
  const topics = [...new Set(pairs.map(({ topic }) => topic))];
  const foldOf = (i: number) => topics.indexOf(pairs[i]?.topic) % 5;
  const halves = (['related', 'opposed'] as const).map((half) => {
    const rows = features.map((each, i) => ({ features: each[half], same: claimLabels[half](pairs[i]?.label ?? '') }));
    const scores = crossValidated(rows, foldOf, fit);
    console.log(`claimdiff.train, five folds by topic, ${half} or not: AUC ${percent(area(scores, truthOf(rows)))}`);
    const model = fit(rows);
    return [half, rounded(model, model.slope.length)] as const;
  });
  const mean = pairs.reduce((sum, { topic }) => sum + (stories.get(topic)?.cohesion ?? 0), 0) / pairs.length;
  if (keep) write('argument-weights.json', { cohesion: Number(mean.toFixed(4)), ...Object.fromEntries(halves) });
};

const predict = (what: string | undefined, path: string): void => {
  const pairs = readPairs(path);
  const stories = storiesOf(pairs);
  for (const pair of pairs) {
    const story = what === 'same' ? undefined : stories.get(pair.topic);
    const [a, b] = profilesOf(pair, story?.weigh);
    const odds =
      what === 'related' || what === 'opposed'
        ? weighArgument(a, b, undefined, story?.cohesion)[what]
        : compare(a, b).logOdds + weights.paraphrase;
    const label = what === 'same' ? (odds > 0 ? 'same' : 'different') : undefined;
    console.log(JSON.stringify({ pair_id: pair.pair_id, label, score: odds }));
  }
};

const [first, what, path] = process.argv.slice(2);
if (first === '--predict' && path !== undefined) predict(what, path);
else if (first !== undefined && !first.startsWith('--')) {
  const keep = process.argv.includes('--learn');
  propositions(first, keep);
  argumentation(first, keep);
} else {
  console.error('usage: eval-pairs.ts CORPORA [--learn]  |  eval-pairs.ts --predict same|related|opposed PAIRS.jsonl');
  process.exitCode = 1;
}
