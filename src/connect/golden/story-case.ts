import { readdirSync, readFileSync } from 'node:fs';
import { sha256 } from '../../support/hash.ts';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { SourceFacts } from '../../vocabulary/story.ts';

/** Document, speaker, cue, content, and the kind when it is not indirect. All but the first are words of that document. */
type Said = [doc: string, speaker: string, cue: string, content: string, kind?: AttributionKind];

/** A story annotated by hand: which statements (indices into `said`, then `found`) are one claim, and which relations must be found between their claims. */
export type StoryCase = {
  documents: Record<string, { published: string; text: string; excerptWords?: number }>;
  said: Said[];
  /**
   * Statements that this stage finds by itself: those a noun of speech makes inside another's content, and sentences in an outlet's own voice that
   * another source's claim needs. Their indices follow those of `said`.
   */
  found?: Said[];
  claims: number[][];
  relations: [type: string, from: number, to: number][];
};

const here = new URL('.', import.meta.url);

/** The cases of this folder by name. */
export const storyCases = (): [string, StoryCase][] =>
  readdirSync(here)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, here), 'utf8')) as StoryCase]);

const spanIn = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from) >= 0 ? text.indexOf(words, from) : text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length, exact: words };
};

export const documentOf = (doc: string, text: string, facts: Omit<SourceFacts, 'file'> | object = {}): Document => ({
  doc,
  sha256: sha256(text),
  encoding: 'utf-8',
  text,
  facts: SourceFacts.parse({ file: doc, ...facts }),
  headline: null,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  posts: [],
  breaks: [],
});

/** Annotations of one document from what is said in it; a content is looked for, and its speaker and cue round it. */
export const annotationsOf = ({ doc, sha256, text }: Document, said: readonly Said[]): Annotations => {
  const own = said.filter(([name]) => name === doc);
  const speakers = [...new Set(own.flatMap(([, speaker]) => speaker || []))];
  /** A case may leave out who says it, or by which words. */
  const at = (words: string, from: number) => (words === '' ? [] : [spanIn(text, words, from)]);
  return {
    doc,
    sha256,
    sentences: [...text.matchAll(/\S[^.]*(?:\.(?=\d)[^.]*)*[.]["”]?/g)].map((match) => [match.index, match.index + match[0].length]),
    mentions: speakers.map((speaker, chain) => ({ ...spanIn(text, speaker), kind: 'name', chain })),
    chains: speakers.map((speaker) => ({
      type: 'person',
      name: spanIn(text, speaker),
      named: /^\p{Lu}\S+ \p{Lu}/u.test(speaker),
      roles: [],
      affiliation: null,
    })),
    places: [],
    dates: [],
    attributions: own.map(([, speaker, cue, content, kind = 'indirect']) => {
      const span = spanIn(text, content);
      const near = Math.max(0, span.start - speaker.length - cue.length - 20);
      return {
        source: at(speaker, near),
        cue: at(cue, near),
        content: [span],
        kind,
        speaker: speaker === '' ? null : speakers.indexOf(speaker),
        role: null,
        said: null,
        venue: null,
        within: null,
      };
    }),
    events: [],
  };
};

/** Every statement that must come out. */
export const statementsIn = ({ said, found = [] }: StoryCase): Said[] => [...said, ...found];

/** Documents and annotations of a case. */
export const readCase = ({ documents, said }: StoryCase): { documents: Document[]; annotations: Annotations[] } => {
  const read = Object.entries(documents).map(([doc, { published, text, excerptWords }]) =>
    documentOf(doc, text, { published, ...(excerptWords ? { rights: { excerptWords } } : {}) }),
  );
  return { documents: read, annotations: read.map((document) => annotationsOf(document, said)) };
};
