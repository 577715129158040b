import type { Problem } from '../support/problem.ts';
import type { SourceRecord } from '../vocabulary/source-page.ts';
import type { Candidates, Piece } from './candidates.ts';
import type { ReadContent } from './content.ts';
import { type DecidedActors, decideActors, joinedByName, namedLikeNone } from './decisions/decide-actors.ts';
import { docNames } from './decisions/doc-names.ts';
import { type Decisions, readDecisions } from './decisions/read-decisions.ts';
import { idsOf } from './ids.ts';
import type { Merges } from './merges.ts';
import type { Settlements } from './records.ts';
import type { Settlement } from './settle.ts';
import type { StoryGraph } from './story-graph.ts';

type Given = {
  stories: readonly StoryGraph[];
  existing: ReadContent;
  merges: Merges;
  settlements: Settlements;
  sources: readonly string[];
  taken: Set<string>;
};

/**
 * What the editors' decisions make of settled actors. `ids` are their pages' ids, `none` those that are no actors, `wentTo` where the
 * content of a page is that has nothing left. `actorIds`: the ids before any decision, beside the actors as they were settled.
 */
export type Decided = {
  settlements: Settlements;
  ids: string[];
  actorIds: string[];
  none: ReadonlySet<string>;
  wentTo: ReadonlyMap<string, string>;
  problems: Problem[];
};

const sourceFiles = (
  { settled }: Settlement<Candidates['sources'][number]['items'][number]>,
  ids: readonly string[],
  existing: ReadContent,
) => {
  const before = new Map(existing.sources.map(({ id, value }): [string, SourceRecord] => [id, value.record]));
  return settled.flatMap(({ items }, at) => {
    const page = ids[at] ?? '';
    const old = before.get(page);
    const formerly = old === undefined ? [] : [...(old.formerly ?? []), old.facts.file];
    return items.map(({ story, value }) => ({ page, story: story.id, doc: value.doc, formerly }));
  });
};

/** The same things, as the decided stories have them. */
const within = <T extends { id: string }>(
  { settled, successor }: Settlement<Piece<T>>,
  stories: ReadonlyMap<string, StoryGraph>,
  list: (story: StoryGraph) => readonly T[],
): Settlement<Piece<T>> => {
  const values = new Map([...stories].map(([id, story]) => [id, new Map(list(story).map((value) => [value.id, value]))]));
  const now = ({ story, value }: Piece<T>): Piece<T> => ({
    story: stories.get(story.id) ?? story,
    value: values.get(story.id)?.get(value.id) ?? value,
  });
  return { settled: settled.map((one) => ({ ...one, items: one.items.map(now) })), successor };
};

/** Gives settled actors their ids and carries out the editors' decisions on them. `taken` gets the new ids. */
export const decidePages = ({ stories, existing, merges, settlements, sources, taken }: Given): Decided => {
  const { settled } = settlements.actors;
  const inStories = new Map<string, Set<string>>(existing.actors.map(({ id, value }) => [id, new Set(value.record.stories)]));
  for (const { id, items } of settled) for (const { story } of items) inStories.get(id ?? '')?.add(story.id);
  const docs = docNames(sourceFiles(settlements.sources, sources, existing), stories);
  const absorbed = namedLikeNone(settled, existing);
  const actorIds = idsOf(
    settled.map(({ id, proposed }, at) => ({ id: id ?? absorbed.get(at) ?? null, proposed })),
    merges.into,
    taken,
  );
  const scope = (page: string) => inStories.get(merges.into.get(page) ?? page) ?? new Set<string>();
  const joined = joinedByName(settled, absorbed);
  // A page that a decision names may be one that this run makes.
  const decide = (known: ReadonlySet<string>): { rules: Decisions; decided: DecidedActors } => {
    const rules = readDecisions(existing, merges.into, docs, scope, known);
    const decided = decideActors(stories, settled, actorIds, joined, merges.into, rules, existing);
    const made = decided.pages.map(({ id }) => id).filter((id) => rules.missing.includes(id));
    return made.length > 0 ? decide(known.union(new Set(made))) : { rules, decided };
  };
  const { rules, decided } = decide(new Set(existing.actors.map(({ id }) => id)));
  return {
    settlements: {
      ...settlements,
      actors: {
        settled: decided.pages.map(({ id, items }) => ({ id, proposed: id, items })),
        successor: settlements.actors.successor,
      },
      events: within(settlements.events, decided.stories, ({ graph }) => graph.events),
      claims: within(settlements.claims, decided.stories, ({ graph }) => graph.claims),
    },
    ids: decided.pages.map(({ id }) => id),
    actorIds,
    none: rules.none,
    wentTo: decided.wentTo,
    // What a decision does not find may be the fault of another one: the errors come first.
    problems: rules.problems.some(({ warning }) => !warning) ? rules.problems : [...rules.problems, ...decided.problems],
  };
};
