import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { isNegation } from './cues.ts';
import type { Within } from './embedded.ts';
import { spanOf } from './excerpt.ts';
import { speakers } from './occasion.ts';
import type { Assertion } from './statements.ts';
import { readWords, type Word } from './words.ts';

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

const longestName = 12;

const opinions = new Set('believe think feel expect hope consider see know'.split(' '));

/**
 * Whether all that one speaker says is what others of his side think: "[The board believes] the pier is safe, the board's spokesman said". Both put
 * forward the same.
 */
export const isMouthpiece = (outer: Assertion, inner: Assertion): boolean => {
  const [around, thought] = [outer.statement.content, inner.statement];
  const [first, end] = [around[0]?.start ?? 0, around.at(-1)?.end ?? 0];
  const frame = [...thought.source, ...thought.cue, ...thought.content];
  const begins = Math.min(...frame.map(({ start }) => start));
  const reaches = Math.max(...frame.map((span) => span.end));
  return (
    Math.abs(begins - first) <= 1 &&
    Math.abs(reaches - end) <= 2 &&
    inner.cue.some(({ lemma }) => opinions.has(lemma)) &&
    inner.cue.every((word) => !isNegation(word)) &&
    /^(?:same|allied)$/.test(speakers(outer, inner))
  );
};

/** The content of an attribution inside another's with the name that it was cut off from: "to close the mill in the capital | , Lima, and in Cusco". */
export const withName = (document: Document, content: readonly Span[], outer: readonly Span[]): readonly Span[] => {
  const [own, ...more] = content;
  const end = outer.at(-1)?.end ?? 0;
  if (own === undefined || more.length > 0 || end <= own.end || !/^,\s\p{Lu}/u.test(document.text.slice(own.end, end))) return content;
  const rest = readWords(document, [spanOf(document, own.end, end)]);
  const named =
    rest.length <= longestName &&
    rest[1]?.pos === 'PROPN' &&
    !rest.some(({ pos, text }) => /^(?:VERB|AUX)$/.test(pos) || /["“”]/.test(text));
  return named && readWords(document, [own]).at(-1)?.pos === 'NOUN' ? [spanOf(document, own.start, end)] : content;
};

/**
 * The content of an attribution round another's, without that other: "Peru vows to pay, vow ‘empty’, says the bank" is what the bank says of the vow.
 * `inner` are the attributions whose content lies in it.
 */
export const withoutInner = (document: Document, content: readonly Span[], inner: readonly Attribution[]): readonly Span[] => {
  const [own, ...more] = content;
  if (own === undefined || more.length > 0) return content;
  const opening = inner.find(({ source }) => source[0]?.start === own.start);
  const told = opening?.content[0];
  const kept = opening ? withoutOuter(document, opening.content, content)[0] : undefined;
  if (!told || !kept || kept.end === told.end) return content;
  const from = kept.end + (/^,\s*/.exec(document.text.slice(kept.end, own.end))?.[0].length ?? 0);
  return [spanOf(document, from, own.end)];
};

const opensVerb = /^(?:VERB|AUX|ADV|PART|CCONJ|SCONJ|ADP)$/;

/**
 * The content of an attribution inside another's, without what the outer speaker says of it behind a comma: "Peru vows to pay, vow | ‘empty’, says
 * the bank". Only of an infinitive, and only where what is behind the comma has quotation marks and is no further item of a list.
 */
export const withoutOuter = (document: Document, content: readonly Span[], outer: readonly Span[]): readonly Span[] => {
  const [own, ...more] = content;
  const end = outer.at(-1)?.end ?? 0;
  if (own === undefined || more.length > 0 || !/^to\s/i.test(own.exact) || own.end < end - 1 || own.end > end) return content;
  const comma = own.exact.indexOf(', ');
  const behind = own.exact.slice(comma + 2);
  if (comma < 0 || !/["“”‘«]/.test(behind) || /["“‘«]/.test(own.exact.slice(0, comma)) || /\b(?:and|or|but)\b|,\s/.test(behind))
    return content;
  const first = readWords(document, [spanOf(document, own.start + comma + 2, own.end)])[0];
  return first === undefined || opensVerb.test(first.pos) ? content : [spanOf(document, own.start, own.start + comma)];
};
