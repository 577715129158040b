/** Whole-number hashing for features: no strings are built while a text is read. */
export const mix = (a: number, b: number): number => {
  const h = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  return h ^ (h >>> 15);
};

/** One feature from the number of its template and up to three values (after the finaliser of MurmurHash3). */
export const featureOf = (template: number, a: number, b: number, c: number): number => {
  let h = Math.imul(Math.imul(template, 0x9e3779b1) ^ a, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
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
