import type { Articles } from './articles.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { actorEvidence, claimEvidence, eventEvidence } from './evidence.ts';
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
  ...new Map(traces.map((trace) => [`${trace.file} ${trace.start} ${trace.end} ${trace.exact}`, trace])).values(),
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
  const touched = new Set(pages.flatMap((page) => (page.touched ? [page.id] : [])));
  const within = (some: readonly RecordFile<K>[], orphaned: boolean): OldRecord[] => {
    const own = (page: RecordFile<K>) => partsOf(page).filter(({ from }) => from === undefined);
    const records = new Map(some.map((page) => [page.id, evidenceOf(page, own(page))]));
    for (const page of some) {
      const moved = Map.groupBy(partsOf(page), ({ from }) => (from === page.id ? undefined : from));
      for (const [from, parts] of moved) {
        if (from === undefined) continue;
        const { story, traces } = evidenceOf(page, parts);
        const known = records.get(from) ?? { story, traces: [], signs: [] };
        records.set(from, { ...known, traces: distinct([...known.traces, ...traces]) });
      }
    }
    return [...records].map(([id, evidence]) => ({ ...evidence, id, touched: touched.has(id), orphaned }));
  };
  // What an orphan had last is never put together with what others have now, or a page would be known by what is no more.
  return [
    within(
      pages.filter((page) => !isOrphaned(page)),
      false,
    ),
    within(pages.filter(isOrphaned), true),
  ].flat();
};

/** The pages of articles, by what they rest on. */
export const oldSources = ({ sources }: ReadContent): OldRecord[] =>
  sources.map((page) => {
    const { story, facts, sha256 } = page.value.record;
    return old(page, sourceEvidence(story, facts.file, sha256));
  });

/** All other pages there are, each kind when it is asked for, by what their records rest on. */
export const oldRecords = (content: ReadContent, { onPage }: Articles): Record<Exclude<RecordKind, 'sources'>, () => OldRecord[]> => ({
  stories: () => content.stories.map((page) => old(page, storyEvidence(page.id))),
  actors: () =>
    undecided(
      content.actors,
      (page) => page.value.record.mentions,
      ({ value: { record } }, mentions) => actorEvidence({ ...record, mentions }, record.stories[0] ?? '', onPage),
    ),
  events: () =>
    undecided(
      content.events,
      (page) => page.value.record.mentions,
      ({ value: { record } }, mentions) => eventEvidence({ ...record, mentions }, record.story, onPage),
    ),
  claims: () =>
    undecided(
      content.claims,
      (page) => page.value.record.statements,
      ({ value: { record } }, statements) => claimEvidence({ ...record, statements }, record.story, onPage),
    ),
});
