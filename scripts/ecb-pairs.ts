import { readFileSync } from 'node:fs';
import { candidatePairs } from '../src/connect/claims/blocking.ts';
import { compareProfiles, featuresOf } from '../src/connect/claims/features.ts';
import { type Profile, profileOf } from '../src/connect/claims/profile.ts';
import { storyRarity } from '../src/connect/claims/rarity.ts';
import { analyse, type Word } from '../src/connect/claims/words.ts';

type Spans = [number, number][];
type Chain = { id: string; type: string; mentions: { spans: Spans }[] };
type Text = { doc_id: string; topic: string; text: string; event_chains: Chain[]; eval_spans: Spans };
type Sentence = { doc: string; words: Word[]; events: Set<string> };

const longest = 80;
// Learning wants easy pairs beside hard ones: twice as many as a story is compared by.
const neighbours = 60;

const sentencesOf = ({ doc_id: doc, text, event_chains: chains, eval_spans: spans }: Text): Sentence[] =>
  spans.flatMap(([start, end]) => {
    let at = start;
    return text
      .slice(start, end)
      .split('\n')
      .flatMap((line) => {
        const from = at;
        at += line.length + 1;
        const inside = ({ mentions }: Chain) =>
          mentions.some(({ spans: [first] }) => first && first[0] >= from && first[1] <= from + line.length);
        const events = new Set(
          chains.filter((chain) => !chain.id.includes('/SING/') && !chain.type.includes('REPORTING') && inside(chain)).map(({ id }) => id),
        );
        return events.size === 0 || line.trim().length <= 20 ? [] : [{ doc, words: analyse(line).slice(0, longest), events }];
      });
  });

/**
 * Pairs of sentences of different articles on one topic of ECB+ (Cybulska and Vossen 2014), as they stand after blocking: the same where at least
 * half of the events of both are one, different where none is; the rest is left out. A stand-in for labelled claims.
 */
export const eventPairs = (path: string): { features: number[]; same: boolean }[] => {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Text);
  return [...Map.groupBy(texts, ({ topic }) => topic).values()].flatMap((topic) => {
    const sentences = topic.flatMap(sentencesOf);
    const words = sentences.map((sentence) => sentence.words);
    const weigh = storyRarity(words);
    const profiles = words.map((each) => profileOf(each, weigh));
    return candidatePairs(words, weigh, neighbours).flatMap(([i, j]) => {
      const [a, b] = [sentences[i] as Sentence, sentences[j] as Sentence];
      const shared = [...a.events].filter((id) => b.events.has(id)).length;
      const all = a.events.size + b.events.size - shared;
      const decided = a.doc !== b.doc && (shared === 0 || shared / all >= 0.5);
      return decided ? [{ features: featuresOf(compareProfiles(profiles[i] as Profile, profiles[j] as Profile)), same: shared > 0 }] : [];
    });
  });
};
