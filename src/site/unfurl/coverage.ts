import type { Outline } from './outline.ts';

/** A box of whole pixels; its corner may lie between those of the outline. */
export type Box = { left: number; top: number; width: number; height: number };

/**
 * How much of each pixel of a box lies inside an outline that the box holds, row by row, from 0 to 1. Exact, without samples: every edge adds, to the pixels that it
 * crosses, the signed area on its right, and their running sum along a row is the coverage (R. Levien's font-rs, 2016).
 */
export const coverageOf = (outline: Outline, { left, top, width, height }: Box): Float64Array => {
  // One more at each row's end, for what the last pixel hands on.
  const stride = width + 1;
  const change = new Float64Array(stride * height);

  const addInRow = (row: number, from: number, to: number, drop: number): void => {
    const [west, east] = from < to ? [from, to] : [to, from];
    let x = Math.min(Math.floor(west), width - 1);
    do {
      const [begin, end] = [Math.max(west, x), Math.min(east, x + 1)];
      const share = east > west ? (drop * (end - begin)) / (east - west) : drop;
      const handedOn = share * ((begin + end) / 2 - x);
      const at = row * stride + x;
      change[at] = (change[at] ?? 0) + share - handedOn;
      change[at + 1] = (change[at + 1] ?? 0) + handedOn;
      x++;
    } while (x < east);
  };

  const addEdge = (x0: number, y0: number, x1: number, y1: number): void => {
    const [north, south] = y0 < y1 ? [y0, y1] : [y1, y0];
    const slope = (x1 - x0) / (y1 - y0);
    for (let row = Math.floor(north); row < south; row++) {
      const [begin, end] = [Math.max(north, row), Math.min(south, row + 1)];
      addInRow(row, x0 + (begin - y0) * slope, x0 + (end - y0) * slope, y0 < y1 ? end - begin : begin - end);
    }
  };

  for (const polygon of outline) {
    let [x0, y0] = [(polygon.at(-2) ?? 0) - left, (polygon.at(-1) ?? 0) - top];
    for (let i = 0; i < polygon.length; i += 2) {
      const [x1, y1] = [(polygon[i] ?? 0) - left, (polygon[i + 1] ?? 0) - top];
      if (y0 !== y1) addEdge(x0, y0, x1, y1);
      [x0, y0] = [x1, y1];
    }
  }

  const covered = new Float64Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += change[row * stride + x] ?? 0;
      // Outlines of variable typefaces overlap themselves: what is covered twice is covered.
      covered[row * width + x] = Math.min(1, Math.abs(sum));
    }
  }
  return covered;
};
