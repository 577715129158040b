import type { Range, Span } from '../../vocabulary/span.ts';
import { keptOfForms, keptOfWords } from '../kept.ts';
import { partsOf } from './fragments.ts';

const OCCASIONS =
  'briefings?|(?:news|press|media)\\s+(?:conferences?|briefings?)|news\\s+call|conference\\s+call|phone\\s+calls?|telephone\\s+calls?|calls?|interviews?|statements?|letters?|address(?:es)?|speech(?:es)?|remarks|messages?|videos?|tweets?|posts?|hearings?|rall(?:y|ies)|debates?|testimony|emails?|e-mails?|memos?|op-eds?|broadcasts?|podcasts?|roundtables?|readouts?|summits?|forums?|court\\s+(?:filings?|documents?)|filings?|lawsuits?|indictments?|reports?|articles?|essays?|panels?|town\\s+halls?|ceremon(?:y|ies)|meetings?|visits?|appearances?|sermons?|homil(?:y|ies)|audiences?|sessions?|updates?';

const VENUE = new RegExp(
  `(?<![\\p{L}])(?:during|at|in|on|via|through)\\s+(?:(?:a|an|the|his|her|its|their|one)\\s+)?(?:[\\p{L}\\p{N}.’'-]+\\s+){0,5}?(?:${OCCASIONS})(?![\\p{L}])(?:\\s+(?:to|with|on|before|from|for|in|at)\\s+(?:(?:the|a|his|her|its|their|reporters|lawmakers|journalists|[\\p{Lu}][\\p{L}.’'-]*)(?:\\s+|(?=[,.;:]|$))){1,7})?`,
  'gu',
);

/** The last words of occasions: cheap to look for before the pattern is tried. */
const HEADS = new Set(
  'briefing conference call interview statement letter address speech remark message video tweet post hearing rally debate testimony email mail memo ed broadcast podcast roundtable readout summit forum filing document lawsuit indictment report article essay panel hall ceremony meeting visit appearance sermon homily audience session update'.split(
    ' ',
  ),
);
/** Whether a word can name an occasion. */
export const isHead = keptOfWords((text) =>
  partsOf(text.toLowerCase()).some((part) =>
    [part, part.replace(/e?s$/, ''), part.replace(/s$/, ''), part.replace(/ies$/, 'y')].some((form) => HEADS.has(form)),
  ),
);

/** The same of each token of a text: 0 or 1. */
export const headsIn = keptOfForms((token) => (isHead(token) ? 1 : 0));

/** Whether any of the words can name an occasion. */
export const mayName = (heads: Int32Array, [first, end]: Range): boolean => {
  for (let i = first; i < end; i += 1) if (heads[i] === 1) return true;
  return false;
};

/** How far from cue or source an occasion may stand, in UTF-16 units. */
const REACH = 60;

const gapTo = (start: number, end: number, ranges: Range[]): number =>
  Math.min(...ranges.map(([from, to]) => Math.max(0, start - to, from - end)));

const STOP = /\s(?:said|says|added|that|who|which|and|but|as|when|while|of the)\s/i;

// What an occasion was about or before whom may be cut in two: "in letters to a Norvik | newspaper", "in an interview before the | polls".
const dangling =
  /\s(?:to|with|on|before|from|for|in|at)\s+(?:(?:[^\s]+\s+)*(?:the|a|his|her|its|their)|(?:a|his|her|its|their)\s+\p{Lu}\S*)$/u;
const goesOn =
  /^\s+(?!(?:that|in|on|at|for|and|to|with|of|as|which|when|where|who|after|before|by|from|last|this|but|or|is|was|had|has)\b)[\p{Ll}“"‘]/u;

/** How much of a match is the occasion. */
const lengthOf = (text: string, start: number, found: string): number => {
  const words = found.replace(/[\s.,;:]+$/, '');
  const behind = text.slice(start + words.length, start + words.length + 24);
  return goesOn.test(behind) ? words.replace(dangling, '').replace(/['’]s$/, '').length : words.length;
};

/**
 * The occasion printed beside a cue ("during a press briefing", "in a letter to Congress"): the one nearest to it, or `null`. What stands nearer to
 * one of `others`, the cues of other statements, is theirs.
 */
export const venueIn = (text: string, frame: Range[], anchors: Range[], others: Range[]): Span | null => {
  let best: { start: number; end: number; gap: number } | null = null;
  for (const [from, to] of frame) {
    for (const match of text.slice(from, to).matchAll(VENUE)) {
      const start = from + match.index;
      const end = start + lengthOf(text, start, match[0]);
      if (STOP.test(match[0]) || anchors.some(([a, b]) => start < b && end > a)) continue;
      const gap = gapTo(start, end, anchors);
      if (others.length > 0 && gapTo(start, end, others) < gap) continue;
      if (gap <= REACH && (!best || gap < best.gap)) best = { start, end, gap };
    }
  }
  return best && { start: best.start, end: best.end, exact: text.slice(best.start, best.end) };
};
