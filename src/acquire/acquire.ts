import { sha256 } from '../support/hash.ts';
import type { Outcome } from '../support/problem.ts';
import type { Block, Document } from '../vocabulary/document.ts';
import type { SourceFacts } from '../vocabulary/story.ts';

/** Reads one article. */
export const acquire = (doc: string, bytes: Uint8Array, facts: SourceFacts): Outcome<Document> => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const blocks: Block[] = [...text.matchAll(/\S.*\S|\S/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }));
  return { ok: true, value: { doc, sha256: sha256(bytes), encoding: 'utf-8', text, facts, headline: null, blocks, posts: [], breaks: [] } };
};
