import type { Range } from '../../vocabulary/span.ts';
import { keptOfWords } from '../kept.ts';
import type { Token, Tokenized } from '../tokens.ts';
import type { Day } from './calendar.ts';
import { partsOf } from './fragments.ts';
import { leanAt } from './lean.ts';
import { absoluteRules } from './rules-absolute.ts';
import { lengthRules, relativeRules } from './rules-relative.ts';
import type { Rule, Timex } from './timex.ts';

const RULES: Rule[] = [...absoluteRules, ...relativeRules, ...lengthRules];

/** The kinds of words that rules need, each once, and for each rule the indices of those it needs. */
const KINDS = new Map(RULES.flatMap(({ needs }) => needs).map((kind) => [kind.source, kind]));
const SOURCES = [...KINDS.keys()];
const NEEDS = RULES.map(({ needs }) => needs.map(({ source }) => SOURCES.indexOf(source)));

/** Indices of the kinds that a token holds a word of; most hold none. */
const kindsOf = keptOfWords((text): number[] => {
  const parts = partsOf(text.toLowerCase());
  return [...KINDS.values()].flatMap((kind, index) => (parts.some((part) => kind.test(part)) ? [index] : []));
});

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

/** The rules that the words of a sentence allow. */
const rulesFor = (tokens: readonly Token[], [first, end]: Range): number[] => {
  const held = new Set<number>();
  for (let i = first; i < end; i += 1) for (const kind of kindsOf(tokens[i] as Token)) held.add(kind);
  return held.size === 0 ? [] : NEEDS.flatMap((needs, rule) => (needs.every((kind) => held.has(kind)) ? [rule] : []));
};

/** In small letters, each where it stood: one capital has a small letter of two units. */
const inSmallLetters = (text: string): string => text.replaceAll('İ', 'I').toLowerCase();

const matchesIn = (text: string, [start, end]: Range, rules: readonly number[], isVerb: (offset: number) => boolean): Found[] => {
  if (rules.length === 0) return [];
  const sentence = inSmallLetters(text.slice(start, end));
  const found: Found[] = [];
  for (const rule of rules) {
    const { pattern } = RULES[rule] as Rule;
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

/**
 * Temporal expressions of a text by rules: patterns found sentence by sentence, the longest kept, each read against the day of
 * publication, the tense beside it and the dates before it, the way HeidelTime does for news (Strötgen and Gertz 2013).
 * @param publishedAt the day that the text at an offset was published
 */
export const timexes = (
  text: string,
  { tokens, sentences, sentenceTokens }: Tokenized,
  publishedAt: (offset: number) => Day | null,
): Timex[] => {
  const result: Timex[] = [];
  let previous: string | null = null;
  let quarter: string | null = null;
  for (const [index, range] of sentences.entries()) {
    const [start, end] = range;
    // A sentence that long is no prose: a table or a file without line ends.
    if (end - start > 20_000) continue;
    const [first, last] = sentenceTokens[index] as Range;
    const rules = rulesFor(tokens, [first, last]);
    if (rules.length === 0) continue;
    const words = tokens.slice(first, last);
    const isVerb = (offset: number): boolean =>
      words.some(({ start: at, pos, lower }) => at === offset && (pos === 'AUX' || (pos === 'VERB' && lower === 'march')));
    const sentence = text.slice(start, end);
    for (const { start: from, end: to, rule, match } of matchesIn(text, range, rules, isVerb)) {
      const { type, value } = RULES[rule] as Rule;
      const scene = { published: publishedAt(from), lean: leanAt(words, from), previous, quarter, sentence };
      const resolved = value(match, scene);
      result.push({ start: from, end: to, type, value: resolved });
      if (type === 'DATE' && resolved && /^\d{4}/.test(resolved)) {
        previous = resolved;
        if (/-Q\d$/.test(resolved) && !/ago|earlier/.test(match[0])) quarter = resolved;
      }
    }
  }
  return result;
};
