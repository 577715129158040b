/** Whole-number hashing for features (the finaliser of MurmurHash3): no strings are built while a text is read. */
export const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a over UTF-16 units, digits alike. */
export const hashWord = (word: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    h = Math.imul(h ^ (unit >= 48 && unit <= 57 ? 48 : unit), 0x01000193);
  }
  return h;
};
