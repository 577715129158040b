/** What takes room from `left` to `right`. */
export type Extended = { left: number; right: number };

/**
 * The lane of each item, so that no two of a lane meet: greedy interval partitioning by where they begin, which needs no more lanes than
 * there are items over one point (Kleinberg and Tardos 2006, 4.1).
 * @param gap room between two items of a lane
 */
export const lanesOf = (items: Extended[], gap: number): number[] => {
  const ends: number[] = [];
  const lanes = new Map<Extended, number>();
  for (const item of items.toSorted((a, b) => a.left - b.left)) {
    const free = ends.findIndex((end) => end + gap <= item.left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = item.right;
    lanes.set(item, lane);
  }
  return items.map((item) => lanes.get(item) ?? 0);
};
