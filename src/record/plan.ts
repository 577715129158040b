import { byCodeUnit } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import { PageId } from '../vocabulary/page.ts';
import { candidatesOf } from './candidates.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { take } from './ids.ts';
import { type RecordKind, recordKindNames } from './kinds.ts';
import { lostPages } from './lost.ts';
import { type MergingKind, readMerges } from './merges.ts';
import { oldRecords } from './old-records.ts';
import { newPage, replaceRecord } from './record-key.ts';
import { recordYaml } from './record-yaml.ts';
import { type Pages, recordsOf } from './records.ts';
import { nextRedirects, redirectsText } from './redirects.ts';
import { settle } from './settle.ts';
import type { StoryGraph } from './story-graph.ts';

/** Changes to `content/`. Paths are relative to it. A plan with problems changes nothing. */
export type Plan = {
  /** In the order in which they have to be made, so that a run cut short is mended by the next. */
  writes: { path: string; text: string }[];
  deletes: string[];
  /** Everything that ever led somewhere, as `content/redirects.yaml` will say it. */
  redirects: Record<string, string | null>;
  /** Pages an editor wrote on whose record is gone. They stay as they are; their editor has to decide. */
  orphaned: Problem[];
  /** Counts of pages. */
  summary: { created: number; changed: number; gone: number; orphaned: number; unchanged: number };
  problems: Problem[];
};

const nothing = (existing: ReadContent, problems: Problem[]): Plan => ({
  writes: [],
  deletes: [],
  redirects: existing.redirects,
  orphaned: [],
  summary: { created: 0, changed: 0, gone: 0, orphaned: 0, unchanged: 0 },
  problems,
});

const badStories = (stories: readonly StoryGraph[], existing: ReadContent): Problem[] => {
  const pages = [...existing.explainers, ...existing.actors, ...existing.events, ...existing.claims, ...existing.sources];
  const others = new Map(pages.map(({ id, file }) => [id, file]));
  return stories.flatMap(({ id }) => {
    const fault = PageId.safeParse(id).success ? (others.has(id) ? `is also the id of ${others.get(id)}` : null) : 'cannot be an address';
    if (fault === null) return [];
    return [
      {
        file: `seeds/${id}`,
        what: `the folder's name ${fault}`,
        why: "a story's page has the name of its folder; nothing was written",
        fix: 'rename the folder: lower-case letters, digits and single hyphens, used by no page of another kind',
      },
    ];
  });
};

const mergesOf = (existing: ReadContent): Record<RecordKind, ReturnType<typeof readMerges>> => {
  const none = { into: new Map<string, string>(), problems: [] };
  const of = <K extends MergingKind>(kind: K) => readMerges(existing[kind] as RecordFile<MergingKind>[], existing.redirects);
  return { stories: none, sources: none, actors: of('actors'), events: of('events'), claims: of('claims') };
};

/** The text of every page that has a record now, and what could not be written. */
const pageTexts = (pages: Pages, existing: ReadContent) => {
  const before = new Map(recordKindNames.flatMap((kind) => existing[kind].map((page) => [page.path, page] as const)));
  const problems: Problem[] = [];
  const writes: Plan['writes'] = [];
  const summary = { created: 0, changed: 0, unchanged: 0 };
  for (const kind of recordKindNames) {
    for (const record of pages[kind]) {
      const path = `${kind}/${record.id}.mdx`;
      const yaml = recordYaml(record);
      const old = before.get(path);
      if (old === undefined) {
        writes.push({ path, text: newPage(yaml) });
        summary.created += 1;
        continue;
      }
      const replaced = replaceRecord(old.text, yaml, old.file);
      if (!replaced.ok) problems.push(...replaced.problems);
      else if (replaced.value === old.text) summary.unchanged += 1;
      else {
        writes.push({ path, text: replaced.value });
        summary.changed += 1;
      }
    }
  }
  return { writes, summary, problems };
};

/**
 * What `content/` has to become for these stories: pure. Pages keep their ids as long as they share text with a new record; ids that
 * disappear redirect; what an editor wrote is never changed or deleted. Problems in `content/` have to be mended first, for without the
 * pages that cannot be read their ids would be given out anew.
 */
export const planPages = (given: readonly StoryGraph[], existing: ReadContent): Plan => {
  const stories = [...given].sort((a, b) => byCodeUnit(a.id, b.id));
  const merges = mergesOf(existing);
  const refused = [...badStories(stories, existing), ...recordKindNames.flatMap((kind) => merges[kind].problems)];
  if (existing.problems.length > 0 || refused.length > 0) return nothing(existing, refused);

  const olds = oldRecords(existing);
  const candidates = candidatesOf(stories);
  const settlements = {
    stories: settle(olds.stories, new Map(), candidates.stories),
    sources: settle(olds.sources, new Map(), candidates.sources),
    actors: settle(olds.actors, merges.actors.into, candidates.actors),
    events: settle(olds.events, merges.events.into, candidates.events),
    claims: settle(olds.claims, merges.claims.into, candidates.claims),
  };
  const kept = new Set(recordKindNames.flatMap((kind) => settlements[kind].settled.flatMap(({ id }) => (id === null ? [] : [id]))));
  const left = recordKindNames.flatMap((kind) => existing[kind].filter(({ id }) => !kept.has(id)));
  const taken = new Set([
    ...kept,
    ...existing.explainers.map(({ id }) => id),
    ...left.filter(({ touched }) => touched).map(({ id }) => id),
  ]);
  const named = Object.fromEntries(
    recordKindNames.map((kind) => [kind, settlements[kind].settled.map(({ id, proposed }) => id ?? take(proposed, taken))]),
  ) as Record<RecordKind, string[]>;

  const pages = recordsOf(settlements, named);
  const texts = pageTexts(pages, existing);
  if (texts.problems.length > 0) return nothing(existing, texts.problems);
  const lost = lostPages(left, new Set(recordKindNames.flatMap((kind) => named[kind])), merges);
  const moved = new Map(
    lost.map(({ page, mergedInto }) => {
      const at = settlements[page.kind].successor.get(page.id);
      return [page.id, mergedInto ?? (at === undefined ? null : (named[page.kind][at] ?? null))];
    }),
  );
  const redirects = nextRedirects(existing.redirects, moved, lost, taken);
  const text = redirectsText(redirects);
  const changed = text !== (existing.redirectsText ?? redirectsText({}));
  const deletes = lost.filter(({ page }) => !page.touched).map(({ page }) => page.path);
  const orphaned = lost.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return {
    writes: [...texts.writes, ...(changed ? [{ path: 'redirects.yaml', text }] : [])],
    deletes,
    redirects,
    orphaned,
    summary: { ...texts.summary, gone: deletes.length, orphaned: orphaned.length },
    problems: [],
  };
};
