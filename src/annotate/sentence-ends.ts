import { blockEnd } from './portions.ts';

/**
 * The words of a text as the tokenizer gives them, by what `edgeOf` tells of each. `ends`: indices of the last word of each sentence;
 * `isSpaced`: white space stands before the word.
 */
export type Pieces = {
  count: number;
  edgeAt: (index: number) => number;
  ends: readonly number[];
  isSpaced: (index: number) => boolean;
};

/** What a word's text tells of the end of a sentence beside it, one bit each. */
const Edge = {
  blockEnd: 1,
  /** Closing marks and nothing else. */
  closing: 2,
  stops: 4,
  fullStop: 8,
  /** Titles and the like that are always followed by more: a stop after them ends nothing. */
  abbreviation: 16,
  wordStart: 32,
  smallStart: 64,
  initial: 128,
  /** An initial with its stop. */
  initialStop: 256,
} as const;

const patterns: [number, RegExp][] = [
  [Edge.closing, /^["”’')\]»]+$/],
  [Edge.stops, /^[.!?…]+$/],
  [Edge.fullStop, /^\.$/],
  [
    Edge.abbreviation,
    /^(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Maj|Capt|Prof|St|Rev|Hon|Adm|Jr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.?$/,
  ],
  [Edge.wordStart, /^[\p{L}\p{N}]/u],
  [Edge.smallStart, /^\p{Ll}/u],
  [Edge.initial, /^\p{Lu}\.?$/u],
  [Edge.initialStop, /^\p{Lu}\.$/u],
];

/** Asked once for each word and kept with it. */
export const edgeOf = (text: string): number =>
  patterns.reduce((edge, [bit, pattern]) => (pattern.test(text) ? edge | bit : edge), text === blockEnd ? Edge.blockEnd : 0);

const endsNothing = (before: number, at: number, after: number): boolean =>
  (after & Edge.smallStart) !== 0 ||
  (at & Edge.abbreviation) !== 0 ||
  ((at & Edge.stops) !== 0 && ((before & Edge.abbreviation) !== 0 || ((before & Edge.initial) !== 0 && (after & Edge.initialStop) !== 0)));

/**
 * Mends the sentence ends of the tokenizer: a closing mark belongs to the sentence it closes, a sentence does not begin in lower case
 * (`"Why?" he asked.`), and the stop of a title, of an initial or within a word (`VDM.AS`) ends nothing. For each word whether a sentence ends with it (1).
 */
export const sentenceEnds = ({ count, edgeAt, ends, isSpaced }: Pieces): Uint8Array => {
  const mended = new Uint8Array(count);
  for (const end of ends) {
    let at = end;
    if ((edgeAt(at) & Edge.blockEnd) !== 0) continue;
    while (at + 1 < count && (edgeAt(at + 1) & Edge.closing) !== 0 && !isSpaced(at + 1)) at++;
    if (at + 1 >= count) {
      mended[at] = 1;
      continue;
    }
    const after = edgeAt(at + 1);
    if ((edgeAt(at) & Edge.fullStop) !== 0 && (after & Edge.wordStart) !== 0 && !isSpaced(at + 1)) continue;
    if (!endsNothing(at > 0 ? edgeAt(at - 1) : 0, edgeAt(at), after)) mended[at] = 1;
  }
  return mended;
};
