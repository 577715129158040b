import { sha256 } from '../../support/hash.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';

/** First `digits` hex digits of the SHA-256 of a text: ids derived from content, the same on every run. */
export const shortHash = (text: string, digits: number): string => sha256(text).slice(0, digits);

/**
 * `s-` and ten hex digits from the document's bytes and the places of the content, the source and the cue. A second file with the very same
 * bytes is told from the first by its name: `copy`.
 */
export const statementId = (
  document: Document,
  content: readonly Span[],
  source: readonly Span[],
  cue: readonly Span[],
  copy: boolean,
): string => {
  const ends = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(',');
  return `s-${shortHash(`${document.sha256}\n${ends(content)}\n${ends(source)}\n${ends(cue)}${copy ? `\n${document.doc}` : ''}`, 10)}`;
};

/** ASCII words of at most `length` characters in all, joined by hyphens. */
export const slugOf = (words: readonly string[], length: number): string =>
  words
    .map((word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((word) => word !== '')
    .reduce((slug, word) => (slug.length + word.length + 1 > length ? slug : slug === '' ? word.slice(0, length) : `${slug}-${word}`), '');
