import type { Token, Tokenized } from '../tokens.ts';
import type { Day } from './calendar.ts';
import { HOLIDAY, LONG_UNIT, MONTH, SEASON, UNIT, VAGUE, WEEKDAY, YEAR } from './fragments.ts';
import { leanAt } from './lean.ts';
import { absoluteRules } from './rules-absolute.ts';
import { lengthRules, relativeRules } from './rules-relative.ts';
import type { Rule, Timex } from './timex.ts';

const RULES: Rule[] = [...absoluteRules, ...relativeRules, ...lengthRules];

const UNIT_HINT = /second|minute|hour|day|week|month|quarter|year|decade|centur/;

/** What a sentence must hold for rules that are built from a fragment: one cheap look at it in small letters saves it most rules. */
const HINTS: [string, RegExp][] = [
  [MONTH, /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/],
  [WEEKDAY, /day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\./],
  [HOLIDAY, /day|eve|christmas|hallow|july/],
  [SEASON, /spring|summer|fall|autumn|winter/],
  [VAGUE, /now|current|present|recent|future|coming|possible|days|ago/],
  [YEAR, /\d{4}/],
  [')[\\s-]+quarter', /quarter/],
  [UNIT, UNIT_HINT],
  [LONG_UNIT, UNIT_HINT],
  ['(?:days|weeks|months|years|decades)', UNIT_HINT],
  ['centur(?:y|ies)', /centur/],
  ['ninety)', /nineteen/],
  ['nineties', /ties/],
  ['0s', /0['’]?s/],
];
const ANY_HINT = /\d|day|night|morning|afternoon|evening|week|month|quarter|year|decade|centur|hour|minute|annual|thousand|morrow/;
/** One of all of them: most sentences have none. */
const ALL_HINTS = new RegExp([ANY_HINT, ...HINTS.map(([, hint]) => hint)].map(({ source }) => `(?:${source})`).join('|'));
const HINT_OF = RULES.map(({ pattern }) => HINTS.findIndex(([fragment]) => pattern.source.includes(fragment)));

type Found = { start: number; end: number; rule: number; match: RegExpExecArray };

/** Words before a number that make it a year, and before a month that make it no first name. */
const YEAR_FRAME =
  /^(?:in|since|by|of|from|until|till|the|during|before|after|for|late|early|this|last|next|its|their|his|her|fiscal|and|to|between|through|a|[\p{L}]+[’']s|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?)$/iu;
const MONTH_NAME = /^(?:mar|march|may|jan|jun|june|april|apr|august|dec|oct|sep|sun|sat|mon|wed|fri|second|sec)$/i;

/** A month or abbreviation written like a common word is one only with a capital, and not as the end of a person's name. */
const isPlausible = (text: string, { start, end }: Found, isVerb: (offset: number) => boolean): boolean => {
  const exact = text.slice(start, end).replace(/[.]$/, '');
  // A copyright line dates a picture, not the story.
  if (/(?:\(c\)|©|copyright)\s*$/i.test(text.slice(Math.max(0, start - 12), start))) return false;
  const before = /([\p{L}.,’']+)\s+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const after = text.slice(end, end + 24);
  if (/^\d{4}$/.test(exact))
    return YEAR_FRAME.test(before) || !/^\s+(?:people|troops|men|women|feet|km|percent|per\s+cent|\p{Ll}+s)(?!\p{L})|^\s*%/u.test(after);
  if (MONTH_NAME.test(exact)) {
    if (!/^[A-Z]/.test(exact) || isVerb(start)) return false;
    if (/^\s+\p{Lu}\p{Ll}+/u.test(after) && !YEAR_FRAME.test(before)) return false;
    return (
      !/^[A-Z][a-z]+$/.test(before) ||
      /^(?:In|On|By|Since|Last|Next|This|Until|From|Early|Late|During|Before|After|And|Of|The)$/.test(before)
    );
  }
  return true;
};

const matchesIn = (text: string, start: number, end: number, isVerb: (offset: number) => boolean): Found[] => {
  const sentence = text.slice(start, end);
  const lower = sentence.toLowerCase();
  if (!ALL_HINTS.test(lower)) return [];
  const hinted = HINTS.map(([, hint]) => hint.test(lower));
  const any = ANY_HINT.test(lower);
  if (!any && !hinted.includes(true)) return [];
  const found: Found[] = [];
  for (const [rule, { pattern, needs }] of RULES.entries()) {
    if (!(hinted[HINT_OF[rule] ?? -1] ?? any) || needs?.some((part) => lower.includes(part)) === false) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      if (match[0].length === 0) pattern.lastIndex += 1;
      else {
        const candidate = { start: start + match.index, end: start + match.index + match[0].length, rule, match };
        if (isPlausible(text, candidate, isVerb)) found.push(candidate);
      }
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.rule - b.rule || a.start - b.start);
  const kept: Found[] = [];
  for (const candidate of found) {
    if (kept.every((other) => candidate.end <= other.start || candidate.start >= other.end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** The tokens from one on that begin before an offset. */
const tokensIn = (tokens: Token[], first: number, end: number): Token[] => {
  let last = first;
  while (last < tokens.length && (tokens[last] as Token).start < end) last += 1;
  return tokens.slice(first, last);
};

/**
 * Temporal expressions of a text by rules: patterns found sentence by sentence, the longest kept, each read against the day of
 * publication, the tense beside it and the dates before it, the way HeidelTime does for news (Strötgen and Gertz 2013).
 * @param publishedAt the day that the text at an offset was published
 */
export const timexes = (text: string, { tokens, sentences }: Tokenized, publishedAt: (offset: number) => Day | null): Timex[] => {
  const result: Timex[] = [];
  let previous: string | null = null;
  let quarter: string | null = null;
  let first = 0;
  for (const [start, end] of sentences) {
    while (first < tokens.length && (tokens[first] as Token).start < start) first += 1;
    // A sentence that long is no prose: a table or a file without line ends.
    if (end - start > 20_000) continue;
    const words = (): Token[] => tokensIn(tokens, first, end);
    const isVerb = (offset: number): boolean =>
      words().some(({ start: at, pos, lower }) => at === offset && (pos === 'AUX' || (pos === 'VERB' && lower === 'march')));
    const matches = matchesIn(text, start, end, isVerb);
    const sentence = text.slice(start, end);
    for (const { start: from, end: to, rule, match } of matches) {
      const { type, value } = RULES[rule] as Rule;
      const scene = { published: publishedAt(from), lean: leanAt(words(), from), previous, quarter, sentence };
      const resolved = value(match, scene);
      result.push({ start: from, end: to, type, value: resolved });
      if (type === 'DATE' && resolved && /^\d{4}/.test(resolved)) {
        previous = resolved;
        if (/-Q\d$/.test(resolved) && !/ago|earlier/i.test(match[0])) quarter = resolved;
      }
    }
  }
  return result;
};
