import type { Block, Document } from '../vocabulary/document.ts';
import type { Range } from '../vocabulary/span.ts';

/** Longest run without white space that is read as one piece: the tokenizer's time grows with the square of such a run. */
const longestRun = 40;

/** White space and invisible characters: they part words or mean nothing. */
const blank = /[\s\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/;
const longRuns = new RegExp(`(?<![^\\s\\u200b])[^\\s\\u200b]{${longestRun + 1},}`, 'g');
const pieces = new RegExp(`[\\p{L}\\p{M}\\p{N}]{1,${longestRun}}|[^\\p{L}\\p{M}\\p{N}]{1,${longestRun}}`, 'gu');
const invisible = /[\u00ad\u200c-\u200f\u2060\ufeff]/g;

/** White space other than the space, and what is invisible. */
const odd = /[^\S ]|[\u00ad\u200c-\u200f\u2060\ufeff]/;

/** A short function word that lost the space before a name: "theBritish". */
const gluedWord = /(?<=(?<![\p{L}\p{N}])(?:the|of|in|and|for|with|from|that|by|to))(?=\p{Lu}\p{Ll})/gu;
/** Perhaps a capital right after a small letter; the classes hold all letters and much else, and are several times as fast as `\p{…}`. */
const changesCase = /[a-z\u00b5-\u1fff\u2c00-\uffff][A-Z\u00b5-\u1fff\u2c00-\uffff]/;
/** A sentence end that lost its space: "March 20.Satellite image". Domain names end in lower case or in a known ending. */
const gluedSentence = /(?<=(?:\p{Ll}{2}|\d)[.!?]["”’]?)(?=\p{Lu}\p{Ll}{2})(?!(?:Com|Org|Net|Gov|Edu)(?!\p{L}))/gu;

/** A double quotation mark made of two single ones, as databases of newspapers and typesetters have it: ''so'', ``so''. */
const twinMarks = /(?<!['`])(?:''|``)(?!['`])/g;
const hasTwins = (text: string): boolean => text.includes("''") || text.includes('``');

/** What needs mending has one of these, or a long run: most texts have neither, and two quick looks spare them the rest. */
const unusual = /[^ -~\u2010-\u2027]/;
const meets = /[a-z.!?"”’][A-Z]/;

const hasLongRun = (text: string): boolean => {
  let at = 0;
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', at)) {
    if (blank - at > longestRun) return true;
    at = blank + 1;
  }
  return text.length - at > longestRun;
};

/** Index of the first break that ends after an offset: a binary search, for a long document has many breaks and many blocks. */
const firstBreak = (breaks: readonly Range[], offset: number): number => {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * A block as a tokenizer should read it: words broken over lines joined, invisible characters left out, glued words parted, over-long runs
 * cut. Apart from blanks, and from quotation marks that two characters make, it has the characters of the source in their order, which is
 * what `align` relies on.
 */
export const readingOf = (document: Document, block: Block): string => {
  const printed = printedBlock(document, block);
  return mended(hasTwins(printed) ? printed.replace(twinMarks, '"') : printed);
};

/** The characters of a block, words broken over lines joined. */
const printedBlock = ({ breaks, text: whole }: Document, block: Block): string => {
  let text = '';
  let from = block.start;
  for (let next = firstBreak(breaks, block.start); next < breaks.length; next++) {
    const [start, end] = breaks[next] ?? [block.end, block.end];
    if (start >= block.end) break;
    text += whole.slice(from, start);
    from = end;
  }
  return text + whole.slice(from, block.end);
};

const mended = (text: string): string => {
  const isLong = hasLongRun(text);
  if (!isLong && !unusual.test(text) && !meets.test(text)) return text;
  const cut = isLong ? text.replace(longRuns, (run) => run.match(pieces)?.join(' ') ?? run) : text;
  const parted = odd.test(cut) ? cut.replace(invisible, '').replace(/\s/g, ' ') : cut;
  // The two rules look back from every letter.
  const words = changesCase.test(parted) ? parted.replace(gluedWord, ' ') : parted;
  return /[.!?]["”’]?\p{Lu}/u.test(words) ? words.replace(gluedSentence, ' ') : words;
};

/** Finds words in a source text one after the other; `start` and `end` are where the one found last stands. */
export type Finder = { start: number; end: number; find: (word: string) => boolean };

/**
 * Walks a source text and finds words in it one after the other. Blanks between and inside words, and the breaks of the document, are
 * stepped over. A word that does not stand there is passed over.
 */
export const align = (text: string, breaks: readonly Range[], start: number, end: number): Finder => {
  let at = start;
  let next = firstBreak(breaks, start);
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
  const finder: Finder = {
    start,
    end: start,
    find: (word) => {
      step();
      const from = at;
      const breakFrom = next;
      const close = at + word.length;
      if (text.startsWith(word, at) && close <= end && (breaks[next]?.[0] ?? end) >= close) {
        at = close;
        finder.start = from;
        finder.end = at;
        return true;
      }
      if (word === '"' && at + 2 <= end && (text.startsWith("''", at) || text.startsWith('``', at))) {
        at += 2;
        finder.start = from;
        finder.end = at;
        return true;
      }
      let last = at;
      for (const unit of word.split('')) {
        if (blank.test(unit)) continue;
        step();
        if (at >= end || text.charAt(at) !== unit) {
          at = from;
          next = breakFrom;
          return false;
        }
        last = ++at;
      }
      finder.start = from;
      finder.end = last;
      return last > from;
    },
  };
  return finder;
};
