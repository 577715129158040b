import type { Word } from './words.ts';

const speech = new Set(
  'claim pledge promise announcement statement declaration proposal demand vow threat warning offer plan decision assertion allegation accusation report suggestion denial assurance commitment agreement insistence view idea notion contention remark comment charge admission prediction estimate forecast'.split(
    ' ',
  ),
);

const pronouns = new Set(['it', 'they', 'he', 'she', 'we']);

/** Whether the words behind a noun of speech report what was said: "to withdraw", "that …", "of withdrawing", "it would …". */
const reports = (next: Word | undefined, second: Word | undefined): boolean =>
  next?.lower === 'to' ||
  next?.lower === 'that' ||
  (next?.lower === 'of' && second?.lower.endsWith('ing') === true) ||
  (next !== undefined && pronouns.has(next.lower) && second?.pos === 'AUX');

/**
 * What a wording says about something else that was said: "has violated its pledge | to withdraw", "sceptical of the claims | that …".
 * `about` are the words before and with the noun of speech, `said` those that report what was said. Null for a wording without such a noun,
 * or that has nothing before it but its own article or owner.
 */
export const speechWithin = (words: readonly Word[]): { about: Word[]; said: Word[] } | null => {
  const at = words.findIndex((word, i) => word.pos === 'NOUN' && speech.has(word.lemma) && reports(words[i + 1], words[i + 2]));
  const about = words.slice(0, at + 1);
  const said = words.slice(at + 1);
  const stance = about.slice(0, -1).some((word) => word.content && word.pos !== 'PROPN' && word.country === null);
  return at >= 0 && stance && said.some((word) => word.content) ? { about, said } : null;
};
