import { sha256 } from '../support/hash.ts';
import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import type { OutsideAnnotate } from '../vocabulary/outside-annotate.ts';
import type { Range, Span } from '../vocabulary/span.ts';

const range = ({ start, end }: Pick<Span, 'start' | 'end'>): Range => [start, end];

const actor = (chain: number): string => `a${chain}`;

/** One document and what it says, in the format of a line of `onrecord annotate`. */
export const annotateJson = (document: Document, annotations: Annotations): OutsideAnnotate => ({
  doc: document.doc,
  sha256: document.sha256,
  text: document.text,
  sentences: annotations.sentences,
  mentions: annotations.mentions.flatMap(({ start, end, chain }) => {
    const type = annotations.chains[chain]?.type;
    return type ? [{ start, end, actor: actor(chain), type }] : [];
  }),
  places: annotations.places.map(({ start, end, places }) => ({ start, end, place: places.length === 1 ? (places[0]?.id ?? null) : null })),
  dates: annotations.dates.map(({ start, end, value }) => ({ start, end, value })),
  attributions: annotations.attributions.map(({ source, cue, content, kind, speaker, said }) => ({
    source: source.map(range),
    cue: cue.map(range),
    content: content.map(range),
    kind,
    speaker: speaker === null ? null : actor(speaker),
    said,
  })),
  boilerplate: document.blocks.filter(({ kind }) => kind === 'boilerplate').map(range),
});

/** The line of a document that could not be read: it holds nothing. */
export const emptyJson = (doc: string): OutsideAnnotate => ({
  doc,
  sha256: sha256(''),
  text: '',
  sentences: [],
  mentions: [],
  places: [],
  dates: [],
  attributions: [],
  boilerplate: [],
});
