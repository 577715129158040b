import type { EventStatus } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { AHEAD, DEMAND, FUTURE, ONGOING } from './lexicon.ts';

const WINDOW = 7;
const MODAL = new Set(['would', 'could', 'should', 'may', 'might', 'must', 'can']);

/** Words of the sentence near an index, nearest first, up to a clause mark. */
const near = (tokens: Token[], i: number, step: 1 | -1): Token[] => {
  const found: Token[] = [];
  for (let k = i + step; found.length < WINDOW; k += step) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence || /^[;:“”"]$/.test(token.text)) break;
    if (token.text === ',' && found.length > 2) break;
    found.push(token);
  }
  return found;
};

const lemmaOf = ({ lemma }: Token): string => lemma.toLowerCase();

/** Whether a happening is told as done, under way, announced or only asked for, by the verbs around its trigger. `null`: denied or only thought of. */
export const statusOf = (tokens: Token[], i: number, isVerb: boolean): EventStatus | null => {
  const trigger = tokens[i];
  const before = near(tokens, i, -1);
  const after = near(tokens, i, 1);
  const close = before.slice(0, 5);
  if (close.slice(0, 3).some(({ lower }) => /^(?:not|n't|n’t|never|no|without|if)$/.test(lower))) return null;
  const verbBefore = before.findIndex(({ pos }) => pos === 'VERB');
  const governor = verbBefore >= 0 ? before[verbBefore] : undefined;
  const isInfinitive = isVerb && close.slice(0, 2).some(({ lower }) => lower === 'to');
  if (governor && DEMAND.has(lemmaOf(governor)) && (isInfinitive || (!isVerb && verbBefore <= 4))) return 'demanded';
  if (isVerb && close.slice(0, 3).some(({ lower }) => FUTURE.has(lower))) return 'scheduled';
  if (isInfinitive)
    return governor && AHEAD.has(lemmaOf(governor)) ? 'scheduled' : close.some(({ lower }) => AHEAD.has(lower)) ? 'scheduled' : null;
  if (isVerb && close.slice(0, 3).some(({ lower }) => MODAL.has(lower))) return null;
  if (isVerb) {
    if (trigger?.lower.endsWith('ing')) return close.slice(0, 2).some(({ pos }) => pos === 'AUX') ? 'ongoing' : null;
    return 'past';
  }
  if ((governor && AHEAD.has(lemmaOf(governor))) || after.slice(0, 4).some(({ lower }) => FUTURE.has(lower))) return 'scheduled';
  if (after.slice(0, 4).some((token) => token.pos === 'AUX') && after.slice(0, 5).some((token) => AHEAD.has(lemmaOf(token))))
    return 'scheduled';
  if (
    /^(?:upcoming|planned|scheduled|proposed|possible|potential|future|next)$/.test(
      close.find(({ pos }) => pos === 'ADJ' || pos === 'VERB')?.lower ?? '',
    )
  )
    return close.some(({ lower }) => lower === 'possible' || lower === 'potential' || lower === 'proposed') ? 'demanded' : 'scheduled';
  if ([...close.slice(0, 3), ...after.slice(0, 3)].some((token) => ONGOING.has(lemmaOf(token)) || ONGOING.has(token.lower)))
    return 'ongoing';
  return 'past';
};
