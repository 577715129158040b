import { readFileSync } from 'node:fs';
import { sha256 } from '../src/support/hash.ts';
import type { Document } from '../src/vocabulary/document.ts';
import type { Range } from '../src/vocabulary/span.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';

/** An attribution as a corpus in the neutral JSON labels it. */
export type GoldAttribution = { source: Range[]; cue: Range[]; content: Range[]; type?: string | null; source_entity?: string | null };

/** A document of a corpus in the neutral JSON; only what is measured or learned from. */
export type CorpusDocument = {
  doc_id: string;
  text: string;
  date: string | null;
  publisher: string | null;
  attributions: GoldAttribution[];
  dates: { span: Range; value?: string | null; type?: string }[];
};

export const readCorpus = (path: string): CorpusDocument[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusDocument);

/** A text whose every line is a paragraph: learning must not change when the finding of boilerplate does. */
export const paragraphs = ({ doc_id, text }: CorpusDocument): Document => ({
  doc: doc_id,
  sha256: sha256(text),
  encoding: 'utf-8',
  text,
  facts: SourceFacts.parse({ file: doc_id }),
  headline: null,
  blocks: [...text.matchAll(/\S.*\S|\S/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' })),
  posts: [],
  breaks: [],
});
