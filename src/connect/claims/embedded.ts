import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const speech = new Set(
  'claim pledge promise announcement statement declaration proposal demand vow threat warning offer assertion allegation accusation report suggestion denial assurance insistence contention remark comment charge admission prediction estimate forecast'.split(
    ' ',
  ),
);

const pronouns = new Set(['it', 'they', 'he', 'she', 'we']);
const owners = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

/** Whether the words behind a noun of speech report what was said: "to withdraw", "that …", "of withdrawing", "it would …". */
const reports = (next: Word | undefined, second: Word | undefined, third: Word | undefined): boolean =>
  (next?.lower === 'to' && (second?.pos === 'VERB' || (/^["“'‘]$/.test(second?.text ?? '') && /^(VERB|ADV)$/.test(third?.pos ?? '')))) ||
  next?.lower === 'that' ||
  (next?.lower === 'of' && second?.lower.endsWith('ing') === true) ||
  (next !== undefined && pronouns.has(next.lower) && second?.pos === 'AUX');

const isPossessive = (word: Word | undefined): boolean => /^'s?$/.test(word?.lower ?? '');

// A tagger takes "the board's promise to pay" for a verb; what stands before it tells.
const isNoun = (word: Word, before: Word | undefined): boolean =>
  word.pos === 'NOUN' || before?.pos === 'DET' || isPossessive(before) || owners.has(before?.lower ?? '');

const reach = 4;

/** Whose words a noun of speech names: "its pledge", "the Kremlin's recent claim". Empty where the wording does not tell. */
const ownerOf = (words: readonly Word[], noun: number): Word[] => {
  for (let i = noun - 1; i >= Math.max(0, noun - reach); i--) {
    const word = words[i] as Word;
    if (owners.has(word.lower)) return [word];
    if (isPossessive(word)) {
      let first = i;
      while (first > 0 && /^(PROPN|NOUN|ADJ)$/.test(words[first - 1]?.pos ?? '')) first--;
      return words.slice(first, i);
    }
    if (word.pos !== 'ADJ' && word.pos !== 'ADV' && word.pos !== 'NOUN' && word.text !== '-') return [];
  }
  return [];
};

/** A wording that speaks of something else that was said. */
export type Within = {
  /** The words before and with the noun of speech, and those that report what was said. */
  about: Word[];
  said: Word[];
  noun: Word;
  owner: Word[];
  /** Whether the wording itself says something of it, beyond naming whose words they are. */
  stance: boolean;
};

/**
 * What a wording says about something else that was said: "has violated its pledge | to withdraw", "sceptical of the claims | that …".
 * Null for a wording without a noun of speech that reports words.
 */
export const speechWithin = (words: readonly Word[]): Within | null => {
  const at = words.findIndex(
    (word, i) => speech.has(word.lemma) && isNoun(word, words[i - 1]) && reports(words[i + 1], words[i + 2], words[i + 3]),
  );
  const noun = words[at];
  const said = words.slice(at + 1);
  if (noun === undefined || !said.some((word) => word.content)) return null;
  const about = words.slice(0, at + 1);
  const owner = ownerOf(words, at);
  const stance = about.slice(0, -1).some((word) => word.content && word.pos !== 'PROPN' && word.country === null && !owner.includes(word));
  return { about, said, noun, owner, stance };
};

/** True for a cue that is a noun of speech: "claims", "pledge". */
export const isSpeechNoun = (cue: readonly Word[]): boolean => {
  const last = cue.findLast((word) => /\p{L}/u.test(word.text));
  return last !== undefined && speech.has(last.lemma);
};

/** True for a content that only points to what was said before: "the claims", "that pledge". */
export const pointsBack = (words: readonly Word[]): boolean => {
  const [first, second, ...more] = words.filter((word) => /\p{L}/u.test(word.text));
  return more.length === 0 && /^(the|this|that|these|those)$/.test(first?.lower ?? '') && speech.has(second?.lemma ?? '');
};

// An offer or a pledge is what it is, whoever speaks of it; what was asserted may be so or not.
const asserted = new Set(
  'claim prediction forecast estimate assertion allegation accusation contention suggestion statement denial'.split(' '),
);

/** True for a wording that says what was said is worth: "his prediction of 60 per cent had been too hopeful", "the board's claim is false". */
export const judgesSpeech = (words: readonly Word[]): boolean => {
  const be = words.findIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  const topic = words.slice(0, Math.max(0, be)).filter(({ pos }) => pos !== 'SCONJ');
  const at = topic.findIndex(({ lemma }) => asserted.has(lemma));
  const isOwned = at > 0 && at <= reach && (owners.has(topic[at - 1]?.lower ?? '') || isPossessive(topic[at - 1]));
  return isOwned && words.slice(be + 1, be + 1 + reach).some(({ pos, content }) => content && pos === 'ADJ');
};

/** A wording and what it reports. */
type Reporting = { words: readonly Word[]; within: Within | null };

/** Share of what a statement reports that another says itself, by weight; 0 where it reports nothing, or where names or a single word are all they share. */
export const repeats = (about: Reporting, other: Reporting, weigh: (word: Word) => number): number => {
  if (about.within === null || other.within !== null) return 0;
  const content = about.within.said.filter((word) => word.content);
  const weight = (words: readonly Word[]) => words.reduce((sum, word) => sum + weigh(word), 0);
  const found = content.filter((word) => other.words.some((next) => next.stem === word.stem || nearness(word, next) >= 0.6));
  const telling = found.length > 1 && found.some((word) => word.country === null && word.pos !== 'PROPN');
  return telling ? weight(found) / weight(content) : 0;
};
