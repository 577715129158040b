import type { Claim } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from './excerpt.ts';
import type { Assertion } from './statements.ts';
import { readWords, type Word } from './words.ts';

type Candidate = { document: Document; span: Span; words: Word[]; own: boolean; later: boolean };

const dangling = new Set('it this that they he she these those them his her their its such and but or so which who because'.split(' '));

const trim = (document: Document, start: number, end: number): Span => {
  const text = document.text.slice(start, end);
  const from = start + (text.match(/^(?:[\s"“”‘’'•,;:.…—–)\]-]+|(?:that|as|but|and)\s)*/i)?.[0].length ?? 0);
  const to = end - (text.match(/[\s"“”‘’',;:.…—–([•-]+$/)?.[0].length ?? 0);
  return from < to ? spanOf(document, from, to) : spanOf(document, start, end);
};

/** Sentences of a span, cut after a full stop, question or exclamation mark that a capital or a quotation mark follows. */
const sentencesOf = (document: Document, { start, end, exact }: Span): Span[] => {
  const cuts = [...exact.matchAll(/(?<=[\p{Ll}\d)\]”"’]{2}[.?!][”"’]?)\s+(?=[“"‘•]?\p{Lu})/gu)].map((match) => start + match.index);
  return [start, ...cuts].map((from, i) => trim(document, from, cuts[i] ?? end));
};

const candidatesOf = ({ statement, document }: Assertion): Candidate[] => {
  const first = statement.content[0]?.end ?? 0;
  const make = (span: Span, own: boolean): Candidate => ({
    document,
    span,
    words: readWords(document, [span]),
    own,
    later: own && span.start >= first,
  });
  const own = statement.content.flatMap((span) => [trim(document, span.start, span.end), ...sentencesOf(document, span)]);
  const unique = own.filter((span, i) => own.findIndex(({ start, end }) => start === span.start && end === span.end) === i);
  return [...unique.map((span) => make(span, true)), make(trim(document, statement.context.start, statement.context.end), false)];
};

const finite = (words: readonly Word[]): boolean => {
  const verb = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX');
  const subject = words.slice(0, verb).some((word) => word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'PRON');
  return verb > 0 && subject && words[0]?.pos !== 'PART' && words[0]?.pos !== 'ADP';
};

/**
 * Criteria, the weightiest first: a complete clause (subject and verb); the statement's own words rather than the sentence round them;
 * what comes first in it; 6 to 25 words; no start that points back ("it", "but"); the words that most wordings of the claim share; not a
 * translation; then the shortest.
 */
const merit = ({ document, words, own, later, span }: Candidate, spread: ReadonlyMap<string, number>, statements: number): number => {
  const spoken = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const length = spoken.length;
  const content = spoken.filter((word) => word.content);
  const agreed = content.reduce((sum, word) => sum + (spread.get(word.stem) ?? 0), 0) / Math.max(1, content.length * statements);
  const tooLong = Math.max(0, length - 25);
  const tooShort = Math.max(0, 6 - length);
  const open = (span.exact.match(/[“(]/g)?.length ?? 0) !== (span.exact.match(/[”)]/g)?.length ?? 0);
  return (
    (finite(spoken) ? 4 : 0) +
    (own ? 1.5 : 0) -
    (later ? 1 : 0) -
    0.15 * tooLong -
    0.6 * tooShort -
    (dangling.has(spoken[0]?.lower ?? '') ? 1.2 : 0) -
    (open ? 0.8 : 0) +
    4 * agreed -
    (document.facts.translation ? 1.5 : 0) -
    0.01 * length
  );
};

/** The best verbatim words for a claim, from one of its documents. */
export const titleOf = (claim: readonly Assertion[]): Claim['title'] => {
  const spread = new Map<string, number>();
  for (const { words } of claim) for (const stem of new Set(words.map((word) => word.stem))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const candidates = claim.flatMap(candidatesOf);
  const best = candidates.reduce((winner, candidate) =>
    merit(candidate, spread, claim.length) > merit(winner, spread, claim.length) ? candidate : winner,
  );
  return { doc: best.document.doc, ...best.span };
};
