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

const grow = (letters: Letters): void => {
  const { codes } = letters;
  letters.codes = new Uint16Array(codes.length * 2);
  letters.codes.set(codes);
};

/** The letter of a code, or 0 where it is none. */
export const letterOf = (code: number): number => folded[code] ?? 0;

/** Adds a character by its code, if it is a letter. */
export const addCode = (letters: Letters, code: number): void => {
  const letter = folded[code] ?? 0;
  if (letter === 0) return;
  if (letters.length === letters.codes.length) grow(letters);
  letters.codes[letters.length++] = letter;
};

/** Empties, and keeps the room. */
export const clear = (letters: Letters): void => {
  letters.length = 0;
};

/** Adds a text as it stands. */
export const addPlain = (letters: Letters, text: string): void => {
  for (let at = 0; at < text.length; at++) addCode(letters, text.charCodeAt(at));
};
