import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import { hashWord, mix } from './hashing.ts';
import { Fact, factCount } from './span-templates.ts';

const verb = tag('VERB');
const that = hashWord('that');
/** From this chance on a token counts as another cue. */
const perhapsCue = 0.4;
/** A distance or count, finer when small. */
const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : n < 40 ? 8 : 9);

/** A cue, the window around it, and what is known so far. `facts` is written over for every token. */
export type Scene = {
  clues: Clues;
  chance: Float32Array;
  anchor: number;
  first: number;
  end: number;
  facts: Int32Array;
  /** The quotation of the cue and the nearest ones on either side, or -1. */
  quotations: { mine: number; left: number; right: number };
};

/** Before, after, at the cue. */
export const Side = { before: 1, after: 2, at: 3 } as const;

/** What lies between the cue and a token: gathered outward from the cue, so that time stays linear. */
export type Path = {
  hash: number;
  chunks: number;
  commas: number;
  verbs: number;
  cues: number;
  openers: number;
  that: number;
  nouns: number;
};

export const startOfPath = (): Path => ({ hash: 7, chunks: 0, commas: 0, verbs: 0, cues: 0, openers: 0, that: 0, nouns: 0 });

/** Lengthens a path by one step, from the token `inner` to its neighbour `t`. */
export const step = ({ clues, chance, anchor }: Scene, path: Path, inner: number, t: number): void => {
  const { word, pos, chunk, chunkStart, clause } = clues;
  const newChunk = chunkStart[t] !== chunkStart[inner];
  const kind = chunk[inner] ?? 0;
  const outward = t > inner ? t : inner;
  if (inner !== anchor) {
    if (newChunk && path.chunks < 6) path.hash = mix(path.hash, kind);
    if (kind === Chunk.comma || kind === Chunk.mark) path.commas++;
    if (pos[inner] === verb) path.verbs++;
    if ((chance[inner] ?? 0) > perhapsCue) path.cues++;
    if (newChunk && kind === Chunk.noun) path.nouns++;
  }
  if (newChunk) path.chunks++;
  if (clause[outward] === outward) path.openers = mix(path.openers, word[outward] ?? 0);
  if (word[t] === that) path.that = 1;
};

const wordAt = ({ clues, first, end }: Scene, k: number): number => (k < first ? 1 : k < end ? (clues.word[k] ?? 0) : 2);
const tagAt = ({ clues, first, end }: Scene, k: number): number => (k < first ? 30 : k < end ? (clues.pos[k] ?? 0) : 31);

/** The nearest quotation other than the cue's own of the window in one direction, and its distance. */
const nearest = ({ clues, anchor, first, end }: Scene, direction: number, mine: number): [quotation: number, gap: number] => {
  for (let t = anchor + direction; t >= first && t < end; t += direction) {
    const quotation = clues.quotation[t] ?? -1;
    if (quotation >= 0 && quotation !== mine) return [quotation, Math.min(8, Math.abs(t - anchor))];
  }
  return [-1, 9];
};

/** Working space, written over for every scene. */
const facts = new Int32Array(factCount);

/** Sets the scene: the facts of the cue and its window. It holds until the next one is set. */
export const sceneOf = (clues: Clues, chance: Float32Array, anchor: number, first: number, end: number): Scene => {
  const mine = clues.quotation[anchor] ?? -1;
  const scene: Scene = { clues, chance, anchor, first, end, facts, quotations: { mine, left: -1, right: -1 } };
  const [left, leftGap] = nearest(scene, -1, mine);
  const [right, rightGap] = nearest(scene, 1, mine);
  scene.quotations = { mine, left, right };
  const sentenceFrom = clues.from[anchor] ?? first;
  const form = mix(clues.suffix[anchor] ?? 0, clues.pos[anchor] ?? 0);
  const restAfter = bucket((clues.to[anchor] ?? end) - anchor);
  facts[Fact.my] = clues.lemma[anchor] ?? 0;
  facts[Fact.myClass] = clues.fine[anchor] ?? 0;
  facts[Fact.myForm] = form;
  facts[Fact.next] = clues.word[anchor + 1] ?? 0;
  facts[Fact.previous] = wordAt(scene, anchor - 1);
  facts[Fact.restBefore] = bucket(anchor - sentenceFrom);
  facts[Fact.restAfter] = restAfter;
  facts[Fact.leftGap] = leftGap;
  facts[Fact.rightGap] = rightGap;
  facts[Fact.gapAfter] = mix(restAfter, leftGap);
  facts[Fact.leftEdge] = mix(clues.chunk[anchor - 1] ?? 0, form);
  facts[Fact.sentenceWord] = wordAt(scene, sentenceFrom);
  facts[Fact.sentenceChunk] = clues.chunk[sentenceFrom] ?? 0;
  facts[Fact.neighbours] = mix(wordAt(scene, anchor - 1), wordAt(scene, anchor + 1));
  facts[Fact.tagsBefore] = mix(tagAt(scene, anchor - 2), tagAt(scene, anchor - 1));
  facts[Fact.tagsAfter] = mix(tagAt(scene, anchor + 1), tagAt(scene, anchor + 2));
  facts[Fact.tagsAround] = mix(tagAt(scene, anchor - 1), tagAt(scene, anchor + 1));
  return scene;
};

