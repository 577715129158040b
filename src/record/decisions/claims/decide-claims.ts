import type { Problem } from '../../../support/problem.ts';
import type { ReadContent } from '../../content.ts';
import { joinMerged } from '../../join-merged.ts';
import type { Merges } from '../../merges.ts';
import type { Settlements } from '../../records.ts';
import { giveStatements } from './give-statements.ts';
import { readClaimDecisions } from './read-claim-decisions.ts';

type Settled<K extends 'claims' | 'events'> = Settlements[K]['settled'];

/** Claims and events as editors decided. `ids` run beside the claims. */
export type DecidedClaims = {
  claims: Settled<'claims'>;
  ids: string[];
  events: Settled<'events'>;
  /** Pages with nothing left → the page that most of it went to. */
  wentTo: ReadonlyMap<string, string>;
  problems: Problem[];
};

/** Carries out `merge`, `pin`, `split` and `drop` on claims. `events` follow the claims that were cut. `ids`: the pages before any decision. */
export const decideClaims = (
  claims: Settled<'claims'>,
  ids: readonly string[],
  events: Settled<'events'>,
  { into }: Merges,
  existing: ReadContent,
): DecidedClaims => {
  const statements = claims.flatMap(({ items }) => items.flatMap(({ value }) => value.statements));
  const { given, problems } = readClaimDecisions(existing, into, new Map(statements.map((statement) => [statement.id, statement])));
  const made = giveStatements(joinMerged(claims, ids, into), given);
  const inParts = <T>(settled: { items: T[] }, change: (item: T) => T) => ({ ...settled, items: settled.items.map(change) });
  return {
    claims: made.settled.map((one) => inParts(one, (item) => ({ ...item, story: made.graphOf(item.story) }))) as Settled<'claims'>,
    ids: made.ids,
    events: events.map((one) =>
      inParts(one, (item) => {
        const story = made.graphOf(item.story);
        const value = story === item.story ? item.value : (story.graph.events.find(({ id }) => id === item.value.id) ?? item.value);
        return { ...item, story, value };
      }),
    ) as Settled<'events'>,
    wentTo: made.wentTo,
    problems,
  };
};
