import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { Anchor } from '../vocabulary/graph.ts';
import type { Candidates } from './candidates.ts';
import type { ReadContent, RecordFile } from './content.ts';
import { actorEvidence, claimEvidence, eventEvidence, type FileOf, type Labelled } from './evidence.ts';
import type { RecordKind } from './kinds.ts';
import type { OldRecord } from './settle.ts';
import { sourceEvidence } from './sources.ts';
import { storyEvidence } from './stories.ts';

const isSame = (a: Anchor, b: Anchor): boolean => a.doc === b.doc && a.start === b.start && a.end === b.end;

const old = <K extends RecordKind>(page: RecordFile<K>, evidence: Labelled): OldRecord => ({
  ...evidence,
  id: page.id,
  touched: page.touched,
  // A page that is no actor has its record, and nothing else may take it.
  orphaned: page.value.record.orphaned === true && !('not-an-actor' in page.value),
  merges: 'merge' in page.value && (page.value.merge ?? []).length > 0,
});

/**
 * Actors' pages as they would be without editors' decisions on mentions: what a decision brought to a page counts for the one it would be
 * on, even if that one has no file. So decisions have no say in which actor is which, and taking one back brings the pages back.
 */
const actorOlds = (pages: readonly RecordFile<'actors'>[], fileOf: FileOf): OldRecord[] => {
  const known = new Set(pages.map(({ id }) => id));
  const given = new Map<string, ActorRecord>();
  for (const { id, value } of pages) {
    for (const { from, ...mention } of value.record.mentions) {
      if (from === undefined || from === id) continue;
      const one = given.get(from) ?? { ...value.record, id: from, named: false, mentions: [], aliases: [] };
      given.set(from, { ...one, mentions: [...one.mentions, mention], aliases: [...one.aliases, ...value.record.aliases] });
    }
  }
  const owns = pages.map((page): OldRecord => {
    const { record } = page.value;
    const mentions = record.mentions.filter(({ from }) => from === undefined);
    const away = (given.get(page.id)?.mentions ?? []).filter((mention) => !mentions.some((own) => isSame(own, mention)));
    const aliases = [...record.aliases, ...(given.get(page.id)?.aliases ?? [])];
    return {
      ...old(page, actorEvidence({ ...record, aliases, mentions: [...mentions, ...away] }, record.stories[0] ?? '', fileOf)),
      merges: false,
    };
  });
  const fileless = [...given.values()].filter(({ id }) => !known.has(id));
  return [
    ...owns,
    ...fileless.map((record) => ({
      ...actorEvidence(record, record.stories[0] ?? '', fileOf),
      id: record.id,
      touched: false,
      orphaned: false,
      merges: false,
    })),
  ];
};

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
    actors: actorOlds(content.actors, fileOf),
    events: content.events.map((page) => old(page, eventEvidence(page.value.record, page.value.record.story, fileOf))),
    claims: content.claims.map((page) => old(page, claimEvidence(page.value.record, page.value.record.story, fileOf))),
  };
};
