import type { Column, Reading } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import type { Slot } from './align.ts';
import { comparedIn } from './compared.ts';
import { differencesIn } from './differences.ts';
import { isAbbreviated, isMoved, isRepeated, isSpelledApart, toldIn } from './folded.ts';
import { placesOf } from './frame.ts';
import { kindOf } from './kind.ts';
import { neighboursOf } from './left-out.ts';
import { parted, runsOf } from './runs.ts';
import { settled } from './settled.ts';
import { tokensOf, type Wording } from './tokens.ts';
import { worthShowing } from './worth.ts';

/** The wording of one statement. */
export type Witness = Wording & { statement: string };

const closing: Record<string, string> = { '“': '”', '‘': '’', '"': '"' };

/** A reading of a variant without the punctuation and quotation marks at its ends. */
const bareSpan = (document: Document, start: number, end: number): Span => {
  const text = document.text.slice(start, end);
  const from = /^[^\p{L}\p{N}$€£]*/u.exec(text)?.[0].length ?? 0;
  // The full stop of "U.S." is its own.
  const to = text.length - (/(?<!\.\p{L})[^\p{L}\p{N}%]*$/u.exec(text)?.[0].length ?? 0);
  // A quotation that opens inside is closed there.
  const opened = /[“‘"][^“”‘’"]*$/u.exec(text.slice(from, to))?.[0][0] ?? '';
  const closed = opened !== '' && text[to] === closing[opened] && (opened !== '"' || text.slice(from, to).split('"').length % 2 === 0);
  return from < to ? spanOf(document, start + from, start + to + (closed ? 1 : 0)) : spanOf(document, start, end);
};

/**
 * Multiple alignment of the wordings of one utterance: each witness is aligned in turn to those before it (progressive alignment, as
 * Dekker et al. 2015 collate with CollateX). A run of words on which all agree is one column; where they part, each has its reading in one
 * column. Typography, spelling, inflection, function words and the order of words do not part them. A witness that starts later or ends earlier is a shorter quotation, not
 * a variant; one that leaves words out in its middle is. Each witness's readings are its words, all of them, at the ends of a variant without punctuation;
 * those that cross the order of the others (transpositions) stand in the column of the words that they stand for.
 * The order of `witnesses` plays no part. One witness alone gives no columns.
 */
export const collate = (witnesses: readonly Witness[]): Column[] => {
  if (witnesses.length < 2) return [];
  const ordered = [...witnesses].sort((a, b) => (a.statement < b.statement ? -1 : 1));
  const read = ordered.map((witness) => ({ id: witness.statement, document: witness.document, tokens: tokensOf(witness) }));
  const { slots, moved, expected, strays, isEdge } = comparedIn(read);
  const differences = differencesIn(slots, expected, isEdge);
  const witnessed = read.map(({ tokens }) => tokens);
  const neighbours = neighboursOf(witnessed);
  const surroundings = { neighbours, witnesses: witnessed, places: placesOf(slots), moved };
  const documents = ordered.map(({ document }) => document.doc);
  const told = documents.map((doc) => toldIn(read.flatMap(({ document, tokens }) => (document.doc === doc ? tokens : []))));
  const keyAt = (i: number) => {
    const difference = differences[i] ?? 0;
    return { variant: difference > 0, who: difference > 0 ? `difference ${difference}` : (expected[i] ?? []).join() };
  };
  const runs = runsOf(slots, keyAt, strays, neighbours).flatMap((run) => {
    if (!run.variant) return [run];
    const present = expected[slots.indexOf(run.slots[0] as Slot)] ?? [];
    const isFolded =
      isMoved(run, told, present) || isAbbreviated(run) || isSpelledApart(run, present) || isRepeated(run, documents, present);
    const worth = isFolded ? new Set<number>() : worthShowing(run, present, surroundings);
    return worth.size > 0 ? settled(run, worth) : parted(run);
  });
  return runs.map(({ variant, slots: inside, who }) => ({
    variant,
    ...(variant ? { kind: kindOf({ variant, slots: inside, who }) } : {}),
    readings: read.flatMap((source, witness): Reading[] => {
      const own = inside.flatMap((slot) => slot.get(witness) ?? []);
      const first = own[0];
      const last = own.at(-1);
      if (!first || !last) return [];
      const span = variant ? bareSpan : spanOf;
      return [{ statement: source.id, ...span(source.document, first.start, last.end) }];
    }),
  }));
};
