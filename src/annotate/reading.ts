import type { Block, Document } from '../vocabulary/document.ts';
import type { Range } from '../vocabulary/span.ts';

/** Longest run without white space that is read as one piece: the tokenizer's time grows with the square of such a run. */
const longestRun = 40;

/** White space and invisible characters: they part words or mean nothing. */
const blank = /[\s\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/;
const longRuns = new RegExp(`[^\\s\\u200b]{${longestRun + 1},}`, 'g');
const pieces = new RegExp(`[\\p{L}\\p{M}\\p{N}]{1,${longestRun}}|[^\\p{L}\\p{M}\\p{N}]{1,${longestRun}}`, 'gu');
const invisible = /[\u00ad\u200c-\u200f\u2060\ufeff]/g;

/** A short function word that lost the space before a name: "theBritish". */
const gluedWord = /(?<=(?<![\p{L}\p{N}])(?:the|of|in|and|for|with|from|that|by|to))(?=\p{Lu}\p{Ll})/gu;
/** A sentence end that lost its space: "March 20.Satellite image". Domain names end in lower case or in a known ending. */
const gluedSentence = /(?<=(?:\p{Ll}{2}|\d)[.!?]["”’]?)(?=\p{Lu}\p{Ll}{2})(?!(?:Com|Org|Net|Gov|Edu)(?!\p{L}))/gu;

/**
 * A block as a tokenizer should read it: words broken over lines joined, invisible characters left out, glued words parted, over-long runs
 * cut. Apart from blanks it has the characters of the source in their order, which is what `align` relies on.
 */
export const readingOf = (document: Document, block: Block): string => {
  let text = '';
  let from = block.start;
  for (const [start, end] of document.breaks) {
    if (end <= block.start || start >= block.end) continue;
    text += document.text.slice(from, start);
    from = end;
  }
  text += document.text.slice(from, block.end);
  const parted = text
    .replace(longRuns, (run) => run.match(pieces)?.join(' ') ?? run)
    .replace(invisible, '')
    .replace(/\s/g, ' ');
  // The two rules look back from every letter; most texts have nothing for them.
  const words = /\p{Ll}\p{Lu}/u.test(parted) ? parted.replace(gluedWord, ' ') : parted;
  return /[.!?]["”’]?\p{Lu}/u.test(words) ? words.replace(gluedSentence, ' ') : words;
};

/**
 * Walks a source text and finds words in it one after the other. Blanks between and inside words, and the breaks of the document, are
 * stepped over. The returned function gives the range of the next word, or `undefined` for one that does not stand there.
 */
export const align = (text: string, breaks: readonly Range[], start: number, end: number): ((word: string) => Range | undefined) => {
  let at = start;
  let next = breaks.findIndex(([, breakEnd]) => breakEnd > start);
  if (next < 0) next = breaks.length;
  const step = (): void => {
    while (at < end) {
      const gap = breaks[next];
      if (gap && at >= gap[0]) {
        at = Math.max(at, gap[1]);
        next++;
      } else {
        const unit = text.charCodeAt(at);
        if (unit !== 32 && ((unit > 32 && unit < 0xa0) || !blank.test(text.charAt(at)))) return;
        at++;
      }
    }
  };
  return (word) => {
    step();
    const from = at;
    const breakFrom = next;
    const close = at + word.length;
    if (text.startsWith(word, at) && close <= end && (breaks[next]?.[0] ?? end) >= close) {
      at = close;
      return [from, at];
    }
    let last = at;
    for (const unit of word.split('')) {
      if (blank.test(unit)) continue;
      step();
      if (at >= end || text.charAt(at) !== unit) {
        at = from;
        next = breakFrom;
        return undefined;
      }
      last = ++at;
    }
    return last > from ? [from, last] : undefined;
  };
};
