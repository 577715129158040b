import type { Word } from './words.ts';

const negations = new Set("n't not no never none nothing nobody without neither nor cannot little few hardly barely".split(' '));
const numerals = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion half third quarter'.split(
    ' ',
  ),
);

/** A word that turns the sentence round: "not", "no", "never". */
export const isNegation = (word: Word): boolean => negations.has(word.lower);

// "Not only", "nothing less than", "no more than 12": what follows is said all the same.
const focus = new Set('only just merely simply solely'.split(' '));
const bounds = new Map([
  ['less', 'than'],
  ['fewer', 'than'],
  ['more', 'than'],
  ['other', 'than'],
  ['short', 'of'],
]);
const clauseEnd = /^(?:[,;:.?!—–-]|but)$/;
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december next tomorrow'.split(
    ' ',
  ),
);

/** "Not back until May" says when: the day behind "until". What is not so until something happens was not so before. */
const isPutOff = (behind: readonly Word[]): boolean => {
  const at = behind.findIndex(({ lower }) => lower === 'until' || lower === 'till');
  return at >= 0 && behind.slice(at + 1, at + 3).some((word) => isQuantity(word) || calendar.has(word.lower));
};

/** Whether the word at `at` turns its clause round. "Not just a mill" says that it is one. */
export const turnsAround = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (word === undefined || !isNegation(word)) return false;
  const [next, behind] = [words[at + 1]?.lower ?? '', words[at + 2]?.lower];
  const rest = words.slice(at + 1);
  const end = rest.findIndex(({ lower }) => clauseEnd.test(lower));
  return !focus.has(next) && !(bounds.has(next) && bounds.get(next) === behind) && !isPutOff(rest.slice(0, end < 0 ? rest.length : end));
};

/** A number in digits or as a numeral. "One" is left out: it is a pronoun as often. */
export const isQuantity = (word: Word): boolean => /\d/.test(word.lower) || numerals.has(word.lower);

const figure = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)';
const share = new RegExp(`%|\\bper ?cent\\b|\\b(?:half|thirds?|quarters?|fifths?) of\\b|\\b${figure} (?:in|of|out of) ${figure}\\b`, 'i');

/** Whether a source is so many of many: "four out of ten voters", "40 percent", "nearly two-thirds of the members". */
export const isShareOf = (source: string): boolean => share.test(source);

const opinions = new Set(
  'believe think see say expect hope know feel consider decide want try continue start begin seem appear'.split(' '),
);

const complementReach = 5;

/** What a wording without a full verb says that something is: "the timing is | terrible". */
export const complementOf = (words: readonly Word[]): Word | undefined => {
  const be = words.findIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return be < 0 ? undefined : words.slice(be + 1, be + 1 + complementReach).find(({ pos, content }) => content && /^(ADJ|NOUN)$/.test(pos));
};

/** The verb that a wording turns on: its first full verb that is not one of opinion or of phase ("we believe", "continue to"). */
export const headOf = (words: readonly Word[]): Word | undefined =>
  words.find((word) => word.pos === 'VERB' && word.content && !opinions.has(word.lemma)) ??
  words.find((word) => word.pos === 'VERB' && word.content);

const denials = new Set('deny reject refute dismiss dispute rebut contradict disavow'.split(' '));

/** A cue that turns its content round: "denied", "rejected". */
export const isDenial = (cue: readonly Word[]): boolean => cue.some((word) => denials.has(word.lemma)) && !cue.some(isNegation);

/** A cue that leaves its content with nobody: "was not told that", "did not say whether". */
export const isWithheld = (cue: readonly Word[]): boolean => cue.some(isNegation) && !cue.some((word) => denials.has(word.lemma));

const demands = new Set('urge demand plead beg implore exhort appeal lobby'.split(' '));
// Words that may ask for something, and may only ask or tell.
const wishes = new Set('ask want press request insist recommend suggest encourage advise'.split(' '));
const duties = new Set('should must ought need'.split(' '));

/** Words that ask another to do something: "urged the board to", "calls for". */
export const isDemand = (words: readonly Word[]): boolean =>
  words.some(({ lemma }, i) => demands.has(lemma) || (lemma === 'call' && /^(?:on|upon|for)$/.test(words[i + 1]?.lower ?? '')));

/** Words that say what is to be done, or may: "should", "has to", "asked". */
export const namesDuty = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower, lemma }, i) =>
      duties.has(lower) || duties.has(lemma) || wishes.has(lemma) || (lemma === 'have' && words[i + 1]?.lower === 'to'),
  );

const knowing = new Set('know say tell reveal disclose confirm'.split(' '));
const opening = 6;
/** A content by which its speaker leaves open what follows: "they did not know | of any threat". */
export const leavesOpen = (content: readonly Word[]): boolean => {
  const verb = content.slice(0, opening).findIndex(({ pos, lemma }) => pos === 'VERB' && knowing.has(lemma));
  return /^(?:n't|not|never)$/.test(content[verb - 1]?.lower ?? '');
};
