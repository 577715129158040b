import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { Claim } from '../vocabulary/claim.ts';
import type { ClaimRecord } from '../vocabulary/claim-page.ts';
import type { EventRecord } from '../vocabulary/event-page.ts';
import type { Actor, Anchor, Event } from '../vocabulary/graph.ts';
import type { Span } from '../vocabulary/span.ts';
import type { Evidence, Sign, Trace } from './identity.ts';

/** The file behind a `doc` field; `undefined` when no source has that id. */
export type FileOf = (doc: string) => { story: string; file: string; sha256: string } | undefined;

const traceOf = (fileOf: FileOf, doc: string, { start, end, exact }: Span): Trace[] => {
  const file = fileOf(doc);
  return file === undefined ? [] : [{ sha256: file.sha256, start, end, exact }];
};

/** Words in a file, wherever they stand in it: they outlive a change elsewhere in the file. */
const wordsIn = (fileOf: FileOf, doc: string, words: string): Sign[] => {
  const file = fileOf(doc);
  return file === undefined ? [] : [{ scope: `${file.story}/${file.file}`, words: words.replace(/\s+/g, ' ') }];
};

const labelOf = (fileOf: FileOf, { doc, start, exact }: Anchor): string => `${fileOf(doc)?.sha256}:${start}:${exact}`;

export type Labelled = Evidence & {
  /** Says which of several joined records the page is named after. */
  label: string;
};

export const claimEvidence = (claim: Claim | ClaimRecord, story: string, fileOf: FileOf): Labelled => ({
  story,
  traces: claim.statements.flatMap(({ doc, content }) => content.flatMap((span) => traceOf(fileOf, doc, span))),
  signs: claim.statements.flatMap(({ doc, content }) => wordsIn(fileOf, doc, content.map(({ exact }) => exact).join(' … '))),
  label: labelOf(fileOf, claim.title),
});

export const eventEvidence = (event: Event | EventRecord, story: string, fileOf: FileOf): Labelled => ({
  story,
  traces: event.mentions.flatMap((mention) => traceOf(fileOf, mention.doc, mention)),
  signs: wordsIn(fileOf, event.title.doc, event.title.exact),
  label: labelOf(fileOf, event.title),
});

const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);

/**
 * A name that points to one actor whatever the story: two words or more, and persons apart from everything else. `null` for single
 * words and for nameless sources, which mean another actor in every story.
 */
export const fullName = ({ name, named, type }: Actor): string | null => {
  const words = fold(name);
  return named && words.length > 1 ? `${type === 'person' ? 'person' : 'body'}/${words.join(' ')}` : null;
};

export const actorEvidence = (actor: Actor | ActorRecord, story: string, fileOf: FileOf): Labelled => {
  const whole = fullName(actor);
  return {
    story,
    traces: actor.mentions.flatMap((mention) => traceOf(fileOf, mention.doc, mention)),
    signs: actor.named ? [{ scope: 'names', words: whole ?? `${story}/${actor.type}/${fold(actor.name).join(' ')}` }] : [],
    label: actor.name,
  };
};
