/** From so many claims on, an archive's pages grow with its claims along a straight line. */
const [few, many] = [500, 1500];

/**
 * The number of claims whose archive comes nearest to `pages` pages in all. `pagesOf` counts those of an archive; it is asked for small ones only,
 * and a larger one is reckoned from two of them. The smallest archive has one claim.
 */
export const claimsFor = async (pages: number, pagesOf: (claims: number) => Promise<number>): Promise<number> => {
  const [start, end] = [await pagesOf(few), await pagesOf(many)];
  if (pages >= end) return Math.round(few + ((pages - start) * (many - few)) / (end - start));
  let [low, high] = [0, many];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((await pagesOf(middle)) < pages) low = middle;
    else high = middle;
  }
  return low > 0 && pages - (await pagesOf(low)) < (await pagesOf(high)) - pages ? low : high;
};
