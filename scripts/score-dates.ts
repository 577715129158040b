import type { Range } from '../src/vocabulary/span.ts';
import type { Counts } from './score-attributions.ts';

/** `values` counts dates found with the same TIMEX3 value: the ranking score of TempEval-3 task A. */
export type DateScores = { spans: Counts; values: Counts };

export const emptyDateScores = (): DateScores => ({
  spans: { right: 0, predicted: 0, gold: 0 },
  values: { right: 0, predicted: 0, gold: 0 },
});

/** Adds one document: each gold date takes the unused prediction that overlaps it most. */
export const addDates = (
  scores: DateScores,
  gold: readonly { span: Range; value?: string | null }[],
  predicted: readonly { span: Range; value: string | null }[],
): void => {
  const used = new Set<number>();
  for (const { span, value } of gold) {
    let best = -1;
    let most = 0;
    predicted.forEach((candidate, index) => {
      const shared = Math.min(span[1], candidate.span[1]) - Math.max(span[0], candidate.span[0]);
      if (!used.has(index) && shared > most) [best, most] = [index, shared];
    });
    const found = predicted[best];
    if (!found) continue;
    used.add(best);
    scores.spans.right++;
    if ((found.value ?? '').toUpperCase() === (value ?? '').toUpperCase()) scores.values.right++;
  }
  for (const counts of [scores.spans, scores.values]) {
    counts.predicted += predicted.length;
    counts.gold += gold.length;
  }
};
