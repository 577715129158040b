import type { Column, Utterance } from '../../vocabulary/claim.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { SourceNode } from '../data/nodes.ts';
import { plainText, printWords, type Words } from '../data/words.ts';
import type { Printer, SourceTag } from './printer.ts';

/** One place where sources differ: the reading most of them share first, as in a critical apparatus. */
export type Variant = { readings: { words: Words; sources: SourceTag[] }[]; absent: SourceTag[] };

/** Who prints which statement, by the statement's id. */
export type Printers = ReadonlyMap<string, SourceNode>;

const distinct = <T>(list: T[]): T[] => [...new Set(list)];

/** Readings that differ in case or punctuation alone are one. */
const keyOf = (text: string): string => {
  const key = text.toLowerCase();
  return /^[a-z]+$/.test(key) ? key : key.replace(/[\s\p{P}]+/gu, ' ').trim();
};

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
    collation: collation.flatMap(({ variant, readings: all }) => {
      const readings = all.filter(({ statement }) => kept.has(statement));
      const differ = () => distinct(readings.map(({ exact }) => keyOf(exact))).length > 1;
      const missing = () => distinct(readings.map(({ statement }) => statement)).length < witnesses.length;
      return readings.length > 0 ? [{ variant: variant && (differ() || missing()), readings }] : [];
    }),
  };
};

const variantOf = (print: Printer, { readings }: Column, sources: SourceNode[], printers: Printers): Variant => {
  const groups = new Map<string, { words: Words; sources: SourceNode[] }>();
  const first = ([source]: SourceNode[]) => (source ? sources.indexOf(source) : -1);
  for (const { statement, ...span } of readings) {
    const source = printers.get(statement);
    if (!source) continue;
    const group = groups.get(keyOf(span.exact)) ?? { words: printWords(span, source), sources: [] };
    group.sources = distinct([...group.sources, source]).sort(bySiglum);
    groups.set(keyOf(span.exact), group);
  }
  const found = [...groups.values()].sort((a, b) => b.sources.length - a.sources.length || first(a.sources) - first(b.sources));
  const present = new Set(found.flatMap((group) => group.sources));
  return {
    readings: found.map(({ words, sources: printed }) => ({ words, sources: printed.map(print.tag) })),
    absent: sources.filter((source) => !present.has(source)).map(print.tag),
  };
};

/** Where the sources of an utterance differ, from its `variantColumns`: choices between words first, then words that some leave out. */
export const variantsOf = (print: Printer, { statements }: Utterance, differing: Column[], printers: Printers): Variant[] => {
  if (differing.length === 0) return [];
  const sources = sourcesOf(statements, printers).sort(bySiglum);
  return differing.map((column) => variantOf(print, column, sources, printers)).sort((a, b) => b.readings.length - a.readings.length);
};

/**
 * How much a variant tells at a glance: letters of the longest word in its plainest reading. Nothing, where readings are long or
 * missing, or where one source has several of them.
 */
export const tells = ({ readings, absent }: Variant): number => {
  const words = readings.map(({ words: reading }) => plainText({ words: reading }).match(/[\p{L}\p{N}]+/gu) ?? []);
  const printed = readings.flatMap(({ sources }) => sources.map(({ href }) => href));
  if (readings.length < 2 || absent.length > 0 || words.some(({ length }) => length > 4)) return 0;
  if (distinct(printed).length < printed.length) return 0;
  return Math.min(...words.map((list) => Math.max(0, ...list.map(({ length }) => length))));
};
