const rate = 0.03;
const decay = 1e-3;

/** Weights of hashed features while they are learned. */
export type Learning = { weights: Float32Array; squares: Float32Array };

/** Nothing learned yet. `tableSize` is a power of two. */
export const unlearned = (tableSize: number): Learning => ({
  weights: new Float32Array(tableSize),
  squares: new Float32Array(tableSize).fill(1e-3),
});

/** Chance (0–1) that something with these features is true, by the weights so far. */
export const chanceOf = ({ weights }: Learning, ids: Int32Array): number => {
  const mask = weights.length - 1;
  let score = 0;
  for (const id of ids) score += weights[id & mask] ?? 0;
  return 1 / (1 + Math.exp(-score));
};

/** One step of logistic regression against an error: AdaGrad (Duchi et al. 2011) with decay of the weights. */
export const learnFrom = ({ weights, squares }: Learning, ids: Int32Array, error: number): void => {
  const mask = weights.length - 1;
  for (const id of ids) {
    const at = id & mask;
    const slope = error + decay * (weights[at] ?? 0);
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
  }
};
