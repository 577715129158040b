import type { Range } from '../../vocabulary/span.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import { hashWord } from './hashing.ts';
import type { Labelled } from './label-cue.ts';
import type { Quotation } from './quotations.ts';
import { reach } from './window.ts';

const dashes = new Set(['-', '--', '–', '—', '―'].map(hashWord));

/** Without the dash that parts a quotation from who said it: "“It never opened”, – notes Holm". */
const withoutDash = ({ chunk, word }: Clues, [first, end]: Range): Range => {
  if (!dashes.has(word[end - 1] ?? 0)) return [first, end];
  let to = end - 1;
  while (to > first + 1 && chunk[to - 1] === Chunk.comma) to--;
  return chunk[to - 1] === Chunk.quote ? [first, to] : [first, end];
};

/** An attribution that holds less than this share of a quotation, and not its beginning, only strayed into it. */
const halfOf = 0.5;

const covered = (content: readonly Range[], { first, end }: Quotation): number => {
  let sum = 0;
  for (const [from, to] of content) if (from < end && to > first) sum += Math.min(to, end) - Math.max(from, first);
  return sum;
};

const without = (content: readonly Range[], { first, end }: Quotation): Range[] =>
  content.flatMap(([from, to]): Range[] => {
    const kept: Range[] = [
      [from, Math.min(to, first)],
      [Math.max(from, end), to],
    ];
    return to <= first || from >= end ? [[from, to]] : kept.filter(([a, b]) => b > a);
  });

const join = (content: readonly Range[], first: number, end: number): Range[] => {
  const joined: Range[] = [];
  for (const [from, to] of [...content, [first, end] as Range].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

const holds = (content: readonly Range[], at: number): boolean => content.some(([from, to]) => at >= from && at < to);

/** The one of several cues that a quotation belongs to: one in a sentence of the quotation, nearest first; else the nearest before it. */
const ownerOf = (clues: Clues, { first, end }: Quotation, rivals: readonly Labelled[]): Labelled | undefined => {
  const gap = ({ anchor }: Labelled): number => (anchor < first ? first - anchor : anchor - end + 1);
  const rank = (one: Labelled): number => {
    const sentence = clues.sentence[one.anchor];
    if (sentence === clues.sentence[first] || sentence === clues.sentence[end - 1]) return 0;
    return one.anchor < first ? 1 : 2;
  };
  return [...rivals].sort((a, b) => rank(a) - rank(b) || gap(a) - gap(b))[0];
};

/**
 * Quotations are taken whole: content that reaches well into one is widened to its marks, content that merely strays into one is cut back, and of
 * several cues that claim one, only one keeps it, and those nested in it or around it. Attributions left without content are dropped.
 */
export const wholeQuotations = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const result = [...found].sort((a, b) => a.anchor - b.anchor).map((one) => ({ ...one }));
  let from = 0;
  for (const quotation of clues.quotations) {
    if (quotation.depth > 0) continue;
    // Content stands near its cue: only cues around the quotation can claim it.
    while (from < result.length && (result[from]?.anchor ?? 0) < quotation.first - reach) from++;
    let to = from;
    while (to < result.length && (result[to]?.anchor ?? 0) < quotation.end + reach) to++;
    settle(clues, quotation, result.slice(from, to));
  }
  return result
    .map((one) => ({ ...one, content: one.content.map((run) => withoutDash(clues, run)) }))
    .filter(({ content }) => content.length > 0);
};

/** Changes the contents of the attributions near one quotation. */
const settle = (clues: Clues, quotation: Quotation, near: readonly Labelled[]): void => {
  const { first, end } = quotation;
  const claims = near.filter(({ content, anchor }) => (anchor < first || anchor >= end) && covered(content, quotation) > 0);
  if (claims.length === 0) return;
  const reaching = claims.filter(
    ({ content }) => holds(content, first) || holds(content, first + 1) || covered(content, quotation) >= halfOf * (end - first),
  );
  // Failing these, who holds the end: "… It never opened,” Holm said" after a long quotation.
  const strong = reaching.length > 0 ? reaching : claims.filter(({ content }) => holds(content, end - 1) || holds(content, end - 2));
  const owner = strong.length > 1 ? ownerOf(clues, quotation, strong) : undefined;
  const nested = (one: Labelled, other: Labelled): boolean => holds(one.content, other.anchor) || holds(other.content, one.anchor);
  for (const one of claims) {
    const loses = !strong.includes(one) || (owner !== undefined && one !== owner && !nested(one, owner));
    const around = [...one.cue, ...one.source].some(([from, to]) => from < end && to > first);
    if (loses) one.content = without(one.content, quotation);
    else if (!around) one.content = join(one.content, first, end);
  }
};
