import { Chunk, type Clues } from './clues.ts';
import { Fact } from './cue-templates.ts';
import { mix } from './hashing.ts';

/** Verbs of a sentence are counted within this many tokens of the word, so that a text without sentence ends takes no longer. */
const longSentence = 60;
/** How far a quotation mark is looked for. */
const nearMark = 8;
/** How many groups on either side are looked at. */
const groups = 4;

/** Writes the facts of the word alone. */
export const ownFacts = ({ word, lemma, suffix, fine, coarse, pos }: Clues, i: number, facts: Int32Array): void => {
  facts[Fact.word] = word[i] ?? 0;
  facts[Fact.lemma] = lemma[i] ?? 0;
  facts[Fact.suffix] = suffix[i] ?? 0;
  facts[Fact.fine] = fine[i] ?? 0;
  facts[Fact.coarse] = coarse[i] ?? 0;
  facts[Fact.tag] = pos[i] ?? 0;
};

/** Writes the facts of the words next to it. Beyond the sentence there is one word and class before and another after it. */
export const nearFacts = ({ word, lemma, fine, coarse, pos, shape, from, to, quotation }: Clues, i: number, facts: Int32Array): void => {
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  const near = (of: { readonly [index: number]: number }, k: number, edge: number): number =>
    k < first ? edge : k < end ? (of[k] ?? 0) : edge + 1;
  facts[Fact.shape] = shape[i] ?? 0;
  facts[Fact.quoted] = (quotation[i] ?? -1) >= 0 ? 1 : 0;
  facts[Fact.word1] = near(word, i - 1, 1);
  facts[Fact.word2] = near(word, i - 2, 1);
  facts[Fact.next1] = near(word, i + 1, 1);
  facts[Fact.next2] = near(word, i + 2, 1);
  facts[Fact.lemma1] = near(lemma, i - 1, 1);
  facts[Fact.lemma2] = near(lemma, i - 2, 1);
  facts[Fact.nextLemma1] = near(lemma, i + 1, 1);
  facts[Fact.nextLemma2] = near(lemma, i + 2, 1);
  facts[Fact.tag1] = near(pos, i - 1, 30);
  facts[Fact.tag2] = near(pos, i - 2, 30);
  facts[Fact.nextTag1] = near(pos, i + 1, 30);
  facts[Fact.nextTag2] = near(pos, i + 2, 30);
  facts[Fact.fine1] = near(fine, i - 1, 1000);
  facts[Fact.fine2] = near(fine, i - 2, 1000);
  facts[Fact.nextFine1] = near(fine, i + 1, 1000);
  facts[Fact.nextFine2] = near(fine, i + 2, 1000);
  facts[Fact.coarseAround] = mix(near(coarse, i - 1, 200), near(coarse, i + 1, 200));
};

/** Writes the facts of the groups before the word. A group that is not there has -1 for head and class. */
const leftFacts = ({ lemma, chunk, chunkStart, head, shape, from }: Clues, i: number, facts: Int32Array): void => {
  const first = from[i] ?? i;
  let at = (chunkStart[i] ?? i) - 1;
  let path = 0;
  for (let group = 0; group < groups; group++) {
    const there = at >= first;
    const kind = there ? (chunk[at] ?? 0) : -1;
    if (there) path = mix(path, kind);
    facts[Fact.left1 + group] = there ? (lemma[head[at] ?? at] ?? 0) : -1;
    facts[Fact.leftChunk1 + group] = kind;
    if (group < 2) facts[Fact.leftShape1 + group] = there ? (shape[at] ?? 0) : -1;
    if (group > 0) facts[Fact.leftPath2 + group - 1] = path;
    if (there) at = (chunkStart[at] ?? at) - 1;
  }
};

/** The same after it. Groups are as long as a list of names can be: their ends are known, not looked for. */
const rightFacts = ({ lemma, chunk, head, shape, to }: Clues, i: number, facts: Int32Array): void => {
  const end = to[i] ?? i + 1;
  let at = (head[i] ?? i) + 1;
  let path = 0;
  for (let group = 0; group < groups; group++) {
    const there = at < end;
    const own = head[at] ?? at;
    const kind = there ? (chunk[at] ?? 0) : -1;
    if (there) path = mix(path, kind);
    facts[Fact.right1 + group] = there ? (lemma[own] ?? 0) : -1;
    facts[Fact.rightChunk1 + group] = kind;
    if (group < 2) facts[Fact.rightShape1 + group] = there ? (shape[at] ?? 0) : -1;
    if (group > 0) facts[Fact.rightPath2 + group - 1] = path;
    if (there) at = own + 1;
  }
};

/** Writes the classes of the heads of the two groups on either side. */
const headFacts = ({ fine, coarse, chunkStart, head, from, to }: Clues, i: number, facts: Int32Array): void => {
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  const left = (chunkStart[i] ?? i) - 1;
  const beyondLeft = (chunkStart[left] ?? left) - 1;
  const right = (head[i] ?? i) + 1;
  const object = head[right] ?? right;
  const beyondRight = object + 1;
  facts[Fact.subjectFine] = left >= first ? (fine[left] ?? 0) : -1;
  facts[Fact.subjectCoarse] = left >= first ? (coarse[left] ?? 0) : -1;
  facts[Fact.beforeFine] = left >= first && beyondLeft >= first ? (fine[beyondLeft] ?? 0) : -1;
  facts[Fact.objectFine] = right < end ? (fine[object] ?? 0) : -1;
  facts[Fact.objectCoarse] = right < end ? (coarse[object] ?? 0) : -1;
  facts[Fact.afterFine] = beyondRight < end ? (fine[head[beyondRight] ?? beyondRight] ?? 0) : -1;
};

/** Writes the facts of its place in the sentence. */
export const farFacts = (clues: Clues, i: number, facts: Int32Array): void => {
  const { word, from, to, quotation, quotations, chunk, chunkStart, clause, verbs } = clues;
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  const clauseStart = clause[i] ?? first;
  leftFacts(clues, i, facts);
  rightFacts(clues, i, facts);
  headFacts(clues, i, facts);
  facts[Fact.groupWord] = word[chunkStart[i] ?? i] ?? 0;
  facts[Fact.clauseWord] = word[clauseStart] ?? 0;
  facts[Fact.clauseGap] = Math.min(3, i - clauseStart);
  facts[Fact.fromStart] = Math.min(8, i - first);
  facts[Fact.toEnd] = Math.min(8, end - i);
  facts[Fact.sentenceWord] = word[first] ?? 0;
  let before = 1;
  while (before <= nearMark && !(i - before >= first && chunk[i - before] === Chunk.quote)) before++;
  let after = 1;
  while (after <= nearMark && !(i + after < end && chunk[i + after] === Chunk.quote)) after++;
  facts[Fact.markBefore] = before;
  facts[Fact.markAfter] = after;
  const region = quotations[quotation[i] ?? -1];
  facts[Fact.afterQuotation] = i > first && (quotation[first] ?? -1) >= 0 ? 1 : 0;
  facts[Fact.quotationLength] = region ? Math.min(6, region.end - region.first) : 0;
  facts[Fact.sentenceLength] = end - first > 30 ? 3 : end - first > 15 ? 2 : 1;
  const counted = (start: number, stop: number): number => Math.min(3, (verbs[stop] ?? 0) - (verbs[start] ?? 0));
  facts[Fact.verbsBefore] = counted(Math.max(first, i - longSentence), i);
  facts[Fact.verbsAfter] = counted(i + 1, Math.max(i + 1, Math.min(end, i + longSentence)));
};
