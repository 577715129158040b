import { byCodeUnit } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import { PageId } from '../vocabulary/page.ts';
import type { Redirects } from '../vocabulary/redirects.ts';
import { articlesOf } from './articles.ts';
import { candidatesOf, sourceCandidates } from './candidates.ts';
import { allPages, type ReadContent, type RecordFile } from './content.ts';
import { decidePages } from './decided-pages.ts';
import { decideClaims } from './decisions/claims/decide-claims.ts';
import { decideRelations } from './decisions/claims/decide-relations.ts';
import { idsOf } from './ids.ts';
import { joinMerged } from './join-merged.ts';
import { type RecordKind, recordKindNames } from './kinds.ts';
import { cameFrom, type Lost, lostPages, orphanRecord } from './lost.ts';
import { readMerges } from './merges.ts';
import { oldRecords, oldSources } from './old-records.ts';
import { type PageTexts, pageTexts } from './page-texts.ts';
import { type Pages, recordsOf } from './records.ts';
import { nextRedirects, redirectsText } from './redirects.ts';
import { settle } from './settle.ts';
import type { StoryGraph } from './story-graph.ts';

/**
 * Pages that a run makes, changes and deletes, and those that lose their record with it but stay because an editor wrote on them. Paths
 * relative to `content/`.
 */
export type Changes = Record<'created' | 'changed' | 'gone' | 'orphaned', string[]>;

/** Changes to `content/`. Paths are relative to it. */
export type Plan = {
  /** In the order in which they have to be made, so that a run cut short is mended by the next. */
  writes: PageTexts['writes'];
  deletes: string[];
  /** Everything that ever led somewhere, as `content/redirects.yaml` will say it. */
  redirects: Redirects;
  /** Counts of pages. `orphaned`: without a record now, but kept because an editor wrote on them; `check` names them. */
  summary: { created: number; changed: number; gone: number; orphaned: number; unchanged: number };
  changes: Changes;
  /** With one that is not a warning, the plan changes nothing. */
  problems: Problem[];
};

const nothing = (existing: ReadContent, problems: Problem[]): Plan => ({
  writes: [],
  deletes: [],
  redirects: existing.redirects,
  summary: { created: 0, changed: 0, gone: 0, orphaned: 0, unchanged: allPages(existing).length },
  changes: { created: [], changed: [], gone: [], orphaned: [] },
  problems,
});

const badStories = (stories: readonly StoryGraph[], existing: ReadContent): Problem[] => {
  const pages = [...allPages(existing).filter(({ kind }) => kind !== 'stories'), ...existing.explainers];
  const others = new Map(pages.map(({ id, file }) => [id, file]));
  return stories.flatMap(({ id }) => {
    const fault = PageId.safeParse(id).success ? (others.has(id) ? `is also the id of ${others.get(id)}` : null) : 'cannot be an address';
    if (fault === null) return [];
    return [
      {
        file: `seeds/${id}`,
        what: `the folder's name ${fault}`,
        why: "a story's page has the name of its folder; nothing was written",
        fix: 'rename the folder: at most 100 lower-case letters, digits and single hyphens, used by no page of another kind, no name of a device (con, aux, nul)',
      },
    ];
  });
};

const mergesOf = ({ actors, events, claims, redirects }: ReadContent): Record<RecordKind, ReturnType<typeof readMerges>> => {
  const none = { into: new Map<string, string>(), problems: [] };
  const from = (parts: readonly { from?: string | undefined }[][]) => new Set(parts.flat().flatMap((part) => part.from ?? []));
  return {
    stories: none,
    sources: none,
    actors: readMerges(actors, redirects, from(actors.map(({ value }) => value.record.mentions))),
    events: readMerges(events, redirects, from(events.map(({ value }) => value.record.mentions))),
    claims: readMerges(claims, redirects, from(claims.map(({ value }) => value.record.statements))),
  };
};

const isError = ({ warning }: Problem) => !warning;

/** Errors of every stage of the decisions; of warnings only those of the first, for a later one may come from what was refused before it. */
const withErrorsOnce = ([first = [], ...others]: readonly Problem[][]): Problem[] => [...first, ...others.flat().filter(isError)];

const perKind = <T>(make: (kind: RecordKind) => T): Record<RecordKind, T> =>
  Object.fromEntries(recordKindNames.map((kind) => [kind, make(kind)])) as Record<RecordKind, T>;

const withOrphans = (pages: Pages, orphans: Record<RecordKind, object[]>) =>
  perKind((kind) => [...pages[kind], ...(orphans[kind] as { id: string }[])]);

/**
 * The order in which a run may be cut short anywhere: redirects first, before what they lead away from is gone; sources last, for as long as an
 * article has no page the other pages are compared without it.
 */
const inOrder = (writes: Plan['writes']): Plan['writes'] => {
  const isSource = ({ path }: Plan['writes'][number]) => path.startsWith('sources/');
  return [...writes.filter((write) => !isSource(write)), ...writes.filter(isSource)];
};

const changesOf = (writes: Plan['writes'], deletes: string[], orphans: readonly Lost[], before: readonly RecordFile[]): Changes => {
  const known = new Set(before.map(({ path }) => path));
  const orphaned = new Set(orphans.filter(({ page }) => !page.value.record.orphaned).map(({ page }) => page.path));
  const paths = writes.map(({ path }) => path).sort(byCodeUnit);
  return {
    created: paths.filter((path) => !known.has(path)),
    changed: paths.filter((path) => known.has(path) && !orphaned.has(path)),
    gone: deletes.toSorted(byCodeUnit),
    orphaned: [...orphaned].sort(byCodeUnit),
  };
};

