import { judgeBodies } from './judge-bodies.ts';
import { judgeBare, judgePeople } from './judge-people.ts';
import { isBare, type Profile } from './profile.ts';
import { different, type Judgement, same, type Verdict } from './verdict.ts';

const judgeTypes = (left: Profile, right: Profile): Verdict => {
  // One long name under two types is a wrong type; one short name (Jordan, Washington) is two actors.
  const long = left.forms.some((form) => form.includes(' ') && right.forms.includes(form));
  return long ? same(0.9, 'same-name') : different('different-type');
};

/** How much of an actor a profile's name says: the profile that says less is the one that may be meant by another's. */
const fullness = ({ first: { person, body }, countries }: Profile): number =>
  person === null ? 2 * (body?.words.length ?? 0) + Math.min(1, countries.length) : person.given.length;

/**
 * Judges two profiles by name parts, romanisation, role, country and type; `left` is the one whose name says less.
 * `null` when the names have nothing in common.
 */
export const judge = (one: Profile, other: Profile): Judgement | null => {
  const [left, right] = fullness(one) <= fullness(other) ? [one, other] : [other, one];
  const people = Number(left.first.person !== null) + Number(right.first.person !== null);
  const judgeNames = people === 1 ? judgeTypes : people === 0 ? judgeBodies : isBare(left) ? judgeBare : judgePeople;
  const verdict = judgeNames(left, right);
  return verdict === null ? null : { left: left.id, right: right.id, ...verdict };
};
