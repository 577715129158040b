import type { Judged } from '../claims/claims.ts';
import type { Judgement, PairReason } from '../claims/judgement.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';

/**
 * How two statements, by id, were judged: the score in 0–1, the log odds each reason added (the weightiest first), the rarest words both have,
 * as the first prints them, and why they may not be one claim whatever the score.
 */
export type PairJudged = Pick<Judgement, 'score' | 'certain' | 'conflict'> & {
  a: string;
  b: string;
  reasons: [PairReason, number][];
  speakers: ReturnType<typeof speakers>;
  shared: string[];
};

const fewest = 0.05;
const words = 6;

export const pairJudged = ({ a, b, judgement: { score, certain, conflict, reasons } }: Judged): PairJudged => {
  const stems = new Set(b.words.filter(({ content }) => content).map(({ stem }) => stem));
  const shared = [...new Map(a.words.filter(({ content, stem }) => content && stems.has(stem)).map((word) => [word.stem, word])).values()];
  const rarest = new Set(shared.toSorted((x, y) => generalRarity(y) - generalRarity(x) || x.start - y.start).slice(0, words));
  return {
    a: a.statement.id,
    b: b.statement.id,
    score,
    certain,
    conflict,
    reasons: (Object.entries(reasons) as [PairReason, number][])
      .filter(([, odds]) => Math.abs(odds) >= fewest)
      .sort((x, y) => Math.abs(y[1]) - Math.abs(x[1])),
    speakers: speakers(a, b),
    shared: shared.filter((word) => rarest.has(word)).map(({ text }) => text),
  };
};
