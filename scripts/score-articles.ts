/** How much of an article was found in a saved page: means over pages of precision and recall, and pages whose words are all right. */
export type ArticleScore = { precision: number; recall: number; f1: number; exact: number; pages: number };

const words = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

/** Runs of four words, with how often each stands in the text. */
const shingles = (text: string): Map<string, number> => {
  const all = words(text);
  const counts = new Map<string, number>();
  const starts = all.length === 0 ? 0 : Math.max(1, all.length - 3);
  for (let at = 0; at < starts; at++) {
    const run = all.slice(at, at + 4).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
};

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

const mean = (shares: number[]): number => shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);

/**
 * Compares texts found in pages with the true ones, as Scrapinghub's article-extraction-benchmark does: runs of four words, averaged over
 * the pages that have some.
 */
export const scoreArticles = (pairs: readonly { truth: string; found: string }[]): ArticleScore => {
  const compared = pairs.map(({ truth, found }) => {
    const [wanted, got] = [shingles(truth), shingles(found)];
    const shared = [...wanted].reduce((sum, [run, count]) => sum + Math.min(count, got.get(run) ?? 0), 0);
    return { shared, wanted: total(wanted), got: total(got), exact: words(truth).join(' ') === words(found).join(' ') };
  });
  const precision = mean(compared.filter(({ got }) => got > 0).map(({ shared, got }) => shared / got));
  const recall = mean(compared.filter(({ wanted }) => wanted > 0).map(({ shared, wanted }) => shared / wanted));
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, exact: compared.filter(({ exact }) => exact).length / Math.max(1, pairs.length), pages: pairs.length };
};
