import type { Range } from '../vocabulary/span.ts';
import { isKnownWord } from './lexicon.ts';

const wordBefore = /(\p{L}+)([-\u2010\u00ad]?)$/u;
const wordAfter = /^[^\S\n\r]*([’'](?:s|t|re|ve|ll|d|m)\b|\p{L}+)/u;
/** Hyphens that stay open before these: "pre- and post-war". */
const joins = new Set(['and', 'or', 'to', 'nor', 'und', 'oder']);

/**
 * Line ends inside a word, for reading to skip: ranges of the line end and the white space around it, and of the hyphen before it when
 * only the line end put it there. A line end counts as inside a word when both sides together are a word, of the language or of this
 * document, and one side alone is none.
 */
export const wordBreaks = (text: string, paragraphs: readonly Range[]): Range[] => {
  const inner = paragraphs.flatMap(([start, end]) => lineEnds(text, start, end));
  if (inner.length === 0) return [];
  let vocabulary: Set<string> | undefined;
  // Most line ends stand between words of the language, and most documents need no list of their own words.
  const isPrinted = (word: string): boolean => {
    vocabulary ??= wordsOf(text, inner);
    return vocabulary.has(word.toLowerCase());
  };
  return inner.flatMap((range) => {
    const found = breakAt(text, range, (word) => isKnownWord(word) || isPrinted(word), isPrinted);
    return found ? [found] : [];
  });
};

const lineEnds = (text: string, start: number, end: number): Range[] => {
  const ends: Range[] = [];
  const pattern = /[\n\r\f\v\x85\u2028\u2029]\s*/g;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    let from = match.index;
    while (from > start && /\s/.test(text.charAt(from - 1))) from--;
    ends.push([from, match.index + match[0].length]);
  }
  return ends;
};

/** Words of the document in lower case, with and without inner hyphens; those at a line end or start may be halves and do not count. */
const wordsOf = (text: string, ends: readonly Range[]): Set<string> => {
  const edges = new Set(ends.flat());
  const words = new Set<string>();
  for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    if (edges.has(match.index) || edges.has(match.index + match[0].length) || edges.has(match.index + match[0].length + 1)) continue;
    words.add(match[0].toLowerCase());
  }
  return words;
};

const breakAt = (
  text: string,
  [start, end]: Range,
  known: (word: string) => boolean,
  isPrinted: (word: string) => boolean,
): Range | undefined => {
  const before = wordBefore.exec(text.slice(Math.max(0, start - 40), start));
  const after = wordAfter.exec(text.slice(end, end + 40))?.[1];
  if (!before?.[1] || after === undefined) return undefined;
  const [, left, hyphen] = before;
  if (/^[’']/.test(after)) return hyphen ? undefined : [start, end];
  const whole = left + after;
  if (hyphen) {
    if (joins.has(after)) return undefined;
    const compound = known(left) && known(after) ? isPrinted(`${left}-${after}`) || !isPrinted(whole) : !known(whole);
    return [compound && hyphen !== '\u00ad' ? start : start - 1, end];
  }
  if (!/^\p{Ll}/u.test(after)) return undefined;
  return known(whole) && !(known(left) && known(after)) ? [start, end] : undefined;
};
