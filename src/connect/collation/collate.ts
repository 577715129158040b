import type { Column, Reading } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import { alignWitness, type Slot } from './align.ts';
import { differencesIn, isTense, stemsIn } from './differences.ts';
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

/** Witnesses whose words, telling ones or such as others have too, stand on both sides of a slot, or in it: only they can be said to leave something out here. */
const present = (extents: readonly Extent[], slot: number): number[] =>
  extents.flatMap(({ first, last }, witness) => (slot >= first && slot <= last ? [witness] : []));

type Run = { variant: boolean; slots: Slot[]; who: string };

/** Slots that form one column: neighbours that all agree among the same witnesses, or neighbours that all differ; never across a gap inside a content. */
const runsOf = (slots: readonly Slot[], extents: readonly Extent[]): Run[] => {
  const runs: Run[] = [];
  const part = new Map<number, number>();
  const expected = slots.map((_, i) => present(extents, i));
  const differences = differencesIn(slots, expected);
  slots.forEach((slot, i) => {
    const difference = differences[i] ?? 0;
    const variant = difference > 0;
    const who = variant ? String(difference) : (expected[i] ?? []).join();
    const crosses = [...slot].some(([witness, token]) => (part.get(witness) ?? token.part) !== token.part);
    for (const [witness, token] of slot) part.set(witness, token.part);
    const last = runs.at(-1);
    if (last && last.variant === variant && last.who === who && !crosses) last.slots.push(slot);
    else runs.push({ variant, slots: [slot], who });
  });
  return runs;
};

// Before the first words in common and after the last, more than so many words are the next thing said, not another wording.
const longestEdge = 3;

const sizes = (runs: readonly Run[]): number[] => {
  const count = new Map<number, number>();
  for (const slot of runs.flatMap(({ slots }) => slots))
    for (const witness of slot.keys()) count.set(witness, (count.get(witness) ?? 0) + 1);
  return [...count.values()];
};

/** Each witness's words of a run as a column of its own. */
const parted = ({ slots }: Run): Run[] =>
  [...new Set(slots.flatMap((slot) => [...slot.keys()]))]
    .sort((a, b) => a - b)
    .map((witness) => ({
      variant: false,
      who: String(witness),
      slots: slots.flatMap((slot) => {
        const token = slot.get(witness);
        return token ? [new Map([[witness, token]])] : [];
      }),
    }));

/** Runs without the variants of an edge where a witness goes on at length: there each witness has columns of its own. */
const trimmed = (runs: readonly Run[]): Run[] => {
  const shared = ({ slots }: Run, isEnough: (token: Token) => boolean): boolean =>
    slots.some((slot) => slot.size > 1 && stemsIn(slot).size === 1 && [...slot.values()].some(isEnough));
  const tells = (run: Run, token: Token): boolean => !token.light || (run.variant && token.quoted);
  const first = runs.findIndex((run) => shared(run, (token) => !run.variant || tells(run, token)));
  // Behind the last telling word in common an "of" that both happen to have joins nothing.
  const last = runs.findLastIndex((run) => shared(run, (token) => tells(run, token)));
  if (first < 0 || last < first) return [...runs];
  const edge = (own: readonly Run[]): Run[] =>
    Math.max(0, ...sizes(own)) > longestEdge ? own.flatMap((run) => (run.variant ? parted(run) : [run])) : [...own];
  return [...edge(runs.slice(0, first)), ...runs.slice(first, last + 1), ...edge(runs.slice(last + 1))];
};

const tellingStems = (tokens: readonly Token[]): Set<string> => new Set(tokens.flatMap(({ light, stem }) => (light ? [] : [stem])));

/** Whether a variant is only a matter of order: whoever lacks a telling word of another reading here has it somewhere else in the same document. */
const isMoved = ({ variant, slots }: Run, stems: readonly ReadonlySet<string>[], expected: readonly number[]): boolean => {
  if (!variant || slots.some(isTense) || slots.every((slot) => [...slot.values()].every(({ light }) => light))) return false;
  const lackers = expected.filter((witness) => !slots.some((slot) => slot.has(witness)));
  const own = new Map(
    slots.flatMap((slot) => [...slot.keys()]).map((witness) => [witness, tellingStems(slots.flatMap((slot) => slot.get(witness) ?? []))]),
  );
  const told = new Set([...own.values()].flatMap((each) => [...each]));
  return [...own.keys(), ...lackers].every((witness) => [...told].every((stem) => stems[witness]?.has(stem)));
};

