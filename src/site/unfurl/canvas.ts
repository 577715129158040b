import type { Stamp } from './stamp.ts';

/**
 * Rows of `stride` bytes as PNG has them: one for the row's filter, none, and then two pixels a byte, the left one in the upper half. A pixel is 0 for paper and
 * up to `mostInk`.
 */
export type Canvas = { width: number; height: number; stride: number; pixels: Uint8Array<ArrayBuffer> };

export const mostInk = 15;

/** A canvas of an even width. */
export const blankCanvas = (width: number, height: number): Canvas => {
  const stride = 1 + width / 2;
  return { width, height, stride, pixels: new Uint8Array(stride * height) };
};

/** Fills a box that lies on the canvas. */
export const fillBox = ({ stride, pixels }: Canvas, box: { x: number; y: number; width: number; height: number }, ink: number): void => {
  const end = box.x + box.width;
  for (let y = box.y; y < box.y + box.height; y++) {
    const row = y * stride + 1;
    const [from, to] = [row + ((box.x + 1) >> 1), row + (end >> 1)];
    pixels.fill((ink << 4) | ink, from, to);
    if (box.x % 2 === 1) pixels[from - 1] = (pixels[from - 1] ?? 0) | ink;
    if (end % 2 === 1) pixels[to] = (pixels[to] ?? 0) | (ink << 4);
  }
};

/**
 * Puts a glyph's ink on the canvas, its pen at byte and row; what lies outside is left out. Where two overlap their bits are joined: that is no less than
 * the darker and no more than both together. With `knockOut` it takes away as much of full ink instead.
 */
export const press = (
  { height, stride, pixels }: Canvas,
  { left, top, across, bytes }: Stamp,
  byte: number,
  y: number,
  knockOut: boolean,
): void => {
  const [x, first] = [byte + left, y + top];
  const [from, to] = [Math.max(0, -x), Math.min(across, stride - 1 - x)];
  const rows = Math.min(across > 0 ? bytes.length / across : 0, height - first);
  for (let row = Math.max(0, -first); row < rows; row++) {
    const at = (first + row) * stride + 1 + x;
    const of = row * across;
    if (knockOut) for (let i = from; i < to; i++) pixels[at + i] = (pixels[at + i] ?? 0) & ~(bytes[of + i] ?? 0);
    else for (let i = from; i < to; i++) pixels[at + i] = (pixels[at + i] ?? 0) | (bytes[of + i] ?? 0);
  }
};