/**
 * What `content/` has to become for these stories: pure. Pages keep their ids as long as they share text with a new record; ids that
 * disappear redirect; what an editor wrote is never changed or deleted. Problems in `content/` have to be mended first, for without the
 * pages that cannot be read their ids would be given out anew.
 */
export const planPages = (given: readonly StoryGraph[], existing: ReadContent): Plan => {
  const stories = [...given].sort((a, b) => byCodeUnit(a.id, b.id));
  const merges = mergesOf(existing);
  const decisions = recordKindNames.flatMap((kind) => merges[kind].problems);
  const found = [...badStories(stories, existing), ...decisions];
  if (existing.problems.length > 0) return nothing(existing, found);

  const before = allPages(existing);
  const sources = settle(oldSources(existing), sourceCandidates(stories));
  const articles = articlesOf(sources);
  const candidates = candidatesOf(stories, articles);
  const olds = oldRecords(existing, articles);
  // As if there were no decisions, which are all carried out afterwards.
  const settlements = {
    stories: settle(olds.stories(), candidates.stories),
    sources,
    actors: settle(olds.actors(), candidates.actors),
    events: settle(olds.events(), candidates.events),
    claims: settle(olds.claims(), candidates.claims),
  };
  const kept = recordKindNames.flatMap((kind) => settlements[kind].settled.flatMap(({ id }) => (id === null ? [] : [id])));
  const known = new Set(kept);
  const unreadable = before.filter(({ id, unread }) => unread.length > 0 && !known.has(id)).flatMap(({ unread }) => unread);
  if (unreadable.length > 0) return nothing(existing, [...found, ...unreadable]);
  const edited = [...existing.explainers, ...before.filter(({ touched }) => touched)].map(({ id }) => id);
  const taken = new Set([...kept, ...edited]);
  const idsIn = (kind: RecordKind) => idsOf(settlements[kind].settled, merges[kind].into, taken);
  const [storyIds, sourceIds] = [idsIn('stories'), idsIn('sources')];
  const decided = decidePages({ stories, existing, merges: merges.actors, settlements, sources: sourceIds, taken });
  const [eventIds, claimIds] = [idsIn('events'), idsIn('claims')];
  const events = joinMerged(decided.settlements.events.settled, eventIds, merges.events.into);
  const claims = decideClaims(decided.settlements.claims.settled, claimIds, events.settled, merges.claims, existing);
  const refused = [found, decided.problems, claims.problems].filter((problems) => problems.some(isError));
  if (refused.length > 0) return nothing(existing, withErrorsOnce(refused));
  const ids = { stories: storyIds, sources: sourceIds, actors: decided.ids, events: events.ids, claims: claims.ids };
  const kinds = recordKindNames.flatMap((kind) => ids[kind]);
  const live = new Set(kinds.filter((id) => !decided.none.has(id)));

  const lost = lostPages(before, new Set(kinds), merges);
  const orphans = lost.filter(({ page }) => page.touched);
  const made = recordsOf(
    {
      ...decided.settlements,
      events: { ...settlements.events, settled: claims.events },
      claims: { ...settlements.claims, settled: claims.claims },
    },
    ids,
    decided.none,
    new Map(existing.sources.map(({ id, value }) => [id, value.record])),
  );
  const related = decideRelations(made.claims, existing, merges.claims.into);
  const records = withOrphans(
    { ...made, claims: related.records },
    perKind((kind) => orphans.filter(({ page }) => page.kind === kind).map(orphanRecord)),
  );
  const { writes, problems, ...counts } = pageTexts(records, before);
  if (problems.length > 0) return nothing(existing, problems);

  const settledIds = { ...ids, actors: decided.actorIds, events: eventIds, claims: claimIds };
  const successorOf = (kind: RecordKind, id: string) => {
    const successor = settledIds[kind][settlements[kind].successor.get(id) ?? -1] ?? cameFrom(existing, id);
    return successor === null
      ? null
      : (decided.wentTo.get(successor) ?? claims.wentTo.get(successor) ?? merges[kind].into.get(successor) ?? successor);
  };
  // Where an orphaned page leads was decided on the run that lost it, which knew more about it.
  const isSettled = ({ page, mergedInto }: Lost) =>
    page.value.record.orphaned && mergedInto === null && Object.hasOwn(existing.redirects, page.id);
  const moved = new Map<string, string | null>([
    ...lost
      .filter((one) => !isSettled(one))
      .map(({ page: { kind, id }, mergedInto }) => [id, mergedInto ?? successorOf(kind, id)] as const),
    ...ids.actors.filter((id) => decided.none.has(id)).map((id) => [id, null] as const),
  ]);
  const redirects = nextRedirects(existing.redirects, moved, new Set([...live, ...existing.explainers.map(({ id }) => id)]));
  const text = redirectsText(redirects);
  const written = new Set(writes.map(({ path }) => path));
  const deletes = [
    ...lost.filter(({ page }) => !page.touched).map(({ page }) => page.path),
    ...existing.outdated.filter((path) => !written.has(path)),
  ];
  return {
    writes: inOrder(text === (existing.redirectsText ?? redirectsText({})) ? writes : [{ path: 'redirects.yaml', text }, ...writes]),
    deletes,
    redirects,
    summary: { ...counts, gone: deletes.length, orphaned: orphans.length },
    changes: changesOf(writes, deletes, orphans, before),
    problems: [...found, ...decided.problems, ...claims.problems, ...related.problems],
  };
};
