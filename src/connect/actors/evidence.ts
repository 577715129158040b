import type { Profile } from './profile.ts';
import type { Reason } from './verdict.ts';

/** Words of a role that many people share and that therefore prove nothing. */
const PLAIN = new Set(['the', 'of', 'for', 'and', 'a', 'an', 'in', 'to', 'at', 's', 'former', 'senior', 'deputy', 'mr', 'mrs', 'ms', 'dr']);

export type Agreement = 'agree' | 'conflict' | 'silent';

export const compareCountries = (left: Profile, right: Profile): Agreement => {
  if (left.countries.length === 0 || right.countries.length === 0) return 'silent';
  return left.countries.some((country) => right.countries.includes(country)) ? 'agree' : 'conflict';
};

/** Whether the one is told of as a man and the other as a woman. */
export const differInGender = ({ genders: left }: Profile, { genders: right }: Profile): boolean =>
  left.size === 1 && right.size === 1 && left.isDisjointFrom(right);

export const shareRole = (left: Profile, right: Profile): boolean => {
  const [few, many] = left.roles.size <= right.roles.size ? [left, right] : [right, left];
  return [...few.roles].some((word) => !PLAIN.has(word) && many.roles.has(word));
};

export const shareDocument = (left: Profile, right: Profile): boolean => {
  const docs = new Set(left.candidates.map(({ doc }) => doc));
  return right.candidates.some(({ doc }) => docs.has(doc));
};

/** What roles and countries add to a likeness of names. */
export const supportOf = (left: Profile, right: Profile): { reasons: Reason[]; score: number } => {
  const reasons: Reason[] = [];
  if (shareRole(left, right)) reasons.push('same-role');
  if (compareCountries(left, right) === 'agree') reasons.push('same-country');
  return { reasons, score: reasons.length * 0.1 };
};
