import { Chunk, type Clues, tag } from './clues.ts';
import { featureOf, hashWord, mix } from './hashing.ts';

/** Room that the features of one token need. */
export const mostCueFeatures = 128;

/** Verbs of a sentence are counted within this many tokens of the word, so that a text without sentence ends takes no longer. */
const longSentence = 60;
const colon = hashWord(':');
const noun = tag('NOUN');
const verb = tag('VERB');

/** Tokens that can head a cue: words that assert, and the colon after a speaker. */
export const canBeCue = (clues: Clues, i: number): boolean => {
  const pos = clues.pos[i];
  if (clues.shape[i] === 5) return clues.word[i] === colon;
  return pos === verb || pos === noun || (clues.shape[i] ?? 0) > 0;
};

/** How many features look at the word alone. They stand first, so that most words can be ruled out by them. */
export const ownCount = 6;

/** The features of the word alone, written to the start of `out`. */
export const ownFeatures = ({ word, lemma, suffix, fine, pos }: Clues, i: number, out: Int32Array): void => {
  const tagged = pos[i] ?? 0;
  out[0] = featureOf(1, word[i] ?? 0, 0, 0);
  out[1] = featureOf(2, lemma[i] ?? 0, 0, 0);
  out[2] = featureOf(3, lemma[i] ?? 0, tagged, 0);
  out[3] = featureOf(4, suffix[i] ?? 0, tagged, 0);
  out[4] = featureOf(56, 0, 0, 0);
  out[5] = featureOf(60, fine[i] ?? 0, tagged, 0);
};

