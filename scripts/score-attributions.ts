import type { Range } from '../src/vocabulary/span.ts';
import type { GoldAttribution } from './corpus.ts';

/** Counts behind precision, recall and F1. */
export type Counts = { right: number; predicted: number; gold: number };
export type Kind = 'direct' | 'mixed' | 'indirect';
export type AttributionScores = {
  /** Content token F1 of at least one half. */
  found: Counts;
  /** Found, and source and cue overlap. */
  withSourceAndCue: Counts;
  kinds: Record<Kind, Counts & { recalled: number }>;
};

/** `speaker` is the name of the actor it was resolved to. */
export type PredictedAttribution = { source: Range[]; cue: Range[]; content: Range[]; speaker?: string | null };

const wordsOf = (text: string): Range[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)].filter(([word]) => /[\p{L}\p{N}]/u.test(word)).map((m) => [m.index, m.index + m[0].length]);

const touched = (words: readonly Range[], spans: readonly Range[]): Set<number> => {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && (words[i]?.[0] ?? end) < end; i++) found.add(i);
  }
  return found;
};

const shared = (a: Set<number>, b: Set<number>): number => {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
};

/** Stretches between double quotation marks, as the corpus' scorer finds them. */
const quotedRegions = (text: string): Range[] => {
  const found: Range[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    const closes = c === '”' || (c === '"' && open >= 0);
    if (open >= 0 && c === '\n' && /^\n\s*\n/.test(text.slice(i, i + 3))) {
      found.push([open, i]);
      open = -1;
    } else if (closes) {
      if (open >= 0) found.push([open, i + 1]);
      open = -1;
    } else if (c === '“' || c === '"') {
      if (open >= 0) found.push([open, i]);
      open = i;
    }
  }
  if (open >= 0) found.push([open, Math.min(text.length, open + 2000)]);
  return found;
};

const kindOf = (words: readonly Range[], quoted: readonly Range[], content: Set<number>): Kind => {
  let inside = 0;
  for (const i of content) {
    const at = words[i]?.[0] ?? -1;
    if (quoted.some(([start, end]) => at >= start && at < end)) inside++;
  }
  const share = content.size ? inside / content.size : 0;
  return share >= 0.9 ? 'direct' : share > 0.02 ? 'mixed' : 'indirect';
};

const nameWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|dr|sir|sen|rep|gov|president|the)$/.test(word));

/** One name's words are all in the other, as the corpus' scorer judges it. */
const sameActor = (a: string | null | undefined, b: string): boolean => {
  const [short = [], long = []] = [nameWords(a ?? ''), nameWords(b)].sort((x, y) => x.length - y.length);
  return short.some((word) => word.length > 2) && short.every((word) => long.includes(word));
};

const none = (): Counts => ({ right: 0, predicted: 0, gold: 0 });

/** Scores of nothing yet, to add documents to. */
export const emptyScores = (): AttributionScores => ({
  found: none(),
  withSourceAndCue: none(),
  kinds: { direct: { ...none(), recalled: 0 }, mixed: { ...none(), recalled: 0 }, indirect: { ...none(), recalled: 0 } },
});

/** Adds one document: predicted and gold attributions are paired one to one by the token F1 of their contents, best first. */
export const addDocument = (
  scores: AttributionScores,
  text: string,
  gold: readonly GoldAttribution[],
  predicted: readonly PredictedAttribution[],
  speakers: Counts = none(),
): void => {
  const words = wordsOf(text);
  const quoted = quotedRegions(text);
  const sets = (a: PredictedAttribution) => ({
    source: touched(words, a.source),
    cue: touched(words, a.cue),
    content: touched(words, a.content),
  });
  const G = gold.map((a) => ({ ...sets(a), type: a.type, entity: a.source_entity })).filter(({ content }) => content.size > 0);
  const P = predicted.map((a) => ({ ...sets(a), speaker: a.speaker })).filter(({ content }) => content.size > 0);
  const pairs = G.flatMap((g, i) =>
    P.flatMap((p, k) => {
      const both = shared(g.content, p.content);
      if (!both) return [];
      const f = (2 * both) / (g.content.size + p.content.size);
      return [{ i, k, f, order: f + (shared(g.source, p.source) ? 1e-3 : 0) + (shared(g.cue, p.cue) ? 1e-3 : 0) }];
    }),
  ).sort((a, b) => b.order - a.order);
  const usedG = new Set<number>();
  const usedP = new Set<number>();
  const foundG = new Set<number>();
  const foundP = new Set<number>();
  for (const { i, k, f } of pairs) {
    if (usedG.has(i) || usedP.has(k)) continue;
    usedG.add(i);
    usedP.add(k);
    const g = G[i];
    const p = P[k];
    if (f < 0.5 || !g || !p) continue;
    foundG.add(i);
    foundP.add(k);
    if (g.entity) {
      speakers.gold++;
      if (p.speaker) speakers.predicted++;
      if (sameActor(p.speaker, g.entity)) speakers.right++;
    }
    const agree = (a: Set<number>, b: Set<number>): boolean => shared(a, b) > 0 || (a.size === 0 && b.size === 0);
    if (agree(g.source, p.source) && agree(g.cue, p.cue)) scores.withSourceAndCue.right++;
  }
  for (const counts of [scores.found, scores.withSourceAndCue]) {
    counts.predicted += P.length;
    counts.gold += G.length;
  }
  scores.found.right += foundG.size;
  G.forEach(({ type }, i) => {
    const kind = scores.kinds[(type ?? 'indirect') as Kind];
    kind.gold++;
    if (foundG.has(i)) kind.recalled++;
  });
  P.forEach(({ content }, k) => {
    const kind = scores.kinds[kindOf(words, quoted, content)];
    kind.predicted++;
    if (foundP.has(k)) kind.right++;
  });
};

/** Precision, recall and F1 in per cent. `recalled`, where given, is what recall counts: kinds are told from the text for predictions and from labels for gold. */
export const percent = ({
  right,
  predicted,
  gold,
  recalled = right,
}: Counts & { recalled?: number }): { p: number; r: number; f: number } => {
  const p = predicted ? (100 * right) / predicted : 0;
  const r = gold ? (100 * recalled) / gold : 0;
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
};
