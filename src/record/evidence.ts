import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { Claim } from '../vocabulary/claim.ts';
import type { ClaimRecord } from '../vocabulary/claim-page.ts';
import type { EventRecord } from '../vocabulary/event-page.ts';
import type { Actor, Event } from '../vocabulary/graph.ts';
import type { Span } from '../vocabulary/span.ts';
import type { Evidence, Trace } from './identity.ts';

/** A file of `seeds/`; `path` is story and name. */
export type SeedFile = { path: string; sha256: string };

/** The file behind a `doc` field; `undefined` when no source has that id. */
export type FileOf = (doc: string) => SeedFile | undefined;

/** A trace in a source that is gone matches nothing, but it still is a part of its record. */
const traceOf = (fileOf: FileOf, doc: string, { start, end, exact }: Span, telling: boolean): Trace => {
  const from = fileOf(doc);
  return { sha256: from?.sha256 ?? '', file: from?.path ?? '', start, end, exact, telling };
};

export const claimEvidence = (claim: Claim | ClaimRecord, story: string, fileOf: FileOf): Evidence => ({
  story,
  traces: claim.statements.flatMap(({ doc, content }) => content.map((span) => traceOf(fileOf, doc, span, true))),
  signs: [],
});

export const eventEvidence = (event: Event | EventRecord, story: string, fileOf: FileOf): Evidence => {
  const titleFile = fileOf(event.title.doc);
  return {
    story,
    traces: event.mentions.map((mention) => traceOf(fileOf, mention.doc, mention, false)),
    signs: [`${titleFile?.path}\n${event.title.exact}`],
  };
};

const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);

/**
 * A name that points to one actor whatever the story: two words or more, and persons apart from everything else. `null` for single
 * words and for nameless sources, which mean another actor in every story.
 */
export const fullName = ({ name, named, type }: Actor): string | null => {
  const words = fold(name);
  return named && words.length > 1 ? `${type === 'person' ? 'person' : 'body'}/${words.join(' ')}` : null;
};

export const actorEvidence = (actor: Actor | ActorRecord, story: string, fileOf: FileOf): Evidence => {
  const whole = fullName(actor);
  // A pronoun means somebody else elsewhere.
  const forms = new Set(actor.aliases.map(({ form }) => form));
  return {
    story,
    traces: actor.mentions.map((mention) => traceOf(fileOf, mention.doc, mention, forms.has(mention.exact))),
    signs: actor.named ? [whole ?? `${story}/${actor.type}/${fold(actor.name).join(' ')}`] : [],
  };
};
