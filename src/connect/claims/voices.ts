import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import type { ActorOf } from '../actors/index.ts';
import type { PlaceOf } from '../places/index.ts';
import { allegianceOf } from './allegiance.ts';
import { partyOf } from './party.ts';
import { inPieces } from './pieces.ts';
import { type Assertion, type Speaker, statementsOf, storyOrder } from './statements.ts';
import { untoldIn } from './untold.ts';

/**
 * Everything said in a story, in story order: `assertions` are its statements, `untold` the sentences in an outlet's own voice that may yet
 * become some. `actors` are the story's, `actorOf` leads from a document's chain to one of them, `placeOf` from its mention of a place to one.
 */
export const voicesOf = (
  documents: readonly Document[],
  annotations: readonly Annotations[],
  actors: readonly Actor[],
  actorOf: ActorOf,
  placeOf: PlaceOf,
): { assertions: Assertion[]; untold: Assertion[] } => {
  const ordered = storyOrder(documents);
  const documentOf = new Map(ordered.map((document) => [document.doc, document]));
  const annotationsOf = new Map(
    annotations.flatMap((each) => {
      const document = documentOf.get(each.doc);
      return document ? [[each.doc, inPieces(document, each)] as const] : [];
    }),
  );
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const speakers = new Map(actors.map((actor) => [actor.id, { ...actor, country: allegianceOf(actor, actorById) }]));
  const speakerOf = (doc: string, chain: number) => speakers.get(actorOf(doc, chain) ?? '') ?? null;
  const quoted = new Map<string, Set<Document>>();
  for (const document of ordered)
    for (const { speaker } of annotationsOf.get(document.doc)?.attributions ?? []) {
      const id = speaker === null ? null : actorOf(document.doc, speaker);
      if (id) quoted.set(id, (quoted.get(id) ?? new Set()).add(document));
    }
  const everyone = [...speakers.values()];
  const parties = new Map<Document, Speaker | null>(ordered.map((document) => [document, partyOf(document, everyone, quoted)]));
  const placeIn =
    ({ doc }: Document) =>
    (mention: number) =>
      placeOf(doc, mention);
  const firstAt = new Map(ordered.map(({ sha256 }, i) => [sha256, i] as const).reverse());
  const assertions = ordered.flatMap((document, i) => {
    const own = annotationsOf.get(document.doc);
    return own ? statementsOf(document, own, speakerOf, placeIn(document), firstAt.get(document.sha256) !== i, parties.get(document)) : [];
  });
  const untold = ordered.flatMap((document, i) => {
    const own = annotationsOf.get(document.doc);
    if (!own || firstAt.get(document.sha256) !== i) return [];
    const attributions = untoldIn(document, own);
    return statementsOf(document, { ...own, attributions }, speakerOf, placeIn(document), false, parties.get(document));
  });
  return { assertions, untold };
};
