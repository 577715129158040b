/** A byte as it is, or how many bytes are copied, with a mark for where from. */
export type Token = number;
export const fromBefore = 1 << 9;
export const fromAbove = 1 << 10;
export const endOfBlock = 256;

/** The most bytes that Deflate copies at once; a token's last nine bits say how many. */
export const mostCopied = 258;

/** Copies shorter than these would cost more than the bytes themselves. */
const least = { fromBefore: 3, fromAbove: 8 };

/** Where the bytes end that are the same as that at `at`. Most of a picture is blank: it looks at four of them at a time. */
const endOfRun = (bytes: Uint8Array, words: Int32Array, at: number): number => {
  const byte = bytes[at] ?? 0;
  let end = at + 1;
  while (end % 4 > 0 && end < bytes.length && bytes[end] === byte) end++;
  if (end % 4 === 0) {
    const four = (byte * 0x01010101) | 0;
    let word = end / 4;
    while (word < words.length && words[word] === four) word++;
    end = 4 * word;
  }
  while (end < bytes.length && bytes[end] === byte) end++;
  return end;
};

const endOfRepeat = (bytes: Uint8Array, at: number, distance: number): number => {
  let end = at + 1;
  while (end < bytes.length && bytes[end] === bytes[end - distance]) end++;
  return end;
};

let scratch = new Uint16Array();

/**
 * What the data of a picture is said in, with rows of so many bytes. It looks back at two places only, the byte before and the row above, where a picture of words repeats
 * itself. The list is written over by the next call: a new one for every picture would cost more than filling it.
 */
export const tokensOf = (bytes: Uint8Array<ArrayBuffer>, row: number): Uint16Array => {
  if (scratch.length <= bytes.length) scratch = new Uint16Array(bytes.length + 1);
  const words = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const run = at > 0 && bytes[at - 1] === byte ? endOfRun(bytes, words, at) - at : 0;
    const repeat = run < mostCopied && at >= row && bytes[at - row] === byte ? endOfRepeat(bytes, at, row) - at : 0;
    const above = repeat > run && repeat >= least.fromAbove;
    let length = above ? repeat : run;
    if (length < least.fromBefore) {
      scratch[count++] = byte;
      at++;
    }
    for (; length >= least.fromBefore; length -= mostCopied) {
      const part = Math.min(length, mostCopied);
      scratch[count++] = part | (above ? fromAbove : fromBefore);
      at += part;
    }
  }
  scratch[count++] = endOfBlock;
  return scratch.subarray(0, count);
};
