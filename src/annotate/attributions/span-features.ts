import type { Clues } from './clues.ts';
import { type Path, pathFacts, placeFacts, Side, sceneOf, startOfPath, step, tokenFacts } from './span-facts.ts';
import { pairTemplates, placeTemplates, unaryTemplates } from './span-templates.ts';
import { opensStretch } from './stretches.ts';
import { writeFeatures } from './templates.ts';

export const unaryCount = unaryTemplates.count;
export const placeCount = placeTemplates.count;
export const pairCount = pairTemplates.count;

/**
 * Hashed features of a window. Row `t` of `unary` and `pair` belongs to the window's token `t`; tokens that stand alike to the cue share a row of
 * `place`, and `placeOf` tells which. `places` counts these rows.
 */
export type SpanFeatures = {
  unary: Int32Array;
  pair: Int32Array;
  place: Int32Array;
  placeOf: Int32Array;
  places: number;
  starts: Int32Array;
  length: number;
};

/** Room for the features of windows of up to `length` tokens. */
export const spanRoom = (length: number): SpanFeatures => ({
  unary: new Int32Array(length * unaryCount),
  pair: new Int32Array(length * pairCount),
  place: new Int32Array(length * placeCount),
  placeOf: new Int32Array(length),
  places: 0,
  starts: new Int32Array(length + 1),
  length: 0,
});

/**
 * Writes the features of the tokens `[first, end)` seen from the cue at `anchor`. `chance` is for each token of the document the chance (0–1)
 * that it heads a cue. Unary and place features say what a token is; pair features, what stands between two labels.
 */
export const spanFeatures = (clues: Clues, chance: Float32Array, anchor: number, first: number, end: number, out: SpanFeatures): number => {
  const scene = sceneOf(clues, chance, anchor, first, end);
  const { facts } = scene;
  const { starts } = out;
  out.places = 0;
  let own = 0;
  let count = 0;
  for (let t = first; t < end; t++) {
    if (t > first && !opensStretch(clues, anchor, t)) continue;
    if (t === anchor) own = count;
    starts[count++] = t;
  }
  starts[count] = end;
  out.length = count;
  let place = -1;
  let openers = 0;
  const write = (row: number, t: number, side: number, path: Path): void => {
    const here = pathFacts(scene, path, t, side);
    if (out.places === 0 || here !== place || path.openers !== openers) {
      place = here;
      openers = path.openers;
      placeFacts(scene, side);
      writeFeatures(placeTemplates, side, facts, out.place, out.places * placeCount);
      out.places++;
    }
    out.placeOf[row] = out.places - 1;
    tokenFacts(scene, t);
    writeFeatures(unaryTemplates, side, facts, out.unary, row * unaryCount);
    writeFeatures(pairTemplates, side, facts, out.pair, row * pairCount);
  };
  write(own, anchor, Side.at, startOfPath());
  const left = startOfPath();
  for (let t = anchor - 1, row = own - 1; t >= first; t--) {
    step(scene, left, t + 1, t);
    if (t === starts[row]) write(row--, t, Side.before, left);
  }
  const right = startOfPath();
  for (let t = anchor + 1, row = own + 1; t < end; t++) {
    step(scene, right, t - 1, t);
    if (t === starts[row]) write(row++, t, Side.after, right);
  }
  return own;
};
