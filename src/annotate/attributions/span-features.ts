import { Chunk, type Clues, tag } from './clues.ts';
import { featureOf, hashWord, mix } from './hashing.ts';

const verb = tag('VERB');
const that = hashWord('that');
const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : n < 40 ? 8 : 9);

/** What is known of every token of a window seen from the cue: gathered once outward from the cue, so that time stays linear. */
type View = { path: number; chunks: number; commas: number; verbs: number; cues: number; opener: number; that: number; nouns: number };

const start: View = { path: 7, chunks: 0, commas: 0, verbs: 0, cues: 0, opener: 0, that: 0, nouns: 0 };

/**
 * Hashed features of the tokens `[first, end)` seen from the cue at `anchor`. `chance` is for each token of the document the chance (0–1)
 * that it heads a cue. Unary features say what a token is; pair features, what stands between two labels. Both are written into the given
 * arrays; row `t` of each has `perToken` or `perPair` entries.
 */
export const unaryCount = 53;
export const pairCount = 15;

export const spanFeatures = (
  clues: Clues,
  chance: Float32Array,
  anchor: number,
  first: number,
  end: number,
  unary: Int32Array,
  pair: Int32Array,
): void => {
  const { word, lemma, suffix, fine, coarse, pos, shape, sentence, from, to, quotation, chunk, chunkStart, head, clause } = clues;
  const views: View[] = new Array(end - first);
  views[anchor - first] = start;
  for (const side of [-1, 1]) {
    let view = start;
    for (let t = anchor + side; t >= first && t < end; t += side) {
      const inner = t - side;
      const newChunk = chunkStart[t] !== chunkStart[inner];
      const kind = chunk[inner] ?? 0;
      const crossed = side > 0 ? clause[t] === t : clause[inner] === inner;
      view = {
        path: newChunk && view.chunks < 6 && inner !== anchor ? mix(view.path, kind) : view.path,
        chunks: view.chunks + (newChunk ? 1 : 0),
        commas: view.commas + (inner !== anchor && (kind === Chunk.comma || kind === Chunk.mark) ? 1 : 0),
        verbs: view.verbs + (inner !== anchor && pos[inner] === verb ? 1 : 0),
        cues: view.cues + (inner !== anchor && (chance[inner] ?? 0) > 0.4 ? 1 : 0),
        nouns: view.nouns + (newChunk && inner !== anchor && kind === Chunk.noun ? 1 : 0),
        opener: crossed ? mix(view.opener, word[side > 0 ? t : inner] ?? 0) : view.opener,
        that: view.that || (word[t] === that ? 1 : 0),
      };
      views[t - first] = view;
    }
  }
  const me = lemma[anchor] ?? 0;
  const myClass = fine[anchor] ?? 0;
  const myForm = mix(suffix[anchor] ?? 0, pos[anchor] ?? 0);
  const myQuotation = quotation[anchor] ?? -1;
  const sentenceFrom = from[anchor] ?? first;
  const sentenceTo = to[anchor] ?? end;
  const nextWord = word[anchor + 1] ?? 0;
  const previousWord = anchor > first ? (word[anchor - 1] ?? 0) : 1;
  const restAfter = bucket(sentenceTo - anchor);
  const restBefore = bucket(anchor - sentenceFrom);
  // The nearest quotations on either side of the cue, and how far they stand.
  let leftQuotation = -1;
  let rightQuotation = -1;
  let leftGap = 9;
  let rightGap = 9;
  for (let t = anchor - 1; t >= first && leftQuotation < 0; t--) {
    const q = quotation[t] ?? -1;
    if (q >= 0 && q !== myQuotation) [leftQuotation, leftGap] = [q, Math.min(8, anchor - t)];
  }
  for (let t = anchor + 1; t < end && rightQuotation < 0; t++) {
    const q = quotation[t] ?? -1;
    if (q >= 0 && q !== myQuotation) [rightQuotation, rightGap] = [q, Math.min(8, t - anchor)];
  }
  const leftEdge = mix(chunk[anchor - 1] ?? 0, myForm);
  const w = (k: number): number => (k >= first && k < end ? (word[k] ?? 0) : k < first ? 1 : 2);
  const p = (k: number): number => (k >= first && k < end ? (pos[k] ?? 0) : k < first ? 30 : 31);
  const relation = (k: number): number => {
    if (k < first || k >= end) return 9;
    const q = quotation[k] ?? -1;
    if (q < 0) return 0;
    return q === myQuotation ? 1 : q === leftQuotation ? 2 : q === rightQuotation ? 3 : 4;
  };
  for (let t = first; t < end; t++) {
    const view = views[t - first] ?? start;
    const side = t < anchor ? 1 : t > anchor ? 2 : 3;
    const away = bucket(Math.abs(t - anchor));
    const chunks = bucket(view.chunks);
    const few = Math.min(3, view.chunks);
    const commas = Math.min(3, view.commas);
    const verbs = Math.min(3, view.verbs);
    const q = relation(t);
    const elsewhere = (sentence[t] ?? 0) - (sentence[anchor] ?? 0);
    const where = elsewhere < 0 ? (elsewhere < -1 ? 1 : 2) : elsewhere > 0 ? (elsewhere > 1 ? 5 : 4) : 3;
    const opener = w(clause[t] ?? t);
    const sameClause = clause[t] === clause[anchor] ? 1 : 0;
    let n = (t - first) * unaryCount;
    const add = (template: number, a: number, b = 0, c = 0): void => {
      unary[n++] = featureOf(template * 4 + side, a, b, c);
    };
    add(100, 0);
    add(101, away, sameClause);
    add(102, w(t), few);
    add(103, lemma[t] ?? 0, me);
    add(104, w(t - 1), few);
    add(105, w(t + 1), few);
    add(106, p(t - 1), p(t), p(t + 1));
    add(107, p(t - 2), p(t - 1), p(t));
    add(108, p(t), p(t + 1), p(t + 2));
    add(109, view.path, chunk[t] ?? 0, where);
    add(110, view.path, me);
    add(111, chunks, p(t), shape[t] ?? 0);
    add(112, commas, verbs, where);
    add(113, commas, verbs, p(t));
    add(114, q, commas, where);
    add(115, q, leftGap, rightGap);
    add(116, q, myForm, where);
    add(117, view.that, nextWord, few);
    add(118, me, few, sameClause);
    add(119, myForm, chunks, p(t));
    add(120, mix(where, q), leftEdge, commas);
    add(121, nextWord, few, sameClause);
    add(122, previousWord, few, sameClause);
    add(123, restAfter, commas, q);
    add(124, restBefore, restAfter, few);
    add(125, Math.min(2, view.cues), commas, (chance[t] ?? 0) > 0.4 ? 1 : 0);
    add(126, w(sentenceFrom), few);
    const own = head[t] ?? t;
    add(127, lemma[own] ?? 0, few);
    add(128, lemma[own] ?? 0, me);
    add(129, opener, commas, verbs);
    add(130, opener, view.opener);
    add(131, view.opener, commas);
    add(132, me, q, where);
    add(133, me, restAfter, side === 1 ? commas : few);
    add(134, w(t - 1), w(t), few);
    add(135, w(t), w(t + 1), few);
    add(136, mix(restAfter, leftGap), mix(rightGap, q), where);
    add(137, bucket(view.nouns), chunk[t] ?? 0, verbs);
    add(138, view.path, myForm, nextWord);
    add(139, chunk[sentenceFrom] ?? 0, mix(q, where), restAfter);
    add(140, suffix[t] ?? 0, few);
    add(141, me, view.opener);
    add(142, mix(w(anchor - 1), w(anchor + 1)), side === 1 ? few : commas, sameClause);
    add(143, mix(p(anchor - 2), p(anchor - 1)), mix(p(anchor + 1), p(anchor + 2)), few);
    add(144, mix(p(anchor - 1), p(anchor + 1)), mix(myForm, commas), verbs);
    add(145, fine[t] ?? 0, few);
    add(146, fine[own] ?? 0, few, commas);
    add(147, coarse[own] ?? 0, myClass, few);
    add(148, myClass, view.path, where);
    add(149, myClass, q, where);
    add(150, myClass, view.opener, commas);
    add(151, myClass, few, mix(sameClause, nextWord));
    add(152, coarse[t] ?? 0, coarse[t - 1] ?? 0, few);
    let m = (t - first) * pairCount;
    const join = (template: number, a: number, b = 0, c = 0): void => {
      pair[m++] = featureOf(template * 4 + side, a, b, c);
    };
    const edge = relation(t - 1) * 10 + q;
    const newChunk = chunkStart[t] === t ? 1 : 0;
    const newSentence = t > first && sentence[t] !== sentence[t - 1] ? 1 : 0;
    const touches = t === anchor ? 1 : t - 1 === anchor ? 2 : 0;
    join(200, touches);
    join(201, w(t), touches);
    join(202, w(t - 1), touches);
    join(203, p(t - 1), p(t), few);
    join(204, edge, newSentence, side);
    join(205, newChunk, mix(chunk[t - 1] ?? 0, chunk[t] ?? 0), few);
    join(206, clause[t] === t ? w(t) : 0, commas);
    join(207, w(t - 1), w(t));
    join(208, mix(p(t - 2), p(t - 1)), mix(p(t), p(t + 1)));
    join(209, touches, me);
    join(210, few, me, newChunk);
    join(211, mix(edge, newSentence), p(t), p(t - 1));
    join(213, myClass, mix(p(t - 1), p(t)), few);
    join(214, coarse[t - 1] ?? 0, coarse[t] ?? 0, touches);
    join(212, clause[t] === t ? mix(p(t), p(t + 1)) : 0, mix(verbs, view.cues ? 1 : 0), w(t - 1));
  }
};
