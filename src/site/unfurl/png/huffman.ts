/**
 * The longest code. Deflate would have 15 bits; with 10, a code and all that follows it can be written at once, in 16, and a picture has one percent more
 * bytes. All 286 symbols would fit in 9.
 */
const longest = 10;

/**
 * How deep the leaves of the tree of least weight lie, for weights in rising order (D. Huffman, 1952; by two queues, J. van Leeuwen, 1976). Of
 * equal weights leaves are taken first, so that there is one answer.
 */
const depths = (weights: number[]): number[] => {
  const joined: number[] = [];
  // Nodes are numbered: first the leaves, then those that were joined of two.
  const parents: number[] = [];
  let [leaf, join] = [0, 0];
  const lightest = (): number => {
    const node = (weights[leaf] ?? Infinity) <= (joined[join] ?? Infinity) ? leaf++ : weights.length + join++;
    parents[node] = weights.length + joined.length;
    return weights[node] ?? joined[node - weights.length] ?? 0;
  };
  while (joined.length < weights.length - 1) {
    const weight = lightest() + lightest();
    joined.push(weight);
  }
  const depth = Array<number>(parents.length + 1).fill(0);
  for (let node = parents.length - 1; node >= 0; node--) depth[node] = (depth[parents[node] ?? 0] ?? 0) + 1;
  return depth.slice(0, weights.length);
};

/** Depths, the deepest first, with none beyond the longest code: for each leaf that is brought up there, another goes down one step (R. Geldreich's miniz). */
const limited = (deep: number[]): number[] => {
  const counts = Array<number>(longest + 1).fill(0);
  const add = (depth: number, leaves: number) => {
    counts[depth] = (counts[depth] ?? 0) + leaves;
  };
  for (const depth of deep) add(Math.min(depth, longest), 1);
  const taken = counts.reduce((sum, leaves, depth) => sum + leaves * 2 ** (longest - depth), 0);
  for (let over = taken - 2 ** longest; over > 0; over--) {
    const depth = counts.findLastIndex((leaves, i) => i < longest && leaves > 0);
    add(depth, -1);
    add(depth + 1, 2);
    add(longest, -1);
  }
  return counts.flatMap((leaves, depth) => Array<number>(leaves).fill(depth)).reverse();
};

/** The length in bits of each symbol's code, at most 10, by how often it stands in a text; 0 of one that does not. Two symbols or more must, each less than a million times. */
export const codeLengths = (counts: number[]): number[] => {
  const rising = Uint32Array.from(counts.flatMap((count, symbol) => (count > 0 ? [count * 512 + symbol] : []))).sort();
  const found = limited(depths(Array.from(rising, (both) => Math.floor(both / 512))));
  const lengths = counts.map(() => 0);
  for (const [i, both] of rising.entries()) lengths[both % 512] = found[i] ?? 0;
  return lengths;
};

const turned = (code: number, length: number): number => {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit);
  return bits;
};

/** The codes that follow from their lengths (RFC 1951, 3.2.2), each with its bits turned round, as they are written. */
export const codesOf = (lengths: number[]): number[] => {
  const next = [0, 0];
  for (let length = 2; length <= longest; length++)
    next[length] = ((next[length - 1] ?? 0) + lengths.filter((its) => its === length - 1).length) << 1;
  return lengths.map((length) => {
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return turned(code, length);
  });
};
