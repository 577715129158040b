/** Weights and bias of a logistic regression: the odds of a row are `exp(bias + slope · row)`. */
export type Logistic = { slope: number[]; bias: number };

/** The probability that a model gives a row. */
export const probability = ({ slope, bias }: Logistic, row: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (slope[at] ?? 0), bias)));

/** Logistic regression by full-batch gradient descent (Adam, Kingma and Ba 2015) on standardised features, with a small ridge. */
export const learnLogistic = (rows: readonly number[][], truth: readonly boolean[], rounds: number): Logistic => {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const row of rows) row.forEach((value, i) => (mean[i] = (mean[i] ?? 0) + value / rows.length));
  for (const row of rows) row.forEach((value, i) => (spread[i] = (spread[i] ?? 0) + (value - (mean[i] ?? 0)) ** 2 / rows.length));
  spread.forEach((value, i) => (spread[i] = Math.sqrt(value) || 1));
  const scaled = rows.map((row) => Float64Array.from([...row.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)), 1]));
  const w = new Float64Array(size + 1);
  const m = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size + 1);
    scaled.forEach((row, n) => {
      let sum = 0;
      for (let i = 0; i <= size; i++) sum += (row[i] ?? 0) * (w[i] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - Number(truth[n])) / rows.length;
      for (let i = 0; i <= size; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
    });
    for (let i = 0; i <= size; i++) {
      const g = (gradient[i] ?? 0) + (i < size ? 1e-3 * (w[i] ?? 0) : 0);
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g;
      v[i] = 0.999 * (v[i] ?? 0) + 0.001 * g * g;
      w[i] = (w[i] ?? 0) - (0.05 * ((m[i] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  const slope = Array.from({ length: size }, (_, i) => (w[i] ?? 0) / (spread[i] ?? 1));
  return { slope, bias: slope.reduce((sum, value, i) => sum - value * (mean[i] ?? 0), w[size] ?? 0) };
};
