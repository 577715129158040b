import type { Assertion } from './statements.ts';

const readDays = (date: string): [string, string] => {
  const plain = date.replace(/[?~%]/g, '');
  const [from = '', to = from] = plain.split('/');
  const first = from === '..' ? '0000' : from.slice(0, 10);
  const last = to === '..' ? '9999' : to.slice(0, 10);
  return [`${first}-01-01`.slice(0, 10), `${last}-12-31`.slice(0, 10)];
};

const met = new Map<string, [string, string]>();

/** First and last day an EDTF date can mean, as comparable text; open ends reach as far as can be. */
const daysOf = (date: string): [string, string] => {
  const known = met.get(date);
  if (known) return known;
  const days = readDays(date);
  met.set(date, days);
  return days;
};

/** False when two dates cannot be the same day. Reports of one remark can be a day apart by time zone: so many days are `slack`. */
export const datesAgree = (a: string | null, b: string | null, slack = 0): boolean => {
  if (a === null || b === null) return true;
  const [fromA, toA] = daysOf(a);
  const [fromB, toB] = daysOf(b);
  if (fromA <= toB && fromB <= toA) return true;
  const gap = Math.min(Math.abs(Date.parse(fromA) - Date.parse(toB)), Math.abs(Date.parse(fromB) - Date.parse(toA)));
  return gap <= slack * 86_400_000;
};

/**
 * How the speakers of two statements relate: one actor; allied (one belongs to the other, or both speak for one country and not both as
 * named persons: a minister, a ministry and a government); perhaps one (either is not identified or nameless); or two.
 */
export const speakers = (a: Assertion, b: Assertion): 'same' | 'allied' | 'open' | 'different' => {
  const [left, right] = [a.voice, b.voice];
  if (left === null || right === null) return a.side !== null && a.side === b.side ? 'allied' : 'open';
  if (left.id === right.id) return 'same';
  // What a party's paper tells may be another's word that it agrees with.
  const other = a.speaker === null || b.speaker === null ? 'open' : 'different';
  if (left.country !== null && right.country !== null && left.country !== right.country) return other;
  if (left.affiliation === right.id || right.affiliation === left.id) return 'allied';
  const nameless = !left.named || !right.named;
  const mouthpiece =
    left.country !== null && left.country === right.country && (nameless || left.type !== 'person' || right.type !== 'person');
  return mouthpiece ? 'allied' : nameless ? 'open' : other;
};

/** Whether one actor speaks, or two of whom one speaks for the other. */
export const isOneSide = (who: ReturnType<typeof speakers>): boolean => who === 'same' || who === 'allied';
