import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Statement } from '../../vocabulary/claim.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import { excerptContent, excerptContext } from './excerpt.ts';
import { statementId } from './ids.ts';
import { quotedIn } from './quoted.ts';
import { readWords, type Word } from './words.ts';

/** An actor, and the country it is or speaks for. */
export type Speaker = Actor & { country: string | null };

/** A statement with what comparing it needs: the words of its content and where its content lies in the whole attribution. */
export type Assertion = {
  statement: Statement;
  /** What annotation found, uncut. */
  attribution: Attribution;
  document: Document;
  words: Word[];
  /** Stretches that the source prints as quoted. */
  quoted: Word[][];
  /** Index of the sentence that its first part stands in. */
  sentence: number;
  /** The words of the cue. */
  cue: Word[];
  /** The speaker as an actor; `null` when not identified, and for narrated statements. */
  speaker: Speaker | null;
  /** Ids of the statements whose content this one stands in, or that stand in this one's: never the same claim. */
  nested: Set<string>;
};

/** Documents in story order: by published date, then by content hash, then by name. The order of the input plays no part. */
export const storyOrder = (documents: readonly Document[]): Document[] => {
  const key = (document: Document) => `${document.facts.published ?? '9999'}\n${document.sha256}\n${document.doc}`;
  return documents
    .map((document) => ({ document, at: key(document) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ document }) => document);
};

/**
 * Every attribution of a document, narrated ones too, as one statement.
 * `copy`: an earlier document of the story has the very same bytes.
 * `actorOf` resolves a chain of this document to an actor. Origins are the document's until `origins` finds a wider one.
 */
export const statementsOf = (
  document: Document,
  annotations: Annotations,
  actorOf: (doc: string, chain: number) => Speaker | null,
  copy = false,
): Assertion[] => {
  const limit = document.facts.rights.excerptWords;
  const made = annotations.attributions.map((attribution) => {
    const content = excerptContent(document, attribution.content, limit);
    if (content.length === 0) return null;
    const { source, cue, kind, role, said, venue } = attribution;
    const speaker = attribution.speaker === null ? null : actorOf(document.doc, attribution.speaker);
    const statement: Statement = {
      id: statementId(document, attribution.content, source, cue, copy),
      doc: document.doc,
      source,
      cue,
      content,
      kind,
      speaker: speaker?.id ?? null,
      role,
      said,
      venue,
      origin: '',
      context: excerptContext(document, annotations.sentences, [...source, ...cue, ...content], content, limit),
    };
    const words = readWords(document, content);
    return {
      statement,
      attribution,
      document,
      words,
      quoted: quotedIn(words, kind),
      cue: readWords(document, cue),
      sentence: annotations.sentences.findIndex(([, end]) => end > Math.min(...[...source, ...cue, ...content].map(({ start }) => start))),
      speaker,
      nested: new Set<string>(),
    };
  });
  annotations.attributions.forEach(({ within }, index) => {
    let outer = within;
    const inner = made[index];
    for (let depth = 0; inner && outer !== null && depth < made.length; depth++) {
      const assertion = made[outer];
      if (assertion) {
        inner.nested.add(assertion.statement.id);
        assertion.nested.add(inner.statement.id);
      }
      outer = annotations.attributions[outer]?.within ?? null;
    }
  });
  const seen = new Set<string>();
  return made.filter(
    (assertion) => assertion !== null && !seen.has(assertion.statement.id) && seen.add(assertion.statement.id),
  ) as Assertion[];
};
