import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import { Fact } from './cue-templates.ts';
import { mix } from './hashing.ts';

/** Verbs of a sentence are counted within this many tokens of the word, so that a text without sentence ends takes no longer. */
const longSentence = 60;
/** How far a quotation mark is looked for. */
const nearMark = 8;

/** Writes the facts of the word alone. */
export const ownFacts = ({ word, lemma, suffix, fine, pos }: Clues, i: number, facts: Int32Array): void => {
  facts[Fact.word] = word[i] ?? 0;
  facts[Fact.lemma] = lemma[i] ?? 0;
  facts[Fact.suffix] = suffix[i] ?? 0;
  facts[Fact.fine] = fine[i] ?? 0;
  facts[Fact.tag] = pos[i] ?? 0;
};

/** Writes the facts of the words next to it. Beyond the sentence there is one word and class before and another after it. */
export const nearFacts = ({ word, fine, pos, shape, from, to, quotation }: Clues, i: number, facts: Int32Array): void => {
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  const one = i > first;
  const two = i - 1 > first;
  const next = i + 1 < end;
  const after = i + 2 < end;
  facts[Fact.shape] = shape[i] ?? 0;
  facts[Fact.quoted] = (quotation[i] ?? -1) >= 0 ? 1 : 0;
  facts[Fact.word1] = one ? (word[i - 1] ?? 0) : 1;
  facts[Fact.word2] = two ? (word[i - 2] ?? 0) : 1;
  facts[Fact.next1] = next ? (word[i + 1] ?? 0) : 2;
  facts[Fact.tag1] = one ? (pos[i - 1] ?? 0) : 30;
  facts[Fact.tag2] = two ? (pos[i - 2] ?? 0) : 30;
  facts[Fact.nextTag1] = next ? (pos[i + 1] ?? 0) : 31;
  facts[Fact.nextTag2] = after ? (pos[i + 2] ?? 0) : 31;
  facts[Fact.fine1] = one ? (fine[i - 1] ?? 0) : 1000;
  facts[Fact.nextFine2] = after ? (fine[i + 2] ?? 0) : 1001;
};

/** Writes the facts of the groups before the word. A group that is not there has -1 for head and class. */
const leftFacts = ({ lemma, fine, chunk, chunkStart, shape, from }: Clues, i: number, facts: Int32Array): void => {
  const first = from[i] ?? i;
  const at1 = (chunkStart[i] ?? i) - 1;
  const at2 = at1 >= first ? (chunkStart[at1] ?? at1) - 1 : -1;
  const at3 = at2 >= first ? (chunkStart[at2] ?? at2) - 1 : -1;
  const at4 = at3 >= first ? (chunkStart[at3] ?? at3) - 1 : -1;
  const kind1 = at1 >= first ? (chunk[at1] ?? 0) : -1;
  const kind2 = at2 >= first ? (chunk[at2] ?? 0) : -1;
  const path2 = mix(mix(0, kind1), kind2);
  const path3 = at3 >= first ? mix(path2, chunk[at3] ?? 0) : path2;
  facts[Fact.left2] = at2 >= first ? (lemma[at2] ?? 0) : -1;
  facts[Fact.leftChunk1] = kind1;
  facts[Fact.leftChunk2] = kind2;
  facts[Fact.leftShape1] = at1 >= first ? (shape[at1] ?? 0) : -1;
  facts[Fact.leftPath2] = path2;
  facts[Fact.leftPath3] = path3;
  facts[Fact.leftPath4] = at4 >= first ? mix(path3, chunk[at4] ?? 0) : path3;
  facts[Fact.beforeFine] = at2 >= first ? (fine[at2] ?? 0) : -1;
};

/** The same after it. Groups are as long as a list of names can be: their ends are known, not looked for. */
const rightFacts = ({ lemma, chunk, head, shape, to }: Clues, i: number, facts: Int32Array): void => {
  const end = to[i] ?? i + 1;
  const at1 = (head[i] ?? i) + 1;
  const at2 = at1 < end ? (head[at1] ?? at1) + 1 : end;
  const at3 = at2 < end ? (head[at2] ?? at2) + 1 : end;
  const kind1 = at1 < end ? (chunk[at1] ?? 0) : -1;
  const kind2 = at2 < end ? (chunk[at2] ?? 0) : -1;
  facts[Fact.right2] = at2 < end ? (lemma[at3 - 1] ?? 0) : -1;
  facts[Fact.right3] = at3 < end ? (lemma[head[at3] ?? at3] ?? 0) : -1;
  facts[Fact.rightChunk1] = kind1;
  facts[Fact.rightChunk2] = kind2;
  facts[Fact.rightChunk3] = at3 < end ? (chunk[at3] ?? 0) : -1;
  facts[Fact.rightShape1] = at1 < end ? (shape[at1] ?? 0) : -1;
  facts[Fact.rightPath2] = mix(mix(0, kind1), kind2);
};

/** Writes the facts of its place in the sentence. */
export const farFacts = (clues: Clues, i: number, facts: Int32Array): void => {
  const { word, from, to, quotation, quotations, chunk, clause, verbs } = clues;
  const first = from[i] ?? i;
  const end = to[i] ?? i + 1;
  const clauseStart = clause[i] ?? first;
  leftFacts(clues, i, facts);
  rightFacts(clues, i, facts);
  facts[Fact.clauseWord] = word[clauseStart] ?? 0;
  facts[Fact.clauseGap] = Math.min(3, i - clauseStart);
  facts[Fact.fromStart] = Math.min(8, i - first);
  facts[Fact.toEnd] = Math.min(8, end - i);
  let before = 1;
  while (before <= nearMark && i - before >= first && chunk[i - before] !== Chunk.quote) before++;
  let after = 1;
  while (after <= nearMark && i + after < end && chunk[i + after] !== Chunk.quote) after++;
  facts[Fact.markBefore] = i - before >= first ? before : nearMark + 1;
  facts[Fact.markAfter] = i + after < end ? after : nearMark + 1;
  const region = quotations[quotation[i] ?? -1];
  facts[Fact.afterQuotation] = i > first && (quotation[first] ?? -1) >= 0 ? 1 : 0;
  facts[Fact.quotationLength] = region ? Math.min(6, region.end - region.first) : 0;
  const counted = (start: number, stop: number): number => Math.min(3, (verbs[stop] ?? 0) - (verbs[start] ?? 0));
  facts[Fact.verbsBefore] = counted(Math.max(first, i - longSentence), i);
  facts[Fact.verbsAfter] = counted(i + 1, Math.max(i + 1, Math.min(end, i + longSentence)));
};
