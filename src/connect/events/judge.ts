import { lengthInDays, overlap } from './day-range.ts';
import type { Happening } from './happening.ts';

export type EventReason =
  | 'same-type'
  | 'same-word'
  | 'same-day'
  | 'same-participants'
  | 'same-place'
  | 'different-day'
  | 'different-status'
  | 'different-place'
  | 'different-participants';

export type EventVerdict = { verdict: 'same' | 'different' | 'unsure'; reasons: EventReason[]; score: number };

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((each) => b.has(each)).length;

/** Scores are sums of what agrees; the weights are learned on the training half of ECB+. */
const WEIGHT = { type: 0.2, word: 0.25, day: 0.2, participant: 0.15, everyone: 0.1, place: 0.15 };
const ENOUGH = 0.55;

const different = (...reasons: EventReason[]): EventVerdict => ({ verdict: 'different', reasons, score: 1 });

/** Judges two event mentions by type, trigger, day, participants and place. `null` when neither type nor trigger agrees. */
export const judge = (left: Happening, right: Happening): EventVerdict | null => {
  const word = left.stem === right.stem;
  const type = left.mention.type === right.mention.type && left.mention.type !== 'other';
  if (!word && !type) return null;
  if ((left.mention.status === 'demanded') !== (right.mention.status === 'demanded')) return different('different-status');
  if (left.days !== null && right.days !== null && !overlap(left.days, right.days)) return different('different-day');
  const reasons: EventReason[] = [];
  let score = 0;
  const add = (holds: boolean, reason: EventReason, weight: number): void => {
    if (!holds) return;
    reasons.push(reason);
    score += weight;
  };
  add(type, 'same-type', WEIGHT.type);
  add(word, 'same-word', WEIGHT.word);
  const precise = [left.days, right.days].every((days) => days !== null && lengthInDays(days) <= 3);
  add(precise, 'same-day', WEIGHT.day);
  const people = shared(left.participants, right.participants);
  const fewer = Math.min(left.participants.size, right.participants.size);
  add(people > 0, 'same-participants', WEIGHT.participant + (people === fewer && people > 1 ? WEIGHT.everyone : 0));
  add(shared(left.places, right.places) > 0, 'same-place', WEIGHT.place);
  if (fewer > 0 && people === 0) score -= WEIGHT.participant;
  if (left.places.size > 0 && right.places.size > 0 && !reasons.includes('same-place')) score -= WEIGHT.place;
  return { verdict: score >= ENOUGH ? 'same' : 'unsure', reasons, score };
};
