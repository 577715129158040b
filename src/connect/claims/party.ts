import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import { bareForm, fold } from '../actors/fold.ts';

const publisherOf = ({ facts: { publisher } }: Document): string => fold(bareForm(publisher ?? ''));

/** Whether the publisher of a document bears one of an actor's names, or goes by it and a word more ("FVD Union"). */
const isPaperOf = (document: Document, { type, named, aliases }: Actor): boolean => {
  const publisher = publisherOf(document);
  if (publisher === '' || !named || type === 'person' || type === 'group') return false;
  return aliases.map(({ form }) => fold(bareForm(form))).some((form) => form === publisher || publisher.startsWith(`${form} `));
};

/**
 * The party to the story whose own paper a document is: the actor that published it, if another publisher's document quotes that actor.
 * What a firm's release tells is the firm's word. `quoted` are the documents in which each actor speaks, by the actor's id.
 */
export const partyOf = <T extends Actor>(
  document: Document,
  actors: readonly T[],
  quoted: ReadonlyMap<string, ReadonlySet<Document>>,
): T | null =>
  actors.find(
    (actor) =>
      [...(quoted.get(actor.id) ?? [])].some((other) => publisherOf(other) !== publisherOf(document)) && isPaperOf(document, actor),
  ) ?? null;
