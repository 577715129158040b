import type { Utterance } from '../../vocabulary/claim.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { ClaimNode, SourceNode, StatementNode } from '../data/nodes.ts';
import { type MarkedRange, printWords, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';

/** One source's wording: its sentence with the statement's words, and those in which it differs, marked. */
export type Witness = {
  id: string;
  source: SourceTag;
  published: When | null;
  speaker: Link | null;
  role: Words | null;
  manner: string;
  said: When | null;
  context: Words;
  /** Parts of the statement that stand outside the sentence shown. */
  rest: Words[];
};

/** One place where witnesses differ: the reading most of them share first, as in a critical apparatus. */
export type Variant = { readings: { words: Words; sources: SourceTag[] }[]; absent: SourceTag[] };

/** Wordings of the same words on one occasion, or a single one. */
export type Wording = { witnesses: Witness[]; variants: Variant[] };

const witness = (print: Printer, statement: StatementNode, utterance: Utterance): Witness => {
  const { printedBy, context, content, kind } = statement;
  const variants = utterance.collation
    .filter(({ variant }) => variant)
    .flatMap(({ readings }) => readings.filter((reading) => reading.statement === statement.id));
  const marked: MarkedRange[] = [
    ...content.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'content' })),
    ...variants.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'variant' })),
  ];
  const rest = content.filter(({ start, end }) => start < context.start || end > context.end);
  return {
    id: statement.id,
    source: print.tag(printedBy),
    published: print.when(printedBy.facts.published),
    speaker: statement.speaker && print.link(statement.speaker),
    role: statement.role,
    manner: messages.claim.statementBy[kind],
    said: print.when(statement.said),
    context: printWords(context, printedBy, { marked }),
    rest: rest.map((span) => printWords(span, printedBy, { marked, quoted: kind === 'direct' })),
  };
};

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

const variantsOf = (print: Printer, utterance: Utterance, printers: ReadonlyMap<string, SourceNode>): Variant[] =>
  utterance.collation
    .filter(({ variant }) => variant)
    .map(({ readings }) => {
      const groups = new Map<string, Variant['readings'][number]>();
      const printed = readings.flatMap(({ statement, ...span }) => ({ span, source: printers.get(statement) }));
      for (const { span, source } of printed.sort((a, b) => (a.source && b.source ? bySiglum(a.source, b.source) : 0))) {
        if (!source) continue;
        const group = groups.get(key(span.exact));
        if (group) group.sources.push(print.tag(source));
        else groups.set(key(span.exact), { words: printWords(span, source), sources: [print.tag(source)] });
      }
      const present = new Set(readings.map(({ statement }) => statement));
      const absent = utterance.statements.filter((id) => !present.has(id)).flatMap((id) => printers.get(id) ?? []);
      absent.sort(bySiglum);
      return { readings: [...groups.values()].sort((a, b) => b.sources.length - a.sources.length), absent: absent.map(print.tag) };
    })
    .sort((a, b) => b.readings.length - a.readings.length);

/** A claim's wordings: those that most sources print first. */
export const wordingsOf = (print: Printer, claim: ClaimNode): Wording[] => {
  const statements = new Map(claim.statements.map((statement) => [statement.id, statement]));
  const printers = new Map(claim.statements.map(({ id, printedBy }) => [id, printedBy]));
  return claim.utterances
    .map((utterance) => {
      const printed = utterance.statements.flatMap((id) => statements.get(id) ?? []).sort((a, b) => bySiglum(a.printedBy, b.printedBy));
      return {
        witnesses: printed.map((statement) => witness(print, statement, utterance)),
        variants: variantsOf(print, utterance, printers),
      };
    })
    .filter(({ witnesses }) => witnesses.length > 0)
    .sort((a, b) => b.witnesses.length - a.witnesses.length);
};
