import type { Document } from '../../vocabulary/document.ts';
import type { Mention } from '../../vocabulary/mention.ts';

const simplified = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The chains that a document's publisher is called by: its name, or the initials of it. */
export const publishingChains = ({ facts }: Document, mentions: readonly Mention[]): ReadonlySet<number> => {
  const own = new Set<number>();
  if (facts.publisher === undefined) return own;
  const name = simplified(facts.publisher);
  const initials = facts.publisher.match(/\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
  for (const { exact, chain } of mentions) {
    // Looked at first, for it costs nothing.
    const isAsLong = Math.abs(exact.length - facts.publisher.length) <= 4 && simplified(exact) === name;
    if (isAsLong || (initials.length > 1 && exact.endsWith(initials) && simplified(exact) === initials.toLowerCase())) own.add(chain);
  }
  return own;
};
