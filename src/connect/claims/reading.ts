import { isBare, isCorrected } from './bare.ts';
import { isDenial, isWithheld, leavesOpen } from './cues.ts';
import { type Enumeration, listOf } from './enumeration.ts';
import { type Part, partsOf, wholeOf } from './parts.ts';
import { contentOf, type Profile, profileOf } from './profile.ts';
import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

/** A statement made ready for many comparisons within its story. */
export type Reading = {
  assertion: Assertion;
  profile: Profile;
  /** The content words of its content alone. */
  own: Pick<Profile, 'contentCodes' | 'kinds'>;
  whole: Part;
  /** What of it can be compared alone; the first is the whole. Made when asked for: of most statements only the whole is. */
  parts: () => readonly Part[];
  quoted: Profile[];
  /** What it says about something that was said. */
  within: { about: Profile; said: Profile } | null;
  denies: boolean;
  /** Whether its speaker leaves open what it tells: "was not told that". */
  withheld: boolean;
  /** Whether it has a proposition of its own. */
  tells: boolean;
  /** Whether it says what its article no longer says. */
  corrected: boolean;
  /** Countries it lists. */
  list: Enumeration | null;
};

/** Prepares a statement; `weigh` says how much a word tells in its story. */
export const readingOf = (assertion: Assertion, weigh: (word: Word) => number): Reading => {
  const { within, words } = assertion;
  const whole = wholeOf(words, weigh);
  const { profile } = whole;
  let parts: readonly Part[] | undefined;
  return {
    assertion,
    profile,
    own: assertion.own === words ? profile : contentOf(assertion.own),
    whole,
    parts: () => {
      parts ??= partsOf(whole, weigh);
      return parts;
    },
    quoted: assertion.quoted.map((words) => profileOf(words, weigh)),
    within: within === null ? null : { about: profileOf(within.about, weigh), said: profileOf(within.said, weigh) },
    denies: isDenial(assertion.cue),
    withheld: isWithheld(assertion.cue) || leavesOpen(assertion.own),
    tells: !isBare(assertion),
    corrected: isCorrected(assertion),
    list: listOf(assertion),
  };
};
