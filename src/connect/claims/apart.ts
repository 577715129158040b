import type { Likeness } from './comparison.ts';
import { contradicted, countsApart, daysApart, isAsked, limitsOver, othersApart, termsApart, yearsApart } from './conflict.ts';
import { isDemand, namesDuty } from './cues.ts';
import { judgesSpeech } from './embedded.ts';
import { listOneGroup } from './enumeration.ts';
import { nearness } from './nearness.ts';
import { datesAgree, isOneSide, speakers } from './occasion.ts';
import { hasStem, type Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Why two statements may not be one claim, however alike. */
export type Conflict = 'about' | 'corrected' | 'denial' | 'withheld' | 'limit' | 'negation' | 'contrast' | 'numbers' | 'days';

// Share of the words it repeats from which a statement about another's words is not that other's claim.
const repeated = 0.3;

const share = (own: Profile, other: Profile): number => {
  const found = own.content.reduce((sum, word, i) => sum + (hasStem(other, word) ? (own.weights[i] ?? 0) : 0), 0);
  return own.total === 0 ? 0 : found / own.total;
};

/** True when one wording speaks of what the other says: a pledge and the charge that it was broken are two claims. */
const speaksOf = ({ within, assertion }: Reading, other: Reading): boolean => {
  if (within === null) return false;
  const said = share(within.said, other.profile);
  if (assertion.repeated !== null && other.within === null && said >= repeated) return true;
  const about = share(within.about, other.profile);
  return about < 0.6 && said > about;
};

const stanceOf = ({ assertion: { within, cue } }: Reading): Word[] =>
  [...cue, ...(within?.about ?? [])].filter((word) => word.content && word !== within?.noun && !within?.owner.includes(word));

/** True when both speak of the same words and say different things of them: one doubts a pledge, the other says that it was broken. */
const differInStance = (a: Reading, b: Reading): boolean => {
  if (a.within === null || b.within === null) return false;
  const [left, right] = [stanceOf(a), stanceOf(b)];
  return !left.some((word) => right.some((other) => word.stem === other.stem || nearness(word, other) >= 0.6));
};

/** True when both list the countries of one group, and not as many. */
const listsDiffer = ({ list: a }: Reading, { list: b }: Reading): boolean =>
  a !== null && b !== null && a.countries.size !== b.countries.size && listOneGroup(a, b);

/** True when one asks for what the other says was done, or will be: "urged the board to pay", "the board will pay". */
const asksForIt = ({ assertion: a }: Reading, { assertion: b }: Reading): boolean =>
  isDemand(a.cue) && !isDemand([...b.cue, ...b.words]) && !namesDuty([...b.cue, ...b.words]);

/** Why two statements may not be one claim; `left` and `right` are the words of each that were compared. */
export const conflictOf = (a: Reading, b: Reading, left: readonly Word[], right: readonly Word[], likeness: Likeness): Conflict | null => {
  if (a.corrected !== b.corrected) return 'corrected';
  if (speaksOf(a, b) || speaksOf(b, a) || differInStance(a, b)) return 'about';
  if (judgesSpeech(a.assertion.words) !== judgesSpeech(b.assertion.words)) return 'about';
  if (othersApart(left, right) || isAsked(a.assertion.words) !== isAsked(b.assertion.words)) return 'about';
  const who = speakers(a.assertion, b.assertion);
  if (!isOneSide(who) && (asksForIt(a, b) || asksForIt(b, a))) return 'about';
  if (a.denies !== b.denies) return 'denial';
  if (a.withheld !== b.withheld) return 'withheld';
  if (contradicted(left, right).length > 0) return 'negation';
  if (termsApart(left, right)) return 'contrast';
  if (countsApart(left, right).length > 0 || listsDiffer(a, b) || yearsApart(a.assertion.words, b.assertion.words)) return 'numbers';
  if (limitsOver(left).length > 0 !== limitsOver(right).length > 0) return 'limit';
  const remarkMoved =
    who === 'same' &&
    likeness.sharedWords > 3 &&
    likeness.verbatim >= 0.75 &&
    !datesAgree(a.assertion.statement.said, b.assertion.statement.said, 1);
  return remarkMoved ||
    ((likeness.plainLess > 0.5 || (likeness.headSame === 1 && likeness.sharedWords > 2)) && daysApart(left, right) !== null)
    ? 'days'
    : null;
};
