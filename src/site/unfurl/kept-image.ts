import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encode } from 'fast-png';
import { sha256 } from '../../support/hash.ts';

/** Levels of grey in a picture: enough for smooth letters, few enough for a small file. */
const levels = 16;

const inGreys = (pixels: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array<ArrayBuffer> => {
  const step = 255 / (levels - 1);
  const data = new Uint8Array(width * height);
  // The drawings have no colour, so that one channel tells all.
  for (let i = 0; i < data.length; i++) data[i] = Math.round((pixels[4 * i + 1] ?? 0) / step) * step;
  return new Uint8Array(encode({ width, height, data, channels: 1, depth: 8 }, { zlib: { level: 3 } }));
};

let ready: Promise<void> | undefined;

const paint = async (svg: string): Promise<Uint8Array<ArrayBuffer>> => {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = drawing.render();
  const png = inGreys(image.pixels, image);
  image.free();
  drawing.free();
  return png;
};

/**
 * A drawing as PNG in greys: the same bytes on every machine, since WebAssembly draws and JavaScript packs it. Kept in `folder` under the drawing's hash, so that one that
 * stayed the same costs nothing in the next build.
 */
export const keptImage = async (svg: string, folder: string): Promise<Uint8Array<ArrayBuffer>> => {
  const path = join(folder, `${sha256(svg)}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const png = await paint(svg);
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, png);
  await rename(unfinished, path);
  return png;
};
