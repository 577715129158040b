import type { Clues } from './clues.ts';
import { farFacts, nearFacts, ownFacts } from './cue-facts.ts';
import { factCount, farTemplates, nearTemplates, ownTemplates } from './cue-templates.ts';
import { hashWord } from './hashing.ts';
import { writeFeatures } from './templates.ts';

const colon = hashWord(':');

/** Tokens that can head a cue: words, and the colon after a speaker. */
export const canBeCue = ({ shape, word }: Clues, i: number): boolean => shape[i] !== 5 || word[i] === colon;

export const ownCount = ownTemplates.count;
export const nearCount = ownCount + nearTemplates.count;
export const cueCount = nearCount + farTemplates.count;

/** Working space, written over for every token. */
const facts = new Int32Array(factCount);

// Three steps: most tokens are ruled out after the first, most others after the second. The third needs the second for the same token.

/** Writes the features of the word alone to the start of `out`. */
export const ownFeatures = (clues: Clues, i: number, out: Int32Array): void => {
  ownFacts(clues, i, facts);
  writeFeatures(ownTemplates, 0, facts, out, 0);
};

/** Adds the features of the words next to it, up to `nearCount`. */
export const nearFeatures = (clues: Clues, i: number, out: Int32Array): void => {
  ownFacts(clues, i, facts);
  nearFacts(clues, i, facts);
  writeFeatures(nearTemplates, 0, facts, out, ownCount);
};

/** Adds the features of its place in the sentence, up to `cueCount`. */
export const farFeatures = (clues: Clues, i: number, out: Int32Array): void => {
  farFacts(clues, i, facts);
  writeFeatures(farTemplates, 0, facts, out, nearCount);
};

/** All features of one token for the question whether it heads a cue: `cueCount` of them. */
export const cueFeatures = (clues: Clues, i: number, out: Int32Array): void => {
  ownFeatures(clues, i, out);
  nearFeatures(clues, i, out);
  farFeatures(clues, i, out);
};
