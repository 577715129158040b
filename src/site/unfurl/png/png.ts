import { crc32 } from 'node:zlib';
import { type Canvas, mostInk } from '../canvas.ts';
import { deflated } from './deflate.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const uint32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
};

const chunk = (name: string, data: Uint8Array): Buffer[] => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return [uint32(data.length), body, uint32(crc32(body))];
};

/**
 * A canvas as PNG (ISO/IEC 15948), with a palette that goes from paper to ink. The same bytes on every machine: of zlib, whose packing differs between releases, only the
 * checksum is used.
 */
export const pngOf = ({ width, height, stride, pixels }: Canvas, paper: Colour, ink: Colour): Buffer<ArrayBuffer> => {
  const palette = Array.from({ length: mostInk + 1 }, (_, level) =>
    paper.map((from, i) => Math.round(from + (((ink[i] ?? 0) - from) * level) / mostInk)),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    // Four bits a pixel, of a palette.
    ...chunk('IHDR', Buffer.concat([uint32(width, height), Buffer.from([4, 3, 0, 0, 0])])),
    ...chunk('PLTE', Uint8Array.from(palette.flat())),
    ...chunk('IDAT', deflated(pixels, stride)),
    ...chunk('IEND', new Uint8Array()),
  ]);
};
