import type { Link } from '../../vocabulary/claim.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import { spanOf } from '../claims/excerpt.ts';
import type { Assertion } from '../claims/statements.ts';
import { type Way, waysIn } from './ways.ts';

/** The stretches of the sentences of a statement that are not its content. */
const around = ({ document, statement: { context, content } }: Assertion): Span[] => {
  const cuts = [...content].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let from = context.start;
  for (const { start, end } of cuts) {
    if (start > from) spans.push(spanOf(document, from, Math.min(start, context.end)));
    from = Math.max(from, end);
  }
  if (from < context.end) {
    // "…,” which is what the mayor said in an interview": a clause about the words says nothing of how they came.
    const about = /^[^.;]{0,3}?\s?which\s[^.;]*/.exec(document.text.slice(from, context.end))?.[0].length ?? 0;
    spans.push(spanOf(document, from + about, context.end));
  }
  return spans;
};

const gapTo = ({ start, end }: Pick<Span, 'start' | 'end'>, spans: readonly Span[]): number =>
  spans.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...spans.map((span) => Math.max(0, start - span.end, span.start - end)));

/** The ways that the sentences of a statement print: those that stand nearer to another's cue are the other's. */
const printed = (assertion: Assertion, { others, people }: Surroundings): Way[] => {
  const { venue, cue, source } = assertion.statement;
  const own = [...cue, ...source];
  const found = around(assertion).flatMap((span) => waysIn(assertion.document, span, people));
  const all = venue ? [{ kind: 'relay' as const, words: venue }, ...found] : found;
  return all
    .filter(({ words }) => gapTo(words, others) >= gapTo(words, own))
    .filter(({ words }, i, kept) => !kept.slice(0, i).some((other) => words.start < other.words.end && words.end > other.words.start))
    .sort((a, b) => a.words.start - b.words.start);
};

/** Of the pieces of a source the one nearest to its cue: "officials, who spoke for Norvik, | he | said". */
const speakerWords = ({ source, cue }: Assertion['statement']): Span | undefined => {
  const at = cue[0]?.start;
  const gap = ({ start, end }: Span): number => (at === undefined ? 0 : Math.max(0, start - at, at - end));
  const pieces = source.filter(({ exact }) => !/^,?\s*(?:who|which|whose)\b/.test(exact));
  return (pieces.length > 0 ? pieces : source).reduce<Span | undefined>(
    (best, each) => (best && gap(best) <= gap(each) ? best : each),
    undefined,
  );
};

/** Agencies that the document carries: those its dateline or its editors name, each once. */
const agencies = ({ document: { facts, blocks } }: Assertion): Link[] => {
  const stamped = blocks.flatMap(({ dateline }) => dateline?.agency ?? []).slice(0, 1);
  // An agency's own report has it as its outlet.
  const own = (agency: string): boolean => facts.publisher?.startsWith(agency) === true;
  const named = facts.agencies.filter((agency) => !stamped.some(({ exact }) => exact === agency));
  return [
    ...stamped.filter(({ exact }) => !own(exact)).map((words): Link => ({ kind: 'agency', words })),
    ...named.map((agency): Link => ({ kind: 'agency', name: agency })),
  ];
};

/** What stands round a statement in its document: the cues of others, the names of people, and who reports that it was said ("The Gazette reported that …"). */
export type Surroundings = { others: readonly Span[]; people: readonly Range[]; reporters: readonly Assertion[] };

/**
 * How the words of a statement came to its reader, as far as the document and its editors tell: speaker, what relayed the words (a briefing,
 * a video, a channel, a paper), agency, outlet, translation. Two or more translations: a translation of a translation. Nothing is guessed.
 */
export const chainOf = (assertion: Assertion, surroundings: Surroundings): Link[] => {
  const { document, statement } = assertion;
  const { publisher, translation } = document.facts;
  const reported = surroundings.reporters.flatMap((reporter): Way[] => {
    const words = speakerWords(reporter.statement);
    return words ? [{ kind: 'relay', words }] : [];
  });
  const found = [...printed(assertion, surroundings), ...reported];
  const of = (kind: Link['kind']) => found.filter((link) => link.kind === kind);
  const source = speakerWords(statement);
  const languages = translation ? (translation.via.length > 0 ? translation.via : ['']) : [];
  return [
    ...(source && statement.kind !== 'narrated' ? [{ kind: 'speaker' as const, words: source }] : []),
    ...of('translation'),
    ...of('relay'),
    ...of('agency'),
    ...agencies(assertion),
    ...(publisher === undefined ? [] : [{ kind: 'outlet' as const, name: publisher }]),
    ...languages.map((language): Link => (language === '' ? { kind: 'translation' } : { kind: 'translation', name: language })),
  ];
};
