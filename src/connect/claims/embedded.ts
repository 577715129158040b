import type { Word } from './words.ts';

const speech = new Set(
  'claim pledge promise announcement statement declaration proposal demand vow threat warning offer plan decision assertion allegation accusation report suggestion denial assurance commitment agreement insistence view idea notion contention remark comment charge admission prediction estimate forecast'.split(
    ' ',
  ),
);
const openers = new Set(['to', 'that', 'of', 'by', 'it', 'they', 'he', 'she']);

/**
 * What a wording says about something else that was said: "has violated its pledge | to withdraw", "sceptical of the claims | that …".
 * `about` are the words before and with the noun of speech, `said` those that report what was said. Null for a wording without such a noun,
 * or that has nothing before it but its own article or owner.
 */
export const speechWithin = (words: readonly Word[]): { about: Word[]; said: Word[] } | null => {
  const at = words.findIndex((word, i) => word.pos === 'NOUN' && speech.has(word.lemma) && openers.has(words[i + 1]?.lower ?? ''));
  const about = words.slice(0, at + 1);
  const said = words.slice(at + 1);
  const stance = about.slice(0, -1).some((word) => word.content && word.pos !== 'PROPN' && word.country === null);
  return at >= 0 && stance && said.some((word) => word.content) ? { about, said } : null;
};
