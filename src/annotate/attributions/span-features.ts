import type { Clues } from './clues.ts';
import { type Path, pathFacts, Side, sceneOf, startOfPath, step, tokenFacts } from './span-facts.ts';
import { pairTemplates, unaryTemplates } from './span-templates.ts';
import { writeFeatures } from './templates.ts';

export const unaryCount = unaryTemplates.count;
export const pairCount = pairTemplates.count;

/**
 * Hashed features of the tokens `[first, end)` seen from the cue at `anchor`. `chance` is for each token of the document the chance (0–1)
 * that it heads a cue. Unary features say what a token is; pair features, what stands between two labels. Both are written into the given
 * arrays; row `t` of each has `unaryCount` or `pairCount` entries.
 */
export const spanFeatures = (
  clues: Clues,
  chance: Float32Array,
  anchor: number,
  first: number,
  end: number,
  unary: Int32Array,
  pair: Int32Array,
): void => {
  const scene = sceneOf(clues, chance, anchor, first, end);
  const write = (t: number, side: number, path: Path): void => {
    pathFacts(scene, path, t, side);
    tokenFacts(scene, t);
    writeFeatures(unaryTemplates, side, scene.facts, unary, (t - first) * unaryCount);
    writeFeatures(pairTemplates, side, scene.facts, pair, (t - first) * pairCount);
  };
  write(anchor, Side.at, startOfPath());
  const left = startOfPath();
  for (let t = anchor - 1; t >= first; t--) {
    step(scene, left, t + 1, t);
    write(t, Side.before, left);
  }
  const right = startOfPath();
  for (let t = anchor + 1; t < end; t++) {
    step(scene, right, t - 1, t);
    write(t, Side.after, right);
  }
};
