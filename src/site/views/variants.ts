import { stemmer } from 'stemmer';
import type { Column, Utterance, VariantKind } from '../../vocabulary/claim.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { SourceNode } from '../data/nodes.ts';
import { plainText, printWords, type Words } from '../data/words.ts';
import type { Printer, SourceTag } from './printer.ts';

/** One place where sources differ: the reading most of them share first, as in a critical apparatus. */
export type Variant = { kind: VariantKind; readings: { words: Words; sources: SourceTag[] }[]; absent: SourceTag[] };

/** Who prints which statement, by the statement's id. */
export type Printers = ReadonlyMap<string, SourceNode>;

const distinct = <T>(list: T[]): T[] => [...new Set(list)];

/** Readings that differ in case or punctuation alone are one. */
const keyOf = (text: string): string => {
  const key = text.toLowerCase();
  return /^[a-z]+$/.test(key) ? key : key.replace(/[\s\p{P}]+/gu, ' ').trim();
};

const stemsOf = (text: string): string => keyOf(text).split(' ').map(stemmer).join(' ');

/** How readings are told apart: "moved" and "moving" are one beside "withdraw", but not where nothing else parts them. */
const groupingOf = (texts: string[]): ((text: string) => string) => (distinct(texts.map(stemsOf)).length > 1 ? stemsOf : keyOf);

const sourcesOf = (statements: string[], printers: Printers): SourceNode[] => distinct(statements.flatMap((id) => printers.get(id) ?? []));

/**
 * The columns of a collation in which sources differ; none where one source alone reports the remark, if twice. What a source prints once
 * and leaves out of its other report of the remark it does not lack.
 */
export const variantColumns = ({ statements, collation }: Utterance, printers: Printers): Column[] => {
  const sources = sourcesOf(statements, printers).length;
  if (sources < 2) return [];
  return collation.filter(({ variant, readings }) => {
    if (!variant) return false;
    const choices = distinct(readings.map(({ exact }) => keyOf(exact))).length;
    const printing = readings.map(({ statement }) => statement);
    return choices > 1 || sourcesOf(printing, printers).length < sources;
  });
};

/** An utterance as some of its witnesses alone would make it: columns in which these agree are no variants. */
export const amongWitnesses = ({ id, statements, collation }: Utterance, kept: Printers): Utterance => {
  const witnesses = statements.filter((statement) => kept.has(statement));
  return {
    id,
    statements: witnesses,
    collation: collation.flatMap((column) => {
      const readings = column.readings.filter(({ statement }) => kept.has(statement));
      const differ = () => distinct(readings.map(({ exact }) => keyOf(exact))).length > 1;
      const missing = () => distinct(readings.map(({ statement }) => statement)).length < witnesses.length;
      if (readings.length === 0) return [];
      return column.variant && (differ() || missing()) ? [{ ...column, readings }] : [{ variant: false, readings }];
    }),
  };
};

const variantOf = (print: Printer, { kind = 'thing', readings }: Column, sources: SourceNode[], printers: Printers): Variant => {
  const groups = new Map<string, { words: Words; sources: SourceNode[] }>();
  const first = ([source]: SourceNode[]) => (source ? sources.indexOf(source) : -1);
  const grouping = groupingOf(readings.map(({ exact }) => exact));
  const forms = Map.groupBy(readings, ({ exact }) => keyOf(exact));
  for (const { statement, ...span } of [...forms.values()].sort((a, b) => b.length - a.length).flat()) {
    const source = printers.get(statement);
    if (!source) continue;
    const key = grouping(span.exact);
    const group = groups.get(key) ?? { words: printWords(span, source), sources: [] };
    group.sources = distinct([...group.sources, source]).sort(bySiglum);
    groups.set(key, group);
  }
  const found = [...groups.values()].sort((a, b) => b.sources.length - a.sources.length || first(a.sources) - first(b.sources));
  const present = new Set(found.flatMap((group) => group.sources));
  return {
    kind,
    readings: found.map(({ words, sources: printed }) => ({ words, sources: printed.map(print.tag) })),
    absent: sources.filter((source) => !present.has(source)).map(print.tag),
  };
};

const weights: Record<VariantKind, number> = { deed: 1.5, degree: 1.5, thing: 0, setting: -0.5 };
// Of two variants in as many sources that counts for more in which fewer have the reading of most.
const parting = 0.3;
// Words that some leave out give way to a choice between words.
const leftOut = -0.25;

const longest = 5;

/**
 * How much a reader needs to see a variant: the sources that take part in it, how many of them part with most, and whether they differ in what is
 * done or how far, rather than in a thing, or in where and when. Words that some leave out count for all where several do and several do not, else
 * for one. Nothing where a reading is too long to be seen at a glance, or where every source has every reading.
 */
export const tells = ({ kind, readings, absent }: Variant): number => {
  const printing = readings.map(({ sources }) => sources.map(({ href }) => href));
  const involved = distinct(printing.flat()).length;
  if (readings.some(({ words }) => (plainText({ words }).match(/[\p{L}\p{N}]+/gu) ?? []).length > longest)) return 0;
  if (readings.length > 1) {
    const others = distinct(printing.slice(1).flat()).length;
    return printing.every(({ length }) => length === involved) ? 0 : involved + parting * others + weights[kind];
  }
  if (absent.length === 0) return 0;
  const fewer = Math.min(involved, absent.length);
  return (fewer > 1 ? involved + absent.length + parting * fewer : 1) + weights[kind] + leftOut;
};

const keysOf = ({ readings }: Variant): string => readings.map(({ words }) => keyOf(plainText({ words }))).join('\n');

/** Where the sources of an utterance differ, from its `variantColumns`, each pair of readings once: what a reader needs most first, else as they stand. */
export const variantsOf = (print: Printer, { statements }: Utterance, differing: Column[], printers: Printers): Variant[] => {
  if (differing.length === 0) return [];
  const sources = sourcesOf(statements, printers).sort(bySiglum);
  const variants = new Map(
    differing
      .map((column) => variantOf(print, column, sources, printers))
      .reverse()
      .map((variant) => [keysOf(variant), variant]),
  );
  return [...variants.values()].reverse().sort((a, b) => tells(b) - tells(a));
};
