/** A logistic regression over features as they are: standardisation is folded into slope and bias. */
export type Model = { slope: number[]; bias: number };

/** Log odds that a row is true. */
export const score = (model: Model, x: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (model.slope[i] ?? 0), model.bias);

/**
 * Logistic regression by full-batch gradient descent (Adam) on standardised features, with a small ridge. A slope whose sign is given as 1
 * stays at 0 or above, one given as -1 at 0 or below.
 */
export const learn = (
  rows: readonly (readonly number[])[],
  truth: readonly boolean[],
  signs: readonly number[] = [],
  rounds = 400,
): Model => {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  for (const row of rows) for (let i = 0; i < size; i++) spread[i] = (spread[i] ?? 0) + ((row[i] ?? 0) - (mean[i] ?? 0)) ** 2 / rows.length;
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i] ?? 0) || 1;
  const scaled = rows.map((row) => Float64Array.from([...row.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)), 1]));
  const w = new Float64Array(size + 1);
  const m = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  for (let t = 1; t <= rounds; t++) {
    const gradient = new Float64Array(size + 1);
    scaled.forEach((row, n) => {
      let sum = 0;
      for (let i = 0; i <= size; i++) sum += (row[i] ?? 0) * (w[i] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - (truth[n] ? 1 : 0)) / rows.length;
      for (let i = 0; i <= size; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
    });
    for (let i = 0; i <= size; i++) {
      const g = (gradient[i] ?? 0) + (i < size ? (w[i] ?? 0) / rows.length : 0);
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g;
      v[i] = 0.999 * (v[i] ?? 0) + 0.001 * g * g;
      w[i] = (w[i] ?? 0) - (0.05 * ((m[i] ?? 0) / (1 - 0.9 ** t))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** t)) + 1e-8);
      if ((signs[i] ?? 0) * (w[i] ?? 0) < 0) w[i] = 0;
    }
  }
  const slope = Array.from({ length: size }, (_, i) => (w[i] ?? 0) / (spread[i] ?? 1));
  return { slope, bias: (w[size] ?? 0) - slope.reduce((sum, s, i) => sum + s * (mean[i] ?? 0), 0) };
};

/** Area under the ROC curve; ties count half. */
export const area = (scores: readonly number[], truth: readonly boolean[]): number => {
  const order = scores.map((value, i) => ({ value, truth: truth[i] === true })).sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.value === order[i]?.value) j++;
    for (let k = i; k < j; k++) if (order[k]?.truth) sum += (i + j + 1) / 2;
    i = j;
  }
  const yes = order.filter((row) => row.truth).length;
  return (sum - (yes * (yes + 1)) / 2) / (yes * (order.length - yes));
};
