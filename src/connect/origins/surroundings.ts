import type { Actor } from '../../vocabulary/graph.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Surroundings } from './chain.ts';

const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && a.end > b.start;

const isIn = (span: Span | undefined, spans: readonly Span[]): boolean =>
  span !== undefined && spans.some(({ start, end }) => span.start >= start && span.end <= end);

/** Whether two statements are told by one: by the same words, or by one speaker. */
const oneTells = ({ statement: a }: Assertion, { statement: b }: Assertion): boolean =>
  (a.speaker !== null && a.speaker === b.speaker) || a.source.some((left) => b.source.some((right) => touches(left, right)));

// Verbs that pass on what somebody said, and do nothing else with it.
const passing = new Set('say tell report write recall quote cite confirm note add accord'.split(' '));

const pronoun = /^(?:he|she|they|it|we|i|who|which)$/i;

/** Whether a statement of a named speaker reports that another was made. */
const reports = ({ cue, speaker, statement: { content, source } }: Assertion, { statement: inner }: Assertion): boolean =>
  speaker?.named === true &&
  source.some(({ exact }) => !pronoun.test(exact)) &&
  cue.some(({ lemma }) => passing.has(lemma)) &&
  isIn(inner.cue[0], content) &&
  inner.source.length > 0 &&
  inner.source.every((span) => isIn(span, content));

/** Where each document names or points to persons. */
export const peopleIn = (actors: readonly Actor[]): ((doc: string) => readonly Range[]) => {
  const byDoc = new Map<string, Range[]>();
  for (const { type, mentions } of actors)
    for (const { doc, start, end } of type === 'person' ? mentions : []) {
      const known = byDoc.get(doc);
      if (known) known.push([start, end]);
      else byDoc.set(doc, [[start, end]]);
    }
  return (doc) => byDoc.get(doc) ?? [];
};

/** A finder of what stands round each of some statements in its document: time is linear in their number, but for those of one sentence. */
export const surroundingsOf = (
  assertions: readonly Assertion[],
  people: (doc: string) => readonly Range[],
): ((assertion: Assertion) => Surroundings) => {
  const told = assertions.filter(({ statement: { kind, source } }) => kind !== 'narrated' && source.length > 0);
  const bySentence = Map.groupBy(told, ({ document, sentence }) => `${document.doc} ${sentence}`);
  return (assertion) => {
    const { document, sentence, statement } = assertion;
    const { context } = statement;
    const near = [sentence - 1, sentence, sentence + 1]
      .flatMap((at) => bySentence.get(`${document.doc} ${at}`) ?? [])
      .filter((other) => other !== assertion && !oneTells(assertion, other));
    return {
      others: near.flatMap(({ statement: { cue } }) => cue).filter((cue) => touches(cue, context)),
      people: people(document.doc).filter(([start, end]) => touches({ start, end }, context)),
      reporters: near.filter((other) => reports(other, assertion)),
    };
  };
};
