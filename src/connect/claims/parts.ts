import { mainClause } from './predicate.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Word } from './words.ts';

/** A stretch of a wording that may be compared alone, and what it costs that the rest is left out: log odds. */
export type Part = { words: readonly Word[]; profile: Profile; cost: number };

const clauseOnly = 0.3;
const firstSentence = 0.3;
// What a long quotation ends on is another proposition as often as not.
const laterSentence = 0.9;
const fewest = 2;
const most = 4;

const isMark = (word: Word | undefined): boolean => /^["“”«»]$/.test(word?.text ?? '');

/** Sentences of a wording: cut behind a full stop, question or exclamation mark, and where one piece of a quotation ends and the next begins. */
export const sentencesIn = (words: readonly Word[]): Word[][] => {
  const sentences: Word[][] = [[]];
  words.forEach((word, i) => {
    sentences.at(-1)?.push(word);
    const next = words[i + 1];
    // A mark without white space before it closes.
    const closing = isMark(next) && next?.start === word.end;
    const stops = /^[.?!]+$/.test(word.text) || (isMark(word) && /^[.?!]+$/.test(words[i - 1]?.text ?? ''));
    if ((stops && !closing) || (isMark(word) && isMark(next))) sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.filter(({ content }) => content).length >= fewest);
};

/** All of a wording. */
export const wholeOf = (words: readonly Word[], weigh: (word: Word) => number): Part => ({
  words,
  profile: profileOf(words, weigh),
  cost: 0,
});

/** What of a wording can stand for the whole of it: the whole, its main clause without what hangs on to it, and each of its first sentences. */
export const partsOf = (whole: Part, weigh: (word: Word) => number): Part[] => {
  const { words } = whole;
  const part = (own: readonly Word[], cost: number): Part => ({ words: own, profile: profileOf(own, weigh), cost });
  const clause = mainClause(words);
  const sentences = sentencesIn(words);
  return [
    whole,
    ...(clause === words ? [] : [part(clause, clauseOnly)]),
    ...(sentences.length < 2 ? [] : sentences.slice(0, most).map((own, i) => part(own, i === 0 ? firstSentence : laterSentence))),
  ];
};