/** Hashed features of one token for the question whether it heads a cue, written to `out`; returns how many. */
export const cueFeatures = (clues: Clues, i: number, out: Int32Array): number => {
  const { word, lemma, fine, coarse, pos, shape, from, to, quotation, quotations, chunk, chunkStart, head, clause } = clues;
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  ownFeatures(clues, i, out);
  let n = ownCount;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out[n++] = featureOf(template, a, b, c);
  };
  const w = (k: number): number => (k >= first && k < end ? (word[k] ?? 0) : k < first ? 1 : 2);
  const l = (k: number): number => (k >= first && k < end ? (lemma[k] ?? 0) : k < first ? 1 : 2);
  const p = (k: number): number => (k >= first && k < end ? (pos[k] ?? 0) : k < first ? 30 : 31);
  const quoted = (quotation[i] ?? -1) >= 0 ? 1 : 0;
  const me = l(i);
  add(5, w(i - 1));
  add(6, w(i + 1));
  add(7, w(i - 2));
  add(8, w(i + 2));
  add(9, me, w(i + 1));
  add(10, me, w(i - 1));
  add(11, me, p(i + 1), p(i + 2));
  add(12, me, p(i - 1), p(i - 2));
  add(13, p(i - 1), p(i), p(i + 1));
  add(14, p(i - 2), p(i - 1), p(i));
  add(15, p(i), p(i + 1), p(i + 2));
  add(16, w(i + 1), w(i + 2), p(i));
  add(17, w(i - 1), w(i - 2), p(i));
  add(18, me, quoted);
  add(19, p(i), quoted, shape[i] ?? 0);
  // The groups on either side, as their class and head word.
  let left = chunkStart[i] ?? i;
  left--;
  let leftPath = 0;
  const leftHeads = [-1, -1];
  const rightHeads = [-1, -1];
  for (let step = 0; step < 4 && left >= first; step++) {
    leftPath = mix(leftPath, chunk[left] ?? 0);
    const own = head[left] ?? left;
    if (step < 2) leftHeads[step] = own;
    add(20 + step, lemma[own] ?? 0, chunk[left] ?? 0);
    if (step < 2) add(24 + step, me, chunk[left] ?? 0, shape[left] ?? 0);
    add(26, step, leftPath, p(i));
    left = (chunkStart[left] ?? left) - 1;
  }
  add(27, leftPath, me);
  let right = i + 1;
  while (right < end && chunkStart[right] === chunkStart[i]) right++;
  let rightPath = 0;
  for (let step = 0; step < 4 && right < end; step++) {
    rightPath = mix(rightPath, chunk[right] ?? 0);
    const own = head[right] ?? right;
    if (step < 2) rightHeads[step] = own;
    add(30 + step, lemma[own] ?? 0, chunk[right] ?? 0);
    if (step < 2) add(34 + step, me, chunk[right] ?? 0, shape[right] ?? 0);
    add(36, step, rightPath, p(i));
    const start = chunkStart[right];
    while (right < end && chunkStart[right] === start) right++;
  }
  add(37, rightPath, me);
  // Where the word stands in its clause, its sentence and among quotation marks.
  const inVerb = chunkStart[i] ?? i;
  add(40, me, w(inVerb));
  add(41, w(inVerb), w(clause[i] ?? first), p(i));
  add(42, w(clause[i] ?? first), p(i), Math.min(3, i - (clause[i] ?? first)));
  add(43, Math.min(8, i - first), p(i));
  add(44, Math.min(8, end - i), p(i));
  add(45, w(first), me);
  let before = 9;
  let after = 9;
  for (let k = 1; k <= 8; k++) {
    if (before === 9 && i - k >= first && chunk[i - k] === Chunk.quote) before = k;
    if (after === 9 && i + k < end && chunk[i + k] === Chunk.quote) after = k;
  }
  add(46, before, after, quoted);
  add(47, me, before, after);
  add(48, before, p(i), quoted);
  add(49, after, p(i), quoted);
  const starts = i > first && (quotation[first] ?? -1) >= 0 ? 1 : 0;
  const region = quotations[quotation[i] ?? -1];
  add(50, me, starts, region ? Math.min(6, region.end - region.first) : 0);
  add(51, p(i), starts, end - first > 30 ? 3 : end - first > 15 ? 2 : 1);
  let verbs = 0;
  for (let k = Math.max(first, i - longSentence); k < i; k++) if (pos[k] === verb) verbs++;
  let verbsAfter = 0;
  for (let k = i + 1; k < Math.min(end, i + longSentence); k++) if (pos[k] === verb) verbsAfter++;
  add(52, p(i), Math.min(3, verbs), Math.min(3, verbsAfter));
  add(53, me, Math.min(2, verbs), Math.min(2, verbsAfter));
  add(54, me, l(i - 1), l(i - 2));
  add(55, me, l(i + 1), l(i + 2));
  // The same by classes of words, for words that were seldom or never seen in learning.
  const f = (k: number): number => (k >= first && k < end ? (fine[k] ?? 0) : k < first ? 1000 : 1001);
  const c = (k: number): number => (k >= first && k < end ? (coarse[k] ?? 0) : k < first ? 200 : 201);
  const [subject = -1, before2 = -1] = leftHeads;
  const [object = -1, after2 = -1] = rightHeads;
  add(61, c(i), p(i), p(i + 1));
  add(62, f(i - 1), p(i));
  add(63, f(i + 1), p(i));
  add(64, f(i - 2));
  add(65, f(i + 2));
  add(66, f(i), w(i + 1));
  add(67, f(i), w(i - 1));
  add(68, f(i), quoted, after);
  add(69, f(i), p(i - 1), p(i + 1));
  add(70, f(subject), f(i));
  add(71, f(i), f(object));
  add(72, c(subject), c(i), c(object));
  add(73, me, c(subject));
  add(74, me, c(object));
  add(75, f(subject), p(i), 1);
  add(76, f(object), p(i), 2);
  add(77, f(before2), p(i), 3);
  add(78, f(after2), p(i), 4);
  add(79, leftPath, f(i));
  add(80, rightPath, f(i));
  add(81, c(i), mix(c(i - 1), c(i + 1)));
  add(82, f(i), before, quoted);
  return n;
};
