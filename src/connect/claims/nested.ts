import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Within } from './embedded.ts';
import { spanOf } from './excerpt.ts';
import type { Word } from './words.ts';

const extent = (document: Document, words: readonly Word[]): Span =>
  spanOf(document, words[0]?.start ?? 0, words.at(-1)?.end ?? words[0]?.end ?? 0);

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const touches = ({ start, end }: Span, owner: Span): boolean => start < owner.end && end > owner.start;

/**
 * The attribution that a noun of speech makes inside another's content: "violated [its] [pledge] [to withdraw]". Its source is the owner of
 * the words. Null where nobody owns them, where the speaker owns them himself ("repeated his claim that …"), or where annotation has it.
 */
export const nestedIn = (
  document: Document,
  { mentions, attributions }: Annotations,
  outer: number,
  { noun, owner, said }: Within,
): Attribution | null => {
  const around = attributions[outer];
  const piece = around?.content.find(({ start, end }) => start <= noun.start && noun.end <= end);
  const inside = said.filter(({ end }) => end <= (piece?.end ?? 0) && /[\p{L}\p{N}"”’']/u.test(document.text.slice(end - 1, end)));
  if (!around || owner.length === 0 || inside.length === 0) return null;
  const content = extent(document, inside);
  const source = extent(document, owner);
  const known = attributions.some(
    (other, i) =>
      i !== outer &&
      other.content.some((span) => overlap(span, content) > 0.5 * Math.min(content.end - content.start, span.end - span.start)) &&
      other.cue.some((cue) => touches(cue, extent(document, [noun]))),
  );
  const owned = mentions.filter((mention) => touches(mention, source)).sort((a, b) => b.end - a.end || b.start - a.start)[0];
  if (known || (owned !== undefined && owned.chain === around.speaker)) return null;
  return {
    source: [source],
    cue: [extent(document, [noun])],
    content: [content],
    kind: /["“”]/.test(content.exact) ? 'mixed' : 'indirect',
    speaker: owned?.chain ?? null,
    role: null,
    said: null,
    venue: null,
    within: outer,
  };
};
