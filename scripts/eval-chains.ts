/**
 * Measures coreference across documents on ECB+ with gold mentions: the comparison and the clustering of src/connect/events.
 *   eval-chains.ts CORPORA [events|entities] [--learn]
 * Events are judged by the weights that ship; `--learn` learns these anew from ecbplus.train and writes them. Entities, whose labels mix
 * actors with times and things, are judged by weights learned on the spot.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import shipped from '../src/connect/events/coreference.json' with { type: 'json' };
import { featureNames } from '../src/connect/events/features.ts';
import { ENOUGH } from '../src/connect/events/judge.ts';
import { linkage } from '../src/connect/events/linkage.ts';
import { logOdds, type Model, unpack } from '../src/connect/events/model.ts';
import { type Layer, learnModel, readTopics, type Topic } from './ecb-chains.ts';

const [corpora, what = 'events'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (corpora === undefined) {
  console.error('usage: eval-chains.ts CORPORA [events|entities] [--learn]');
  process.exit(1);
}
const layer: Layer = what === 'entities' ? 'entity_chains' : 'event_chains';
const { scoreChains, printChains } = await import(pathToFileURL(join(corpora, 'scorers/score-chains.mjs')).href);

/** The chains that a model finds among the gold mentions of a topic, as prediction lines. */
const predict = ({ topic, mentions, weights }: Topic, model: Model, enough: number) => {
  const links = mentions.flatMap(({ wording }, left) =>
    mentions.slice(left + 1).flatMap((other, offset) => {
      const score = 1 / (1 + Math.exp(-logOdds(model, wording, other.wording, weights)));
      return score < 0.02 ? [] : [{ left, right: left + 1 + offset, score, apart: false }];
    }),
  );
  const found = linkage(
    mentions.map(() => 1),
    links,
    enough,
  ).flatMap((members, chain) => members.map((at) => ({ id: `${topic}/${chain}`, ...mentions[at] })));
  return [...Map.groupBy(found, ({ doc }) => doc)].map(([doc, own]) => ({
    doc_id: doc,
    [layer]: [...Map.groupBy(own, ({ id }) => id)].map(([id, list]) => ({ id, mentions: list.map(({ mention }) => mention) })),
  }));
};

const train = process.argv.includes('--learn') || what === 'entities' ? readTopics(corpora, 'train', layer) : null;
const model: Model = train === null ? unpack(shipped) : learnModel(train.topics);
if (train !== null) for (const [at, name] of featureNames.entries()) console.log(name.padEnd(22), model.slope[at]?.toFixed(2));
if (process.argv.includes('--learn') && layer === 'event_chains') {
  const affinity = Object.entries(model.affinity)
    .sort()
    .map(([pair, odds]) => `${pair} ${odds}`)
    .join(',');
  const rounded = { affinity, slope: model.slope.map((value) => Number(value.toFixed(4))), bias: Number(model.bias.toFixed(4)) };
  writeFileSync(new URL('../src/connect/events/coreference.json', import.meta.url), `${JSON.stringify(rounded)}\n`);
}
for (const part of ['dev', ...(process.argv.includes('--train') ? ['train'] : [])]) {
  const { gold, topics } = readTopics(corpora, part, layer);
  for (const enough of [0.5, ENOUGH, 0.6]) {
    const predicted = topics.flatMap((topic) => predict(topic, model, enough));
    printChains(scoreChains(gold, predicted, { key: layer, scope: 'topic' }), `${part} ${layer} at ${enough}`);
  }
}
