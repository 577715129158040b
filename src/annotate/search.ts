/** First index of a list in ascending order whose value, as `of` tells it, is not below `value`. */
export const firstAtLeast = <T>(list: readonly T[], value: number, of: (item: T) => number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
