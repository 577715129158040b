import { blockEnd } from './portions.ts';

/**
 * The words of a text as the tokenizer gives them. `ends`: indices of the last word of each sentence; `isSpaced`: white space stands before
 * the word.
 */
export type Pieces = {
  count: number;
  textAt: (index: number) => string | undefined;
  ends: readonly number[];
  isSpaced: (index: number) => boolean;
};

const closing = /^["”’')\]»]+$/;
const stops = /^[.!?…]+$/;
/** Titles and the like that are always followed by more: a stop after them ends nothing. */
const abbreviation =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Maj|Capt|Prof|St|Rev|Hon|Adm|Jr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.?$/;

const wordStart = /^[\p{L}\p{N}]/u;
const initial = /^\p{Lu}\.?$/u;

const endsNothing = (before: string, at: string, after: string): boolean =>
  /^\p{Ll}/u.test(after) ||
  abbreviation.test(at) ||
  (stops.test(at) && (abbreviation.test(before) || (initial.test(before) && /^\p{Lu}\.$/u.test(after))));

/**
 * Mends the sentence ends of the tokenizer: a closing mark belongs to the sentence it closes, a sentence does not begin in lower case
 * (`"Why?" he asked.`), and the stop of a title, of an initial or within a word (`VDM.AS`) ends nothing. For each word whether a sentence ends with it (1).
 */
export const sentenceEnds = ({ count, textAt, ends, isSpaced }: Pieces): Uint8Array => {
  const mended = new Uint8Array(count);
  for (const end of ends) {
    let at = end;
    if (textAt(at) === blockEnd) continue;
    while (at + 1 < count && closing.test(textAt(at + 1) ?? '') && !isSpaced(at + 1)) at++;
    const after = textAt(at + 1);
    if (after !== undefined && textAt(at) === '.' && wordStart.test(after) && !isSpaced(at + 1)) continue;
    if (after === undefined || !endsNothing(textAt(at - 1) ?? '', textAt(at) ?? '', after)) mended[at] = 1;
  }
  return mended;
};
