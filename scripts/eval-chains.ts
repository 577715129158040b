/**
 * Measures what ships for coreference across documents, scored by topic:
 *   eval-chains.ts CORPORA [events|entities] [--learn]
 * Events: gold mentions of ECB+ through the comparison and the clustering of src/connect/events; `--learn` learns its weights anew from
 * ecbplus.train and writes them; then those that `annotate` finds and `connect` makes pages of, in ECB+ and MEANTIME. Entities: gold mentions of ECB+ through `resolveChains`, as strict as pages are and as the corpus counts
 * best, then MEANTIME from end to end through `connect`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import shipped from '../src/connect/events/coreference.json' with { type: 'json' };
import { featureNames } from '../src/connect/events/features.ts';
import { ENOUGH } from '../src/connect/events/judge.ts';
import { linkage } from '../src/connect/events/linkage.ts';
import { logOdds, type Model, unpack } from '../src/connect/events/model.ts';
import { learnModel, readGold, readTopics, type Topic } from './ecb-chains.ts';
import { resolveTopic } from './ecb-entities.ts';
import { connectMeantime } from './meantime.ts';
import { tellTopics } from './told-events.ts';

const [corpora, what = 'events'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (corpora === undefined) {
  console.error('usage: eval-chains.ts CORPORA [events|entities] [--learn]');
  process.exit(1);
}
const layer = 'event_chains';
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

const parts = ['dev', ...(process.argv.includes('--train') ? ['train'] : [])];

const measureEntities = (): void => {
  // Actors of pages are joined only where a likeness hardly ever errs; the corpus counts a link missed as much as a link too many.
  const strictness = { 'as pages': undefined, 'as the corpus counts': { counts: 0.6, stands: 0.6 } };
  for (const part of parts)
    for (const [name, trust] of Object.entries(strictness)) {
      const gold = readGold(corpora, part);
      const predicted = [...Map.groupBy(gold, ({ topic }) => topic)].flatMap(([topic, own]) => resolveTopic(topic, own, trust));
      printChains(scoreChains(gold, predicted, { key: 'entity_chains', scope: 'topic' }), `ECB+ ${part} entities, ${name}`);
    }
  const { gold, predicted } = connectMeantime(corpora);
  const scored = { key: 'entity_chains', scope: 'topic', match: 'overlap', evalSpans: true };
  printChains(scoreChains(gold, predicted, scored), 'MEANTIME dev entities, end to end');
};

const measureEvents = (): void => {
  const train = process.argv.includes('--learn') ? readTopics(corpora, 'train', layer) : null;
  const model: Model = train === null ? unpack(shipped) : learnModel(train.topics);
  if (train !== null) {
    for (const [at, name] of featureNames.entries()) console.log(name.padEnd(22), model.slope[at]?.toFixed(2));
    const affinity = Object.entries(model.affinity)
      .sort()
      .map(([pair, odds]) => `${pair} ${odds}`)
      .join(',');
    const rounded = { affinity, slope: model.slope.map((value) => Number(value.toFixed(4))), bias: Number(model.bias.toFixed(4)) };
    writeFileSync(new URL('../src/connect/events/coreference.json', import.meta.url), `${JSON.stringify(rounded)}\n`);
  }
  for (const part of parts) {
    const { gold, topics } = readTopics(corpora, part, layer);
    for (const enough of [0.5, ENOUGH, 0.6]) {
      const predicted = topics.flatMap((topic) => predict(topic, model, enough));
      printChains(scoreChains(gold, predicted, { key: layer, scope: 'topic' }), `ECB+ ${part} events at ${enough}`);
    }
  }
  for (const [part, corpus] of [...parts.map((each) => [each, 'ecbplus'] as const), ['dev', 'meantime'] as const]) {
    const { gold, found, pages } = tellTopics(corpora, part, corpus);
    const scored = { key: layer, scope: 'topic', match: 'overlap', evalSpans: true };
    const { mentions } = scoreChains(gold, found, scored);
    const percent = (share: number): string => (100 * share).toFixed(1);
    console.log(`${corpus} ${part} event mentions found: R ${percent(mentions.r)} P ${percent(mentions.p)} F1 ${percent(mentions.f1)}`);
    printChains(scoreChains(gold, pages, scored), `${corpus} ${part} events of pages, end to end`);
  }
};

if (what === 'entities') measureEntities();
else measureEvents();
