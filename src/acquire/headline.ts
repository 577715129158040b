import type { Passage } from './passage.ts';
import { endsInAbbreviation, endsSentence, wordCount } from './sentence-end.ts';

/** True when a passage reads like running text. */
export const isProse = (words: string): boolean => endsSentence(words) || wordCount(words) >= 25;

const looksLikeHeadline = (words: string): boolean =>
  words.length <= 220 &&
  wordCount(words) <= 30 &&
  /^[^\p{Ll}]/u.test(words) &&
  !/[,;:_–—-]$/.test(words) &&
  // A longer question is an article's first sentence.
  !(/[?!]$/.test(words) && wordCount(words) > 16) &&
  (!/[.…]["'”’)\]]*$/.test(words) || endsInAbbreviation(words));

const same = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** A headline and the short line above it that names its section ("World News"), if there is one. */
export type Heading = { headline: Passage; kicker?: Passage };

/** `printed`: the headline as the facts give it. `alone`: it may stand without text below it, as above the posts of a live blog. */
export type Expected = { printed?: string | undefined; alone?: boolean };

/**
 * The headline of an article or a post, out of its passages without page furniture: the one an editor's facts give, a Markdown heading, or
 * a first line that is short, ends without a stop, and has running text below it.
 */
export const headingOf = (passages: readonly Passage[], { printed, alone = false }: Expected): Heading | undefined => {
  const given = printed === undefined ? undefined : passages.slice(0, 6).find(({ words }) => same(words) === same(printed));
  if (given) return { headline: given };
  const [first, second] = passages;
  if (!first || first.role === 'item') return undefined;
  const title = passages.slice(0, 3).find(({ role }) => role === 'title') ?? (first.role === 'heading' ? first : undefined);
  if (title) return { headline: title };
  const introduces = (from: number): boolean =>
    (alone && passages.length <= from) || passages.slice(from).some(({ words }) => isProse(words));
  if (!looksLikeHeadline(first.words) || !introduces(1)) return undefined;
  const titled =
    second && second.role === undefined && looksLikeHeadline(second.words) && !isProse(second.words) && wordCount(second.words) > 3;
  return wordCount(first.words) <= 3 && titled && introduces(2) ? { headline: second, kicker: first } : { headline: first };
};

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
