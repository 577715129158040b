import { keptOfForms, keptOfWords } from '../kept.ts';
import { WEEKDAYS_AND_MONTHS } from './lexicon.ts';

/** What the letters of a word tell wherever it stands, one bit each: looked at once for a word, and asked of each token. */
export const Sign = {
  capital: 1,
  word: 2,
  /** A weekday or month. */
  calendar: 4,
  /** A mark after which what follows begins anew. */
  opensAnew: 8,
  /** … and one after which it goes on. */
  goesOn: 16,
  quotationMark: 32,
  /** More than three characters. */
  long: 64,
  /** Stands as a verb. */
  verb: 128,
} as const;

/** Above the signs stand ten bits that words of the same letters share, and that most others do not. */
export const sketchShift = 16;
export const sketches = 1 << 10;
const sketchOf = (lower: string): number => {
  let sketch = lower.length;
  for (let i = 0; i < lower.length; i++) sketch = (Math.imul(sketch, 31) + lower.charCodeAt(i)) | 0;
  return (sketch ^ (sketch >>> 10) ^ (sketch >>> 20)) & (sketches - 1);
};

const isCapital = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text);

/** The signs of a word and its sketch. */
export const signsOf = keptOfWords((text): number => {
  const lower = text.toLowerCase();
  return (
    (isCapital(text) ? Sign.capital : 0) |
    (/\p{L}/u.test(text) ? Sign.word : 0) |
    (WEEKDAYS_AND_MONTHS.has(lower.replace('.', '')) ? Sign.calendar : 0) |
    (/^[“"‘:•\-–—*|.?!…(]/.test(text) ? Sign.opensAnew : 0) |
    (/^[\d,'’)\]-]/.test(text) ? Sign.goesOn : 0) |
    (/^[“”"]$/.test(text) ? Sign.quotationMark : 0) |
    (text.length > 3 ? Sign.long : 0) |
    (sketchOf(lower) << sketchShift)
  );
});

/** The same of each token of a text. */
export const signsIn = keptOfForms((token) => signsOf(token) | (token.pos === 'VERB' ? Sign.verb : 0));
