import type { Assertion } from '../claims/statements.ts';
import { type Counted, startOf } from './counted.ts';
import { isWeekday } from './happening.ts';
import { type Tally, talliesIn } from './tally.ts';

// "The company puts the figure at …" counts on what the sentence or two before it counted.
const near = 400;
// What happened to people and cannot be undone.
const growing = new Set(['dead', 'hurt', 'rescued', 'arrested', 'evacuated']);

// People come together again and again: two texts may tell of two crowds.
const passing = new Set(['gathered']);

const countOf = (assertion: Assertion, quantity: Tally, state: string): Counted => ({ assertion, quantity, grows: growing.has(state) });

const byId = (a: Assertion, b: Assertion): number => (a.statement.id < b.statement.id ? -1 : a.statement.id > b.statement.id ? 1 : 0);

// Arrests are made day by day: those of one day are not all.
const daily = new Set(['arrested']);
const reach = 12;

/** What happened to those counted, and on which day of the week, where that makes it another count. */
const kindOf = (state: string, { words }: Assertion, { at }: Tally): string =>
  daily.has(state) ? `${state} ${words.slice(at, at + reach).find(isWeekday)?.lower ?? ''}` : state;

/** The tallies of statements, by what happened to those counted; one that names no such thing takes it from the one before it. */
export const tolls = (assertions: readonly Assertion[]): Counted[][] => {
  const found = assertions.flatMap((assertion) => talliesIn(assertion.words).map((tally) => ({ assertion, tally })));
  found.sort(
    (a, b) =>
      startOf(a.assertion) - startOf(b.assertion) ||
      (a.tally.words[0]?.start ?? 0) - (b.tally.words[0]?.start ?? 0) ||
      byId(a.assertion, b.assertion),
  );
  const last = new Map<string, { state: string; at: number }>();
  const states = new Map<string, Map<string, Counted>>();
  for (const { assertion, tally } of found) {
    const at = tally.words[0]?.start ?? 0;
    const known = last.get(assertion.document.doc);
    const state = tally.state ?? (known && at - known.at < near ? known.state : null);
    if (state === null) continue;
    last.set(assertion.document.doc, { state, at });
    const kind = kindOf(state, assertion, tally);
    const list = states.get(kind) ?? new Map<string, Counted>();
    if (!list.has(assertion.statement.id)) list.set(assertion.statement.id, countOf(assertion, tally, state));
    states.set(kind, list);
  }
  return [...states].flatMap(([state, list]) => {
    const counts = [...list.values()];
    return passing.has(state) ? [...Map.groupBy(counts, ({ assertion }) => assertion.document).values()] : [counts];
  });
};