/** How the quotation a token stands in, if any, lies to the cue. */
const quotedAt = ({ clues, first, end, quotations: { mine, left, right } }: Scene, k: number): number => {
  if (k < first || k >= end) return 9;
  const quotation = clues.quotation[k] ?? -1;
  if (quotation < 0) return 0;
  return quotation === mine ? 1 : quotation === left ? 2 : quotation === right ? 3 : 4;
};

/** Before, within or after the sentence of the cue. */
const whereIs = (sentences: number): number => (sentences < 0 ? (sentences < -1 ? 1 : 2) : sentences > 0 ? (sentences > 1 ? 5 : 4) : 3);

/**
 * Writes the facts of what lies between the cue and the token `t`. Returns a number that differs where facts of the token's place do (other than
 * `openers`, which is a hash).
 */
export const pathFacts = (scene: Scene, path: Path, t: number, side: number): number => {
  const { clues, anchor, facts } = scene;
  const { sentence, clause } = clues;
  const few = Math.min(3, path.chunks);
  const commas = Math.min(3, path.commas);
  const verbs = Math.min(3, path.verbs);
  const cues = Math.min(2, path.cues);
  const quoted = quotedAt(scene, t);
  const where = whereIs((sentence[t] ?? 0) - (sentence[anchor] ?? 0));
  const sameClause = clause[t] === clause[anchor] ? 1 : 0;
  facts[Fact.side] = side;
  facts[Fact.away] = bucket(Math.abs(t - anchor));
  facts[Fact.chunks] = bucket(path.chunks);
  facts[Fact.nouns] = bucket(path.nouns);
  facts[Fact.few] = few;
  facts[Fact.commas] = commas;
  facts[Fact.verbs] = verbs;
  facts[Fact.cues] = cues;
  facts[Fact.path] = path.hash;
  facts[Fact.openers] = path.openers;
  facts[Fact.that] = path.that;
  facts[Fact.where] = where;
  facts[Fact.quoted] = quoted;
  facts[Fact.sameClause] = sameClause;
  return (((((few * 4 + commas) * 4 + verbs) * 4 + cues) * 16 + quoted) * 8 + where) * 16 + path.that * 8 + sameClause * 4 + side;
};

/** Writes what follows for the token's place from the facts already there. */
export const placeFacts = ({ facts }: Scene, side: number): void => {
  const fact = (at: number): number => facts[at] ?? 0;
  facts[Fact.quotedWhere] = mix(fact(Fact.quoted), fact(Fact.where));
  facts[Fact.whereQuoted] = mix(fact(Fact.where), fact(Fact.quoted));
  facts[Fact.gapQuoted] = mix(fact(Fact.rightGap), fact(Fact.quoted));
  facts[Fact.clauseNext] = mix(fact(Fact.sameClause), fact(Fact.next));
  facts[Fact.formCommas] = mix(fact(Fact.myForm), fact(Fact.commas));
  facts[Fact.reach] = side === Side.before ? fact(Fact.commas) : fact(Fact.few);
  facts[Fact.around] = side === Side.before ? fact(Fact.few) : fact(Fact.commas);
};

/** Writes the facts of the token `t` and of its border with the one before it. */
export const tokenFacts = (scene: Scene, t: number): void => {
  const { clues, chance, anchor, first, facts } = scene;
  const { word, lemma, shape, fine, coarse, sentence, chunk, chunkStart, head, clause } = clues;
  const before = tagAt(scene, t - 1);
  const own = tagAt(scene, t);
  const after = tagAt(scene, t + 1);
  const top = head[t] ?? t;
  const opens = clause[t] === t;
  const edge = quotedAt(scene, t - 1) * 10 + (facts[Fact.quoted] ?? 0);
  const newSentence = t > first && sentence[t] !== sentence[t - 1] ? 1 : 0;
  facts[Fact.word] = word[t] ?? 0;
  facts[Fact.wordBefore] = wordAt(scene, t - 1);
  facts[Fact.wordAfter] = wordAt(scene, t + 1);
  facts[Fact.coarse] = coarse[t] ?? 0;
  facts[Fact.coarseBefore] = coarse[t - 1] ?? 0;
  facts[Fact.fine] = fine[t] ?? 0;
  facts[Fact.tagBefore] = before;
  facts[Fact.tag] = own;
  facts[Fact.shape] = shape[t] ?? 0;
  facts[Fact.tagAfter] = after;
  facts[Fact.tagAfter2] = tagAt(scene, t + 2);
  facts[Fact.chunk] = chunk[t] ?? 0;
  facts[Fact.opener] = wordAt(scene, clause[t] ?? t);
  facts[Fact.ownLemma] = lemma[top] ?? 0;
  facts[Fact.ownFine] = fine[top] ?? 0;
  facts[Fact.anotherCue] = (chance[t] ?? 0) > perhapsCue ? 1 : 0;
  facts[Fact.touches] = t === anchor ? 1 : t - 1 === anchor ? 2 : 0;
  facts[Fact.edge] = edge;
  facts[Fact.newSentence] = newSentence;
  facts[Fact.edgeSentence] = mix(edge, newSentence);
  facts[Fact.newChunk] = chunkStart[t] === t ? 1 : 0;
  facts[Fact.chunkPair] = mix(chunk[t - 1] ?? 0, chunk[t] ?? 0);
  facts[Fact.opensWith] = opens ? (word[t] ?? 0) : 0;
};
