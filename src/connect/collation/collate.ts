import type { Column, Reading } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import { alignWitness, type Slot } from './align.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The wording of one statement. */
export type Witness = { statement: string; document: Document; content: readonly Span[] };

type Extent = { first: number; last: number };

/** The witness that shares most words with the others comes first, then the next: a progressive alignment's guide order. */
const guideOrder = (witnesses: readonly { id: string; tokens: readonly Token[] }[]): number[] => {
  const spread = new Map<string, number>();
  for (const { tokens } of witnesses)
    for (const stem of new Set(tokens.map((token) => token.stem))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const shared = witnesses.map(({ tokens }) =>
    [...new Set(tokens.map((token) => token.stem))].reduce((sum, stem) => sum + (spread.get(stem) ?? 1) - 1, 0),
  );
  return witnesses
    .map((_, i) => i)
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || ((witnesses[a]?.id ?? '') < (witnesses[b]?.id ?? '') ? -1 : 1));
};

/** Witnesses whose words stand on both sides of a slot, or in it: only they can be said to leave something out here. */
const present = (extents: readonly Extent[], slot: number): number[] =>
  extents.flatMap(({ first, last }, witness) => (slot >= first && slot <= last ? [witness] : []));

const agreed = (slot: Slot, expected: readonly number[]): boolean => {
  const stems = new Set([...slot.values()].map((token) => token.stem));
  return stems.size === 1 && expected.every((witness) => slot.has(witness));
};

/** Slots that form one column: neighbours that all agree among the same witnesses, or neighbours that all differ; never across a gap inside a content. */
const columnsOf = (slots: readonly Slot[], extents: readonly Extent[]): { variant: boolean; slots: Slot[] }[] => {
  const columns: { variant: boolean; slots: Slot[]; who: string }[] = [];
  const part = new Map<number, number>();
  slots.forEach((slot, i) => {
    const expected = present(extents, i);
    const variant = !agreed(slot, expected);
    const who = variant ? '' : expected.join();
    const crosses = [...slot].some(([witness, token]) => (part.get(witness) ?? token.part) !== token.part);
    for (const [witness, token] of slot) part.set(witness, token.part);
    const last = columns.at(-1);
    if (last && last.variant === variant && last.who === who && !crosses) last.slots.push(slot);
    else columns.push({ variant, slots: [slot], who });
  });
  return columns;
};

/**
 * Multiple alignment of the wordings of one utterance: each witness is aligned in turn to those before it (progressive alignment, as
 * Dekker et al. 2015 collate with CollateX). A run of words on which all agree is one column; where they part, each has its reading in one
 * column. Typography, spelling and inflection do not part them. A witness that starts later or ends earlier is a shorter quotation, not
 * a variant; one that leaves words out in its middle is. Each witness's readings in order are its tokens, all of them.
 * The order of `witnesses` plays no part. One witness alone gives no columns.
 */
export const collate = (witnesses: readonly Witness[]): Column[] => {
  if (witnesses.length < 2) return [];
  const read = witnesses.map(({ statement, document, content }) => ({ id: statement, document, tokens: tokensOf(document, content) }));
  const slots = guideOrder(read).reduce<Slot[]>((done, witness) => alignWitness(done, witness, read[witness]?.tokens ?? []), []);
  const extents = read.map((_, witness) => ({
    first: slots.findIndex((slot) => slot.has(witness)),
    last: slots.findLastIndex((slot) => slot.has(witness)),
  }));
  const byStatement = read.map((_, i) => i).sort((a, b) => ((read[a]?.id ?? '') < (read[b]?.id ?? '') ? -1 : 1));
  return columnsOf(slots, extents).map(({ variant, slots: inside }) => ({
    variant,
    readings: byStatement.flatMap((witness): Reading[] => {
      const own = inside.flatMap((slot) => slot.get(witness) ?? []);
      const source = read[witness];
      const first = own[0];
      const last = own.at(-1);
      return source && first && last ? [{ statement: source.id, ...spanOf(source.document, first.start, last.end) }] : [];
    }),
  }));
};
