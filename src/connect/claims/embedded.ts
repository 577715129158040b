import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const speech = new Set(
  'claim pledge promise announcement statement declaration proposal demand vow threat warning offer assertion allegation accusation report suggestion denial assurance insistence contention remark comment charge admission prediction estimate forecast'.split(
    ' ',
  ),
);

const pronouns = new Set(['it', 'they', 'he', 'she', 'we']);

/** Whether the words behind a noun of speech report what was said: "to withdraw", "that …", "of withdrawing", "it would …". */
const reports = (next: Word | undefined, second: Word | undefined): boolean =>
  (next?.lower === 'to' && second?.pos === 'VERB') ||
  next?.lower === 'that' ||
  (next?.lower === 'of' && second?.lower.endsWith('ing') === true) ||
  (next !== undefined && pronouns.has(next.lower) && second?.pos === 'AUX');

// A tagger takes "the board's promise to pay" for a verb; what stands before it tells.
const isNoun = (word: Word, before: Word | undefined): boolean =>
  word.pos === 'NOUN' || before?.pos === 'DET' || /^('s|'|its|their|his|her|our|my|your)$/.test(before?.lower ?? '');

/**
 * What a wording says about something else that was said: "has violated its pledge | to withdraw", "sceptical of the claims | that …".
 * `about` are the words before and with the noun of speech, `said` those that report what was said. Null for a wording without such a noun,
 * or that has nothing before it but its own article or owner.
 */
export const speechWithin = (words: readonly Word[]): { about: Word[]; said: Word[] } | null => {
  const at = words.findIndex((word, i) => isNoun(word, words[i - 1]) && speech.has(word.lemma) && reports(words[i + 1], words[i + 2]));
  const about = words.slice(0, at + 1);
  const said = words.slice(at + 1);
  const stance = about.slice(0, -1).some((word) => word.content && word.pos !== 'PROPN' && word.country === null);
  return at >= 0 && stance && said.some((word) => word.content) ? { about, said } : null;
};

/** Share of what a wording reports (`speechWithin`) that another wording says itself, by weight; 0 where there is no such part, or where names or a single word are all they share. */
export const repeats = (about: readonly Word[], other: readonly Word[], weigh: (word: Word) => number): number => {
  const within = speechWithin(about);
  if (within === null || speechWithin(other) !== null) return 0;
  const content = within.said.filter((word) => word.content);
  const weight = (words: readonly Word[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const found = content.filter((word) => other.some((next) => next.stem === word.stem || nearness(word, next) >= 0.6));
  const telling = found.length > 1 && found.some((word) => word.country === null && word.pos !== 'PROPN');
  return telling ? weight(found) / weight(content) : 0;
};
