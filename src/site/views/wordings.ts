import type { Column, Utterance } from '../../vocabulary/claim.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { ClaimNode, SourceNode, StatementNode, Step } from '../data/nodes.ts';
import { publishedAt } from '../data/published-at.ts';
import { type MarkedRange, printWords, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';
import { originalOf } from './text-fragment.ts';
import { amongWitnesses, type Printers, type Variant, variantColumns, variantsOf } from './variants.ts';

/** One source's wording: its sentence with the statement's words, and those in which it differs, marked. */
export type Witness = {
  id: string;
  source: SourceTag;
  published: When | null;
  speaker: Link | null;
  role: Words | null;
  manner: string;
  said: When | null;
  way: Step[];
  context: Words;
  /** Parts of the statement that stand outside the sentence shown. */
  rest: Words[];
  /** Where it stands on the claim's page. */
  href: string;
  /** Where it stands in the article itself. */
  original: string | null;
};

/** Wordings of the same words on one occasion, or a single one. */
export type Wording = { witnesses: Witness[]; variants: Variant[] };

const witness = (print: Printer, statement: StatementNode, differing: Column[]): Witness => {
  const { claim, printedBy, context, content, kind } = statement;
  const [first = context] = content;
  const variants = differing.flatMap(({ readings }) => readings.filter((reading) => reading.statement === statement.id));
  const marked: MarkedRange[] = [
    ...content.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'content' })),
    ...variants.map(({ start, end }): MarkedRange => ({ range: [start, end], mark: 'variant' })),
  ];
  const rest = content.filter(({ start, end }) => start < context.start || end > context.end);
  return {
    id: statement.id,
    source: print.tag(printedBy),
    published: print.when(publishedAt(statement)),
    speaker: statement.speaker && print.link(statement.speaker),
    role: statement.role,
    manner: messages.claim.statementBy[kind],
    said: print.when(statement.said),
    way: statement.way,
    context: printWords(context, printedBy, { marked }),
    rest: rest.map((span) => printWords(span, printedBy, { marked, quoted: kind === 'direct' })),
    href: `${print.href(claim.path)}#${statement.id}`,
    original: originalOf(printedBy, first, context),
  };
};

/** An utterance as some sources print it: its statements in the order of their letters, and the columns in which they differ. */
type Uttered = { utterance: Utterance; printed: StatementNode[]; differing: Column[]; printers: Printers };

const countSources = ({ printed }: Uttered): number => new Set(printed.map(({ printedBy }) => printedBy.siglum)).size;

/** A claim's utterances: those that most sources print first. `among`: as if these were all the sources there are. */
const utteredIn = (claim: ClaimNode, among: readonly SourceNode[]): Uttered[] => {
  const kept = claim.statements.filter(({ printedBy }) => among.includes(printedBy));
  const statements = new Map(kept.map((statement) => [statement.id, statement]));
  const printers = new Map(kept.map(({ id, printedBy }) => [id, printedBy]));
  return claim.utterances
    .map((utterance) => (kept.length < claim.statements.length ? amongWitnesses(utterance, printers) : utterance))
    .map((utterance) => ({
      utterance,
      printed: utterance.statements.flatMap((id) => statements.get(id) ?? []).sort((a, b) => bySiglum(a.printedBy, b.printedBy)),
      differing: variantColumns(utterance, printers),
      printers,
    }))
    .filter(({ printed }) => printed.length > 0)
    .sort((a, b) => countSources(b) - countSources(a) || b.printed.length - a.printed.length);
};

const variantsIn = (print: Printer, { utterance, differing, printers }: Uttered): Variant[] =>
  variantsOf(print, utterance, differing, printers);

/** A claim's wordings: those that most sources print first. `among`: as if these were all the sources there are. */
export const wordingsOf = (print: Printer, claim: ClaimNode, among: readonly SourceNode[] = claim.sources): Wording[] =>
  utteredIn(claim, among).map((uttered) => ({
    witnesses: uttered.printed.map((statement) => witness(print, statement, uttered.differing)),
    variants: variantsIn(print, uttered),
  }));

/** All places in which the sources of a claim differ, wording by wording. */
export const claimVariants = (print: Printer, claim: ClaimNode): Variant[] =>
  utteredIn(claim, claim.sources).flatMap((uttered) => variantsIn(print, uttered));
