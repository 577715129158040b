import { isKicker, isLetterhead, isReleaseMark, same } from './letterhead.ts';
import type { Passage } from './passage.ts';
import { endsInAbbreviation, endsSentence, wordCount } from './sentence-end.ts';

/** True when a passage reads like running text. */
export const isProse = (words: string): boolean => endsSentence(words) || wordCount(words, 25) >= 25;

const looksLikeHeadline = (words: string): boolean =>
  words.length <= 220 &&
  wordCount(words) <= 30 &&
  /^[^\p{Ll}]/u.test(words) &&
  !/[,;:_–—-]$/.test(words) &&
  // A longer question is an article's first sentence.
  !(/[?!]$/.test(words) && wordCount(words) > 16) &&
  (!/[.…]["'”’)\]]*$/.test(words) || endsInAbbreviation(words));

/** A headline and the lines above it: its section ("World News"), who writes ("PORT AUTHORITY"), what it is ("PRESS RELEASE"). */
export type Heading = { headline: Passage; above: readonly Passage[] };

/**
 * `printed`: the headline as the facts give it; `publisher`, likewise, may stand above it. `alone`: it may stand without text below it, as
 * above the posts of a live blog.
 */
export type Expected = { printed?: string | undefined; publisher?: string | undefined; alone?: boolean };

/** A headline stands within so many lines. */
const deepest = 8;

/**
 * The headline of an article or a post, out of its passages without page furniture: the one an editor's facts give, a Markdown heading, or
 * the first line below the letterhead that is short, ends without a stop, and has running text below it.
 */
export const headingOf = (passages: readonly Passage[], { printed, publisher, alone = false }: Expected): Heading | undefined => {
  const given = printed === undefined ? -1 : passages.slice(0, deepest).findIndex(({ words }) => same(words) === same(printed));
  if (given >= 0) return headingAt(passages, given);
  const [first] = passages;
  if (!first || first.role === 'item') return undefined;
  const title = passages.slice(0, 3).findIndex(({ role }) => role === 'title');
  if (title >= 0) return headingAt(passages, title);
  if (first.role === 'heading') return headingAt(passages, 0);
  const introduces = (place: number): boolean =>
    alone || passages.slice(place + 1).some(({ words, role }) => role === 'item' || isProse(words));
  const titles = (place: number): boolean => {
    const line = passages[place];
    return line !== undefined && line.role === undefined && looksLikeHeadline(line.words) && introduces(place);
  };
  const named = (place: number): boolean => titles(place) && !isProse(passages[place]?.words ?? '');
  const isShort = (place: number): boolean => wordCount(passages[place]?.words ?? '') <= 3;
  const isAbove = (place: number): boolean => {
    const line = passages[place] as Passage;
    if (isReleaseMark(line.words) || isKicker(line.words)) return titles(place + 1);
    if (!named(place + 1) || isKicker(passages[place + 1]?.words ?? '')) return false;
    return isLetterhead(line, publisher) || (isShort(place) && !isShort(place + 1));
  };
  const mark = passages.slice(0, deepest - 1).findLastIndex(({ words }) => isReleaseMark(words));
  let place = mark >= 0 && passages.slice(0, mark).every(({ words }) => looksLikeHeadline(words)) && titles(mark + 1) ? mark + 1 : 0;
  while (place < deepest && isAbove(place)) place++;
  return titles(place) ? headingAt(passages, place) : undefined;
};

const headingAt = (passages: readonly Passage[], place: number): Heading => ({
  headline: passages[place] as Passage,
  above: passages.slice(0, place),
});

/** A line between paragraphs that names what follows. */
export const isSubheading = ({ words, role }: Passage, next: Passage | undefined): boolean =>
  role === 'heading' ||
  role === 'title' ||
  (role === undefined &&
    next !== undefined &&
    next.role === undefined &&
    isProse(next.words) &&
    words.length <= 80 &&
    wordCount(words) <= 10 &&
    /^[\p{Lu}\d]/u.test(words) &&
    /[\p{L}\d]$/u.test(words));
