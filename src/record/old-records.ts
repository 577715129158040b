import type { Candidates } from './candidates.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { actorEvidence, claimEvidence, eventEvidence, type FileOf, type Labelled } from './evidence.ts';
import type { RecordKind } from './kinds.ts';
import type { OldRecord } from './settle.ts';
import { sourceEvidence } from './sources.ts';
import { storyEvidence } from './stories.ts';

const old = <K extends RecordKind>(page: RecordFile<K>, evidence: Labelled): OldRecord => ({
  ...evidence,
  id: page.id,
  touched: page.touched,
  merges: 'merge' in page.value && (page.value.merge ?? []).length > 0,
});

/** The pages there are, by what their records rest on. `returning`: sources without a page, by the id they would get: one may have had it before. */
export const oldRecords = (content: ReadContent, returning: Candidates['sources']): Record<RecordKind, OldRecord[]> => {
  const sources = new Map([
    ...returning.flatMap(({ id, items }) =>
      items.map(({ story, value }) => [id, { story: story.id, file: value.doc, sha256: value.sha256 }] as const),
    ),
    ...content.sources.map(
      ({ id, value: { record } }) => [id, { story: record.story, file: record.facts.file, sha256: record.sha256 }] as const,
    ),
  ]);
  const fileOf: FileOf = (doc) => sources.get(doc);
  return {
    stories: content.stories.map((page) => old(page, storyEvidence(page.id))),
    sources: content.sources.map((page) => {
      const { story, facts, sha256 } = page.value.record;
      return old(page, sourceEvidence(story, facts.file, sha256));
    }),
    actors: content.actors.map((page) => old(page, actorEvidence(page.value.record, page.value.record.stories[0] ?? '', fileOf))),
    events: content.events.map((page) => old(page, eventEvidence(page.value.record, page.value.record.story, fileOf))),
    claims: content.claims.map((page) => old(page, claimEvidence(page.value.record, page.value.record.story, fileOf))),
  };
};
