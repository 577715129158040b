import type { Mention } from '../vocabulary/mention.ts';
import { documentNoun } from './speaker-head.ts';

/** Somebody who issued a paper that the text tells of: `noun` is "report" or "statement". */
export type Paper = { noun: string; chain: number; start: number };

/** "The report, by consultants Doe & Co": the words between the noun and its author. */
const BEFORE_AUTHOR =
  /(\p{Ll}+),?\s+(?:(?:issued|published|released|written|commissioned|signed|compiled|prepared|posted)\s+)?(?:by|from)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u;
/** The end of the same. */
const ENDS_BEFORE_AUTHOR = /\s(?:by|from)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u;
/** The quick look that most mentions fail. */
const mayBeAuthor = (leading: string): boolean => (leading.includes('by') || leading.includes('from')) && ENDS_BEFORE_AUTHOR.test(leading);
/** "Doe issued a statement", "Doe's report". */
const AFTER_AUTHOR =
  /^(?:['’]s?|(?:\s+(?:has|have|had|also|then|later))*\s+(?:issued?s?|publish(?:ed|es)?|release[sd]?|posted|posts|filed|files|sent|sends|wrote|writes|signed|signs|put\s+out)\s+(?:an?|its|his|her|their|the))\s+(?:[\p{L}-]+\s+){0,2}?(\p{Ll}+)(?![\p{L}-])/u;
/** A mention after a preposition is no subject: "parents of the school sent a letter". */
const HANGS = /(?:^|\s)(?:in|of|with|at|for|from|to|on|by|and)\s+(?:the\s+)?$/i;
/** Characters looked at on each side of a mention. */
const REACH = 60;

/** The quick look that most mentions fail: the expressions are several times as slow. */
const mayIssue = (following: string): boolean =>
  /^(?:['’]|\s+(?:has|have|had|also|then|later|issue|publish|release|post|file|sen|wr|sign|put))/.test(following);

/** The papers that a text says somebody issued, in text order. */
export const papersOf = (text: string, mentions: readonly Mention[]): Paper[] =>
  mentions.flatMap(({ start, end, kind, chain }) => {
    if (kind === 'pronoun') return [];
    const leading = text.slice(Math.max(0, start - REACH), start);
    const following = text.slice(end, end + REACH);
    const before = mayBeAuthor(leading) ? BEFORE_AUTHOR.exec(leading)?.[1] : undefined;
    const after = mayIssue(following) && !HANGS.test(leading.slice(-12)) ? AFTER_AUTHOR.exec(following)?.[1] : undefined;
    const noun = (before && documentNoun(before)) || (after && documentNoun(after)) || null;
    return noun === null ? [] : [{ noun, chain, start }];
  });
