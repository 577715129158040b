import { type Clues, tag } from './clues.ts';
import { farFacts, nearFacts, ownFacts } from './cue-facts.ts';
import { factCount, farTemplates, nearTemplates, ownTemplates } from './cue-templates.ts';
import { hashWord } from './hashing.ts';
import { writeFeatures } from './templates.ts';

const colon = hashWord(':');
const noun = tag('NOUN');
const verb = tag('VERB');

/** Tokens that can head a cue: words that assert, and the colon after a speaker. */
export const canBeCue = (clues: Clues, i: number): boolean => {
  const pos = clues.pos[i];
  if (clues.shape[i] === 5) return clues.word[i] === colon;
  return pos === verb || pos === noun || (clues.shape[i] ?? 0) > 0;
};

export const ownCount = ownTemplates.count;
export const nearCount = ownCount + nearTemplates.count;
export const cueCount = nearCount + farTemplates.count;

/** Working space, written over for every token. */
const facts = new Int32Array(factCount);

// Three steps, each of which needs the ones before it for the same token: most tokens are ruled out after the first, most others after the second.

/** Writes the features of the word alone to the start of `out`. */
export const ownFeatures = (clues: Clues, i: number, out: Int32Array): void => {
  ownFacts(clues, i, facts);
  writeFeatures(ownTemplates, 0, facts, out, 0);
};

/** Adds the features of the words next to it, up to `nearCount`. */
export const nearFeatures = (clues: Clues, i: number, out: Int32Array): void => {
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
