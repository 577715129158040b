import type { Range } from '../src/vocabulary/span.ts';
import type { Counts } from './score-attributions.ts';

export type DateScores = { spans: Counts; values: Counts };

/** TIMEX3 kinds whose value is a point on the calendar, which is what the project resolves; durations and repeated times have none in EDTF. */
const points = new Set(['DATE', 'TIME']);

export const emptyDateScores = (): DateScores => ({
  spans: { right: 0, predicted: 0, gold: 0 },
  values: { right: 0, predicted: 0, gold: 0 },
});

/** TempEval-3 task A: each gold date takes the unused prediction that overlaps it most; its value counts when it is the same string. */
export const addDates = (
  scores: DateScores,
  gold: readonly { span: Range; type?: string; value?: string | null }[],
  predicted: readonly { span: Range; value: string | null }[],
): void => {
  const sought = gold.filter(({ type }) => type === undefined || points.has(type));
  const used = new Set<number>();
  const overlap = ([a, b]: Range, [c, d]: Range): number => Math.min(b, d) - Math.max(a, c);
  for (const { span, value } of sought) {
    let best = -1;
    let most = 0;
    predicted.forEach((candidate, index) => {
      const shared = overlap(span, candidate.span);
      if (!used.has(index) && shared > most) [best, most] = [index, shared];
    });
    const found = predicted[best];
    if (!found) continue;
    used.add(best);
    scores.spans.right++;
    if ((found.value ?? '').toUpperCase() === (value ?? '').toUpperCase()) scores.values.right++;
  }
  const others = gold.filter(({ type }) => type !== undefined && !points.has(type)).map(({ span }) => span);
  const counted = predicted.filter(({ span }, index) => used.has(index) || !others.some((other) => overlap(other, span) > 0)).length;
  for (const counts of [scores.spans, scores.values]) {
    counts.predicted += counted;
    counts.gold += sought.length;
  }
};
