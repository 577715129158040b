import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../src/annotate/tokens.ts';
import { type Affinity, affinityKey } from '../src/connect/events/affinity.ts';
import { compare, type Weights, type Wording } from '../src/connect/events/features.ts';
import type { Model } from '../src/connect/events/model.ts';
import { wordingsOf } from '../src/connect/events/wording.ts';
import type { Range } from '../src/vocabulary/span.ts';
import { paragraphs } from './corpus.ts';
import { learn } from './logistic.ts';

export type Layer = 'event_chains' | 'entity_chains';
export type GoldMention = { spans: Range[] };
export type GoldChain = { id: string; mentions: GoldMention[] };
export type GoldDocument = { doc_id: string; topic: string; text: string; date: string | null } & Record<Layer, GoldChain[]>;

/** A topic of ECB+: its gold mentions as wordings, each with its document and its gold chain. */
export type Topic = { topic: string; mentions: { doc: string; chain: string; mention: GoldMention; wording: Wording }[]; weights: Weights };

/** The documents of one part of ECB+, or of another corpus in the neutral JSON by its name. */
export const readGold = (corpora: string, part: string, corpus = 'ecbplus'): GoldDocument[] =>
  readFileSync(join(corpora, `${corpus}.${part}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldDocument);

export const readTopics = (corpora: string, part: string, layer: Layer): { gold: GoldDocument[]; topics: Topic[] } => {
  const gold = readGold(corpora, part);
  const topics = [...Map.groupBy(gold, ({ topic }) => topic)].map(([topic, own]) => {
    const documents = own.map((each) => paragraphs({ ...each, date: null, publisher: null, attributions: [], dates: [] }));
    const mentions = own.flatMap(({ doc_id: doc, [layer]: chains }, at) =>
      chains.flatMap(({ id: chain, mentions: list }) => list.map((mention) => ({ doc, at, chain, mention }))),
    );
    const read = documents.map((document) => ({ document, sentences: tokenize(document).sentences }));
    const { wordings, weights } = wordingsOf(
      read,
      mentions.map(({ at, mention }) => ({ doc: at, spans: mention.spans })),
    );
    return { topic, weights, mentions: wordings.map((wording, at) => ({ ...(mentions[at] as (typeof mentions)[number]), wording })) };
  });
  return { gold, topics };
};

type Count = { same: number; all: number };

const forEachPair = ({ mentions }: Topic, visit: (a: Topic['mentions'][number], b: Topic['mentions'][number]) => void): void => {
  mentions.forEach((a, at) => {
    for (const b of mentions.slice(at + 1)) visit(a, b);
  });
};

/** A topic has this much to say about one pair of stems; it counts each pair of mentions, and its main event would drown all others. */
const VOICE = 6;

const countPairs = (topic: Topic): Map<string, Count> => {
  const counts = new Map<string, Count>();
  forEachPair(topic, (a, b) => {
    if (a.doc === b.doc || a.wording.group !== b.wording.group) return;
    const key = affinityKey(a.wording.stem, b.wording.stem);
    const count = counts.get(key) ?? { same: 0, all: 0 };
    counts.set(key, { same: count.same + Number(a.chain === b.chain), all: count.all + 1 });
  });
  for (const [key, { same, all }] of counts) if (all > VOICE) counts.set(key, { same: (same * VOICE) / all, all: VOICE });
  return counts;
};

/** Smoothed log odds of naming one happening, against what is usual for equal and for different stems. */
const oddsOf = (key: string, { same, all }: Count): number => {
  const [left, right] = key.split(' ');
  const usual = left === right ? 0.45 : 0.05;
  return Math.log((same + 4 * usual) / (all - same + 4 * (1 - usual))) - Math.log(usual / (1 - usual));
};

const affinityFrom = (counts: Map<string, Count>, without: Map<string, Count>): Affinity => {
  const affinity: Record<string, number> = {};
  for (const [key, { same, all }] of counts) {
    const own = without.get(key) ?? { same: 0, all: 0 };
    const odds = oddsOf(key, { same: same - own.same, all: all - own.all });
    if (odds >= 0.25 || odds <= -0.9) affinity[key] = Number(odds.toFixed(2));
  }
  return affinity;
};

/** Learns affinities, and weights over features whose affinities saw nothing of the pair's own topic. */
export const learnModel = (topics: Topic[]): Model => {
  const perTopic = topics.map(countPairs);
  const all = new Map<string, Count>();
  for (const counts of perTopic)
    for (const [key, { same, all: n }] of counts) {
      const sum = all.get(key) ?? { same: 0, all: 0 };
      all.set(key, { same: sum.same + same, all: sum.all + n });
    }
  const rows: number[][] = [];
  const truth: boolean[] = [];
  topics.forEach((topic, at) => {
    const affinity = affinityFrom(all, perTopic[at] ?? new Map());
    let seen = 0;
    forEachPair(topic, (a, b) => {
      const row = compare(a.wording, b.wording, topic.weights, affinity);
      const same = a.chain === b.chain;
      // Most pairs are of unlike words in two chains: every seventh of them says enough.
      if (!same && row[0] === 0 && row[2] === 0 && seen++ % 7 !== 0) return;
      rows.push(row);
      truth.push(same);
    });
  });
  return { ...learn(rows, truth, [], 150), affinity: affinityFrom(all, new Map()) };
};