/** Whether all who have words in a variant have the same ones, and none is without them but where its document has them in another report. */
const isRepeated = ({ variant, slots }: Run, documents: readonly string[], expected: readonly number[]): boolean => {
  if (!variant || slots.some((slot) => stemsIn(slot).size > 1 || isTense(slot))) return false;
  const having = new Set(slots.flatMap((slot) => [...slot.keys()]).map((witness) => documents[witness]));
  return expected.every((witness) => having.has(documents[witness]));
};

/** Whether one of two readings is the other's initials: "United States | U.S.". */
const isAbbreviated = ({ variant, slots }: Run): boolean => {
  const readings = [...new Set(slots.flatMap((slot) => [...slot.keys()]))].map((witness) =>
    slots.flatMap((slot) => slot.get(witness)?.key ?? []),
  );
  const short = readings.filter(({ length }) => length === 1).map(([key = '']) => key.replaceAll('.', ''));
  const long = readings.filter(({ length }) => length > 1).map((keys) => keys.map(([letter = '']) => letter).join(''));
  return variant && short.length > 0 && long.length > 0 && new Set([...short, ...long]).size === 1;
};

/** A reading of a variant without the punctuation and quotation marks at its ends. */
const bareSpan = (document: Document, start: number, end: number): Span => {
  const text = document.text.slice(start, end);
  const from = /^[^\p{L}\p{N}$€£]*/u.exec(text)?.[0].length ?? 0;
  // The full stop of "U.S." is its own.
  const to = text.length - (/(?<!\.\p{L})[^\p{L}\p{N}%]*$/u.exec(text)?.[0].length ?? 0);
  return from < to ? spanOf(document, start + from, start + to) : spanOf(document, start, end);
};

/**
 * Multiple alignment of the wordings of one utterance: each witness is aligned in turn to those before it (progressive alignment, as
 * Dekker et al. 2015 collate with CollateX). A run of words on which all agree is one column; where they part, each has its reading in one
 * column. Typography, spelling, inflection, function words and the order of words do not part them. A witness that starts later or ends earlier is a shorter quotation, not
 * a variant; one that leaves words out in its middle is. Each witness's readings in order are its words, all of them; at the ends of a variant without punctuation.
 * The order of `witnesses` plays no part. One witness alone gives no columns.
 */
export const collate = (witnesses: readonly Witness[]): Column[] => {
  if (witnesses.length < 2) return [];
  const ordered = [...witnesses].sort((a, b) => (a.statement < b.statement ? -1 : 1));
  const read = ordered.map(({ statement, document, content }) => ({ id: statement, document, tokens: tokensOf(document, content) }));
  const slots = guideOrder(read).reduce<Slot[]>((done, witness) => alignWitness(done, witness, read[witness]?.tokens ?? []), []);
  const counts = (slot: Slot, witness: number): boolean => {
    const token = slot.get(witness);
    const shared = [...slot.values()].filter((each) => each.stem === token?.stem).length > 1;
    return token !== undefined && (!token.light || shared);
  };
  const extents = read.map((_, witness) => ({
    first: slots.findIndex((slot) => counts(slot, witness)),
    last: slots.findLastIndex((slot) => counts(slot, witness)),
  }));
  const stems = read.map(({ document }) =>
    tellingStems(read.flatMap((other) => (other.document.doc === document.doc ? other.tokens : []))),
  );
  const documents = ordered.map(({ document }) => document.doc);
  const runs = runsOf(slots, extents).flatMap((run) => {
    const expected = present(extents, slots.indexOf(run.slots[0] as Slot));
    return isMoved(run, stems, expected) || isAbbreviated(run) || isRepeated(run, documents, expected) ? parted(run) : [run];
  });
  return trimmed(runs).map(({ variant, slots: inside }) => ({
    variant,
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
