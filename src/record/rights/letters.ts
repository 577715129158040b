/**
 * What is left of a text without markup, punctuation and white space: its letters and digits in lower case, as UTF-16 codes. Whatever a format
 * puts between or into words, two texts that say the same have the same letters.
 */
export type Letters = { codes: Uint16Array; length: number };

export const noLetters = (): Letters => ({ codes: new Uint16Array(1 << 16), length: 0 });

/** Code → its lower case where it counts as a letter, else 0. Halves of characters beyond the first plane count as they are. */
const folded: Uint16Array = Uint16Array.from({ length: 1 << 16 }, (_, code) => {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? (lower.length === 1 ? lower : character).charCodeAt(0) : 0;
});

/** Room for so many letters more. */
export const roomFor = (letters: Letters, more: number): Uint16Array => {
  if (letters.length + more <= letters.codes.length) return letters.codes;
  const { codes } = letters;
  letters.codes = new Uint16Array(2 ** Math.ceil(Math.log2(letters.length + more)));
  letters.codes.set(codes);
  return letters.codes;
};

/** The letter of a code, or 0 where it is none. */
export const letterOf = (code: number): number => folded[code] ?? 0;

/** Empties, and keeps the room. */
export const clear = (letters: Letters): void => {
  letters.length = 0;
};

/** Adds a stretch of a text as it stands. */
export const addPlain = (letters: Letters, text: string, from = 0, to = text.length): void => {
  const codes = roomFor(letters, to - from);
  let { length } = letters;
  for (let at = from; at < to; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter !== 0) codes[length++] = letter;
  }
  letters.length = length;
};
