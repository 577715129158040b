import { Fact } from './acceptance-templates.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import { hashWord } from './hashing.ts';
import type { Labelled } from './label-cue.ts';
import type { Neighbours } from './neighbours.ts';

const pronoun = tag('PRON');
const properNoun = tag('PROPN');
const auxiliary = tag('AUX');
const ownVoice = new Set(['i', 'we', 'you'].map(hashWord));
const relatives = new Set(['who', 'which', 'that'].map(hashWord));
const negations = new Set(['not', "n't", 'n’t', 'never', 'no', 'nor', 'neither', 'without', 'cannot'].map(hashWord));

/** How far before a cue a word may stand that denies it: "nor has he endorsed". */
const beforeCue = 3;

/** Log odds in steps of one half, 1 to 15. */
const oddsOf = (chance: number): number => {
  const odds = Math.log(Math.max(chance, 1e-4) / Math.max(1 - chance, 1e-4));
  return Math.round(Math.min(7, Math.max(-7, 2 * odds + 1))) + 8;
};

const bucket = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 25 ? 8 : n < 45 ? 9 : 10);

const nearness = (chance: number): number => (chance === 0 ? 0 : chance < 0.2 ? 1 : chance < 0.4 ? 2 : chance < 0.7 ? 3 : 4);

/** 1 speaker and hearer, 2 relative, 3 other pronoun, 4 name, 5 noun or other. */
const formOf = ({ word, pos }: Clues, at: number): number => {
  if (ownVoice.has(word[at] ?? 0)) return 1;
  if (relatives.has(word[at] ?? 0)) return 2;
  return pos[at] === pronoun ? 3 : pos[at] === properNoun ? 4 : 5;
};

const sourceFacts = (clues: Clues, { anchor, source }: Labelled, facts: Int32Array): void => {
  const { lemma, fine, head } = clues;
  const [first, end] = source[0] ?? [-1, -1];
  const there = first >= 0;
  const at = there ? Math.min(head[first] ?? first, end - 1) : -1;
  facts[Fact.source] = there ? formOf(clues, at) : 0;
  facts[Fact.sourceHead] = lemma[at] ?? 0;
  facts[Fact.sourceFine] = fine[at] ?? 0;
  facts[Fact.sourceSize] = bucket(end - first);
  facts[Fact.sourcePlace] = there ? (first < anchor ? 1 + Math.min(3, anchor - end) : 5 + Math.min(3, first - anchor)) : 0;
  facts[Fact.sourceRuns] = Math.min(3, source.length);
};

const cueFacts = ({ word, lemma, pos, fine, quotation, from }: Clues, { anchor, cue }: Labelled, facts: Int32Array): void => {
  const first = cue[0]?.[0] ?? anchor;
  const end = cue.at(-1)?.[1] ?? anchor + 1;
  let negated = 0;
  let helper = 0;
  for (const [start, stop] of cue) for (let i = start; i < stop && i < anchor; i++) if (pos[i] === auxiliary) helper = lemma[i] ?? 0;
  for (let i = Math.max(from[anchor] ?? first, first - beforeCue); i < end; i++) if (negations.has(word[i] ?? 0)) negated = 1;
  facts[Fact.lemma] = lemma[anchor] ?? 0;
  facts[Fact.fine] = fine[anchor] ?? 0;
  facts[Fact.tag] = pos[anchor] ?? 0;
  facts[Fact.cueEnd] = word[end - 1] ?? 0;
  facts[Fact.auxiliary] = helper;
  facts[Fact.negated] = negated;
  facts[Fact.quoted] = (quotation[anchor] ?? -1) >= 0 ? 1 : 0;
  facts[Fact.fromStart] = Math.min(6, anchor - (from[anchor] ?? anchor));
};

const contentFacts = (clues: Clues, { anchor, cue, content }: Labelled, facts: Int32Array): void => {
  const { word, fine, pos, head, chunk, quotation, to, verbs } = clues;
  const cueFirst = cue[0]?.[0] ?? anchor;
  const cueEnd = cue.at(-1)?.[1] ?? anchor + 1;
  const first = content[0]?.[0] ?? -1;
  const end = content.at(-1)?.[1] ?? -1;
  const there = first >= 0;
  let size = 0;
  let quoted = 0;
  let acts = 0;
  for (const [start, stop] of content) {
    size += stop - start;
    acts += (verbs[stop] ?? 0) - (verbs[start] ?? 0);
    for (let i = start; i < stop; i++) if ((quotation[i] ?? -1) >= 0) quoted++;
  }
  const after = 1 + Math.min(4, first - cueEnd);
  const before = end <= cueFirst ? 6 + Math.min(3, cueFirst - end) : 10;
  facts[Fact.size] = bucket(size);
  facts[Fact.place] = there ? (first > anchor ? after : before) : 0;
  facts[Fact.runs] = Math.min(3, content.length);
  facts[Fact.quotedContent] = quoted === 0 ? 0 : quoted >= size * 0.9 ? 2 : 1;
  facts[Fact.acts] = Math.min(3, acts);
  facts[Fact.firstWord] = word[first] ?? 0;
  facts[Fact.firstTag] = pos[first] ?? 0;
  facts[Fact.secondTag] = there ? (pos[first + 1] ?? 0) : 0;
  facts[Fact.toEnd] = there ? (end >= (to[anchor] ?? 0) - 1 ? 1 : 2) : 3;
  facts[Fact.contentHead] = there ? (fine[head[first] ?? first] ?? 0) : 0;
  facts[Fact.following] = there ? (chunk[end] ?? Chunk.end) : 0;
};

/** Writes what is known of one reading among its neighbours. */
export const acceptanceFacts = (clues: Clues, one: Labelled, neighbours: Neighbours, facts: Int32Array): void => {
  sourceFacts(clues, one, facts);
  cueFacts(clues, one, facts);
  contentFacts(clues, one, facts);
  const { outer, inner, same, rival, outermost } = neighbours;
  facts[Fact.chance] = oddsOf(one.chance);
  facts[Fact.outer] = nearness(outer);
  facts[Fact.outerLemma] = outermost ? (clues.lemma[outermost.anchor] ?? 0) : 0;
  facts[Fact.inner] = nearness(inner);
  facts[Fact.same] = nearness(same);
  facts[Fact.rival] = nearness(rival);
};
