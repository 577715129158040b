import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';

/** An attribution reaches no further than this many tokens on either side of its cue; longer quotations are completed by rule. */
export const reach = 150;
/** In text without sentence ends a shorter look has to do, or reading it would take hundreds of times as long. */
const shortReach = 40;
const longestSentence = 200;

const opens = /^["“‘'«„]+$/;
const marks = /^["”’'»]+$/;

/**
 * The tokens among which the source and content of a cue are looked for: its sentence, the sentences that share a quotation with it, those
 * that go on in quotation marks after it, and the paragraph after a colon.
 */
export const windowOf = (clues: Clues, tokens: readonly Token[], anchor: number): Range => {
  const { from, to, quotation, block, length } = clues;
  let first = from[anchor] ?? anchor;
  let end = to[anchor] ?? anchor + 1;
  const together = (left: number, right: number): boolean => {
    const shared = quotation[left] ?? -1;
    return shared >= 0 && shared === quotation[right];
  };
  const followsQuotation = anchor - first < 8 && block[first - 1] === block[first] && marks.test(tokens[first - 1]?.text ?? '');
  if (first > 0 && followsQuotation) first = from[first - 1] ?? first - 1;
  while (first > 0 && anchor - first < reach && block[first - 1] === block[first] && together(first - 1, first))
    first = from[first - 1] ?? first - 1;
  while (end < length && end - anchor < reach) {
    const sameBlock = block[end] === block[end - 1];
    const next = tokens[end];
    const goesOn = sameBlock && (together(end - 1, end) || (next !== undefined && opens.test(next.text)));
    const announced = !sameBlock && tokens[end - 1]?.text === ':' && next !== undefined;
    if (!goesOn && !announced) break;
    end = to[end] ?? end + 1;
  }
  const far = (to[anchor] ?? 0) - (from[anchor] ?? 0) > longestSentence ? shortReach : reach;
  return [Math.max(first, anchor - far), Math.min(end, anchor + far)];
};
