import type { Document } from '../../vocabulary/document.ts';
import { SourceFacts } from '../../vocabulary/story.ts';

/** A document of one paragraph, as acquisition would make it, but for what a test says otherwise. `published` is an EDTF date. */
export const documentOf = (text: string, published?: string, otherwise: Partial<Document> = {}): Document => ({
  doc: 'a.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  text,
  facts: SourceFacts.parse({ file: 'a.txt', published }),
  headline: null,
  blocks: text.trim() === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph' }],
  posts: [],
  breaks: [],
  ...otherwise,
});

/** The same with a paragraph for every line. */
export const linesOf = (text: string, published?: string): Document =>
  documentOf(text, published, {
    blocks: [...text.matchAll(/\S.*\S|\S/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'paragraph',
    })),
  });
