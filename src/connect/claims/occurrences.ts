import type { Event } from '../../vocabulary/graph.ts';
import type { Assertion } from './statements.ts';

/** Ids of the events that are told of in the sentence of one of a claim's statements: it was said at them or is about them. Sorted. */
export const eventsOf = (claim: readonly Assertion[], events: readonly Event[]): string[] =>
  events
    .filter(({ mentions }) =>
      mentions.some(({ doc, start, end }) =>
        claim.some(({ statement }) => statement.doc === doc && statement.context.start <= start && end <= statement.context.end),
      ),
    )
    .map(({ id }) => id)
    .sort();
