import type { PartOfSpeech } from 'wink-nlp';

/** A word as the tokenizer gives it: `spaced` when white space stands before it, `ends` on the last one of a sentence. */
export type Piece = { text: string; lemma: string; pos: PartOfSpeech; spaced: boolean; ends: boolean };

const closing = /^["”’')\]»]+$/;
const stops = /^[.!?…]+$/;
/** Titles and the like that are always followed by more: a stop after them ends nothing. */
const abbreviation =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Maj|Capt|Prof|St|Rev|Hon|Adm|Jr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.?$/;

const initial = /^\p{Lu}\.?$/u;

const endsNothing = (before: string, at: string, after: string): boolean =>
  /^\p{Ll}/u.test(after) ||
  abbreviation.test(at) ||
  (stops.test(at) && (abbreviation.test(before) || (initial.test(before) && /^\p{Lu}\.$/u.test(after))));

/**
 * Mends the sentence ends of the tokenizer: a closing mark belongs to the sentence it closes, a sentence does not begin in lower case
 * (`"Why?" he asked.`), and the stop of a title or an initial ends nothing. Changes the pieces it is given.
 */
export const sentenceEnds = (pieces: Piece[]): Piece[] => {
  const mended = pieces.filter(({ text }) => text.trim() !== '');
  mended.forEach((piece, index) => {
    const next = mended[index + 1];
    if (!piece.ends || !next) return;
    if (closing.test(next.text) && !next.spaced) {
      piece.ends = false;
      next.ends = true;
    } else if (endsNothing(mended[index - 1]?.text ?? '', piece.text, next.text)) piece.ends = false;
  });
  return mended;
};
