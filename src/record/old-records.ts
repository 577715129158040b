import type { Candidates } from './candidates.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { actorEvidence, claimEvidence, eventEvidence, type FileOf } from './evidence.ts';
import type { Evidence, Trace } from './identity.ts';
import type { RecordKind } from './kinds.ts';
import type { OldRecord } from './settle.ts';
import { sourceEvidence } from './sources.ts';
import { storyEvidence } from './stories.ts';

/** It has lost its record. A page that is no actor has its own, and nothing else may take it. */
const isOrphaned = <K extends RecordKind>(page: RecordFile<K>): boolean =>
  page.value.record.orphaned === true && !('not-an-actor' in page.value);

const old = <K extends RecordKind>(page: RecordFile<K>, evidence: Evidence): OldRecord => ({
  ...evidence,
  id: page.id,
  touched: page.touched,
  orphaned: isOrphaned(page),
});

const distinct = (traces: readonly Trace[]): Trace[] => [
  ...new Map(traces.map((trace) => [`${trace.sha256} ${trace.start} ${trace.end} ${trace.exact}`, trace])).values(),
];

/**
 * Pages as they would be without editors' decisions: what a decision brought to a page counts for the one it would be on, even if that one
 * has no file. So decisions have no say in what is what, and taking one back brings the pages back. `evidenceOf`: what some parts of a
 * page's record are known by.
 */
const undecided = <K extends RecordKind, P extends { from?: string | undefined }>(
  pages: readonly RecordFile<K>[],
  partsOf: (page: RecordFile<K>) => readonly P[],
  evidenceOf: (page: RecordFile<K>, parts: P[]) => Evidence,
): OldRecord[] => {
  // `held`: by a page that has its record.
  const given = new Map<string, Evidence & { held: boolean }>();
  for (const page of pages) {
    const moved = Map.groupBy(partsOf(page), ({ from }) => (from === page.id ? undefined : from));
    for (const [from, parts] of moved) {
      if (from === undefined) continue;
      const { story, traces } = evidenceOf(page, parts);
      const { traces: others = [], held = false } = given.get(from) ?? {};
      given.set(from, { story, traces: [...others, ...traces], signs: [], held: held || !isOrphaned(page) });
    }
  }
  const owns = pages.map((page): OldRecord => {
    const own = evidenceOf(
      page,
      partsOf(page).filter(({ from }) => from === undefined),
    );
    const away = given.get(page.id);
    if (away === undefined) return old(page, own);
    // One that others merged has lost its record to them by a decision alone.
    return { ...old(page, { ...own, traces: distinct([...own.traces, ...away.traces]) }), orphaned: isOrphaned(page) && !away.held };
  });
  const known = new Set(pages.map(({ id }) => id));
  const fileless = [...given].filter(([id]) => !known.has(id));
  return [...owns, ...fileless.map(([id, { held, ...evidence }]) => ({ ...evidence, id, touched: false, orphaned: !held }))];
};

/** The pages there are, each kind when it is asked for, by what their records rest on. `returning`: sources without a page, by the id they would get: one may have had it before. */
export const oldRecords = (content: ReadContent, returning: Candidates['sources']): Record<RecordKind, () => OldRecord[]> => {
  const sources = new Map([
    ...returning.flatMap(({ id, items }) =>
      items.map(({ story, value }) => [id, { path: `${story.id}/${value.doc}`, sha256: value.sha256 }] as const),
    ),
    ...content.sources.map(
      ({ id, value: { record } }) => [id, { path: `${record.story}/${record.facts.file}`, sha256: record.sha256 }] as const,
    ),
  ]);
  const fileOf: FileOf = (doc) => sources.get(doc);
  return {
    stories: () => content.stories.map((page) => old(page, storyEvidence(page.id))),
    sources: () =>
      content.sources.map((page) => {
        const { story, facts, sha256 } = page.value.record;
        return old(page, sourceEvidence(story, facts.file, sha256));
      }),
    actors: () =>
      undecided(
        content.actors,
        (page) => page.value.record.mentions,
        ({ value: { record } }, mentions) => actorEvidence({ ...record, mentions }, record.stories[0] ?? '', fileOf),
      ),
    events: () =>
      undecided(
        content.events,
        (page) => page.value.record.mentions,
        ({ value: { record } }, mentions) => eventEvidence({ ...record, mentions }, record.story, fileOf),
      ),
    claims: () =>
      undecided(
        content.claims,
        (page) => page.value.record.statements,
        ({ value: { record } }, statements) => claimEvidence({ ...record, statements }, record.story, fileOf),
      ),
  };
};
