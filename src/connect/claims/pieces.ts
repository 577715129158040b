import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf, wordRanges } from './excerpt.ts';
import { excerptLimit } from './excerpt-limit.ts';

const fewest = 4;

const coordinated = /[,;]?\s(?:and|but)\s(?=that\s)/gu;
// Behind "that" a subject and a verb: "and that was all" is no clause of the kind.
const pronoun = /^that\s(?:is|was|has|had|will|would|could|may|means?)\b/u;

/** An indirect content cut before each "and that" with a clause behind it; whole where a part would be too short to be one. */
const clausesOf = (document: Document, span: Span): Span[] => {
  const cuts = [...span.exact.matchAll(coordinated)]
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .filter(({ to }) => !pronoun.test(span.exact.slice(to)));
  const starts = [0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), span.exact.length];
  const clauses = starts.map((from, i) => spanOf(document, span.start + from, span.start + (ends[i] ?? 0)));
  return clauses.every(({ start, end }) => wordRanges(document, start, end).length >= fewest) ? clauses : [span];
};

const piecesOf = (document: Document, attribution: Attribution, limit: number): Attribution[] => {
  const [span, ...more] = attribution.content;
  // What is longer than may be shown of a statement would be shown in pieces.
  const long = span === undefined || wordRanges(document, span.start, span.end).length > limit;
  if (attribution.kind !== 'indirect' || more.length > 0 || long) return [attribution];
  return clausesOf(document, span).map((clause) => ({ ...attribution, content: [clause] }));
};

/**
 * Annotations in which a report of several propositions is an attribution for each: "that the change was temporary | and that nobody would be harmed".
 * One that others stand in stays whole.
 */
export const inPieces = (document: Document, annotations: Annotations): Annotations => {
  const limit = excerptLimit(document, annotations);
  const holding = new Set(annotations.attributions.map(({ within }) => within));
  const pieces = annotations.attributions.map((attribution, index) =>
    holding.has(index) ? [attribution] : piecesOf(document, attribution, limit),
  );
  let next = 0;
  const placeOf = pieces.map(({ length }) => {
    next += length;
    return next - length;
  });
  const attributions = pieces.flat().map((attribution) => ({
    ...attribution,
    within: attribution.within === null ? null : (placeOf[attribution.within] ?? null),
  }));
  return { ...annotations, attributions };
};
