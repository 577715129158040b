import { codeLengths, codesOf } from './huffman.ts';
import { endOfBlock, fromAbove, mostCopied, type Token, tokensOf } from './tokens.ts';

/** A symbol of Deflate's, and the bits that follow it. */
type Coded = { symbol: number; extra: number; bits: number };

/** How many bytes are copied, by that number (RFC 1951, 3.2.5). */
const copies: Coded[] = [];
for (let symbol = 257, copied = 3; copied < mostCopied; symbol++) {
  const bits = symbol < 265 ? 0 : (symbol - 261) >> 2;
  for (let extra = 0; extra < 1 << bits; extra++) copies[copied++] = { symbol, extra, bits };
}
copies[mostCopied] = { symbol: 285, extra: 0, bits: 0 };

const coded = (token: Token): Coded => (token > endOfBlock ? copies[token & 511] : undefined) ?? { symbol: token, extra: 0, bits: 0 };

/** From how far before, of more than four bytes (RFC 1951, 3.2.5). */
const distanceOf = (distance: number): Coded => {
  const bits = 30 - Math.clz32(distance - 1);
  return { symbol: 2 * bits + ((distance - 1) >> bits), extra: (distance - 1) & ((1 << bits) - 1), bits };
};

type Stream = { bytes: Uint8Array<ArrayBuffer>; end: number; waiting: number; count: number };

/** Writes up to 16 bits. */
const put = (stream: Stream, value: number, bits: number): void => {
  stream.waiting |= value << stream.count;
  stream.count += bits;
  if (stream.count < 16) return;
  stream.bytes[stream.end++] = stream.waiting;
  stream.bytes[stream.end++] = stream.waiting >>> 8;
  stream.waiting >>>= 16;
  stream.count -= 16;
};

/** Which lengths the codes have, each in four bits: these are a code of their own with sixteen symbols. */
const putLengths = (stream: Stream, literals: number[], distances: number[]): void => {
  put(stream, literals.length - 257, 5);
  put(stream, distances.length - 1, 5);
  put(stream, 15, 4);
  // The first three of nineteen say that a length is repeated.
  for (let i = 0; i < 19; i++) put(stream, i < 3 ? 0 : 4, 3);
  const codes = codesOf(Array<number>(16).fill(4));
  for (const length of [...literals, ...distances]) put(stream, codes[length] ?? 0, 4);
};

/** One block, the last, with codes made for it. */
const putBlock = (stream: Stream, tokens: Uint16Array, row: number): void => {
  const counts = new Uint32Array(fromAbove + mostCopied + 1);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0;
    counts[token] = (counts[token] ?? 0) + 1;
  }
  const used = [...counts.keys()].filter((token) => counts[token]);
  const weights = Array<number>(286).fill(0);
  for (const token of used) weights[coded(token).symbol] = (weights[coded(token).symbol] ?? 0) + (counts[token] ?? 0);
  const lengths = codeLengths(weights);
  const above = distanceOf(row);
  put(stream, 0b101, 3);
  putLengths(
    stream,
    lengths,
    Array.from({ length: above.symbol + 1 }, (_, symbol) => (symbol === 0 || symbol === above.symbol ? 1 : 0)),
  );

  const codes = codesOf(lengths);
  const [values, sizes] = [new Uint32Array(counts.length), new Uint8Array(counts.length)];
  for (const token of used) {
    const { symbol, extra, bits } = coded(token);
    const length = lengths[symbol] ?? 0;
    values[token] = (codes[symbol] ?? 0) | (extra << length);
    // One bit more, 0, says that it is from the byte before.
    sizes[token] = length + bits + (token > endOfBlock && token < fromAbove ? 1 : 0);
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0;
    put(stream, values[token] ?? 0, sizes[token] ?? 0);
    if (token > fromAbove) put(stream, 1 | (above.extra << 1), 1 + above.bits);
  }
  for (; stream.count > 0; stream.count -= 8) {
    stream.bytes[stream.end++] = stream.waiting;
    stream.waiting >>>= 8;
  }
};

/** Adler's checksum (RFC 1950), reduced every two thousand bytes, so that the sums stay whole numbers of 32 bits. */
const checksum = (bytes: Uint8Array): number[] => {
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(at + 2_000, bytes.length); at < end; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return [b, a].flatMap((sum) => [sum >> 8, sum & 255]);
};

/**
 * Packs the data of a picture, with rows of so many bytes, as PNG wants it (zlib, RFC 1950 and 1951). The packers of npm look for what repeats in all that was before, which costs ten
 * times as much for pictures of words and makes them no smaller; zlib's own makes other bytes in every other release.
 */
export const deflated = (bytes: Uint8Array<ArrayBuffer>, row: number): Uint8Array<ArrayBuffer> => {
  const tokens = tokensOf(bytes, row);
  // No token takes more than 29 bits.
  const stream = { bytes: new Uint8Array(4 * tokens.length + 400), end: 2, waiting: 0, count: 0 };
  stream.bytes.set([0x78, 0x01]);
  putBlock(stream, tokens, row);
  stream.bytes.set(checksum(bytes), stream.end);
  return stream.bytes.subarray(0, stream.end + 4);
};
