import type { Document } from '../vocabulary/document.ts';
import type { RecordFile } from './content.ts';
import type { StoryDocuments } from './story-graph.ts';

/** The document behind a source page. `current`: it still has the bytes that the page's record was made from. */
export type Cited = { document: Document; file: string; current: boolean };

/** Source page id → its document: the file with the page's SHA-256, or else the one that has its name now. */
export const citedDocuments = (sources: readonly RecordFile<'sources'>[], stories: readonly StoryDocuments[]): Map<string, Cited> => {
  const found = new Map<string, Cited>();
  const documentsOf = new Map(stories.map(({ id, documents }) => [id, documents]));
  for (const { id, value } of sources) {
    const { story, sha256, facts } = value.record;
    const documents = documentsOf.get(story) ?? [];
    const document = documents.find((candidate) => candidate.sha256 === sha256) ?? documents.find(({ doc }) => doc === facts.file);
    if (document) found.set(id, { document, file: `seeds/${story}/${document.doc}`, current: document.sha256 === sha256 });
  }
  return found;
};
