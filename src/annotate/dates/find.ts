import type { Range } from '../../vocabulary/span.ts';
import { keptOfForms, keptOfWords } from '../kept.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { type Day, isoDay, parseDay, weekdayOf } from './calendar.ts';
import { partsOf } from './fragments.ts';
import { leanAt } from './lean.ts';
import { weekdayNamed } from './numerals.ts';
import { isPlausible } from './plausible.ts';
import { absoluteRules } from './rules-absolute.ts';
import { clockRules } from './rules-clock.ts';
import { lengthRules, relativeRules } from './rules-relative.ts';
import type { Rule, Scene, Timex } from './timex.ts';

const RULES: Rule[] = [...absoluteRules, ...relativeRules, ...clockRules, ...lengthRules];

/** The kinds of words that rules need, each once, and for each rule the indices of those it needs. */
const KINDS = new Map(RULES.flatMap(({ needs }) => needs).map((kind) => [kind.source, kind]));
const SOURCES = [...KINDS.keys()];
const NEEDS = RULES.map(({ needs }) => needs.map(({ source }) => SOURCES.indexOf(source)));
/** For each kind the rules that name it first among their needs: no other kind has to look at them. */
const RULES_OF = SOURCES.map((_, kind) => [...NEEDS.keys()].filter((rule) => NEEDS[rule]?.[0] === kind));

/** Indices of the kinds that a token holds a word of; most hold none. */
const kindsOf = keptOfWords((text): number[] => {
  const parts = partsOf(text.toLowerCase());
  return [...KINDS.values()].flatMap((kind, index) => (parts.some((part) => kind.test(part)) ? [index] : []));
});

const holdsKinds = keptOfForms((token) => (kindsOf(token).length > 0 ? 1 : 0));

type Found = { start: number; end: number; rule: number; match: RegExpExecArray };

const none: number[] = [];

/** The rules that the words of a sentence allow. */
const rulesFor = (tokens: readonly Token[], holds: Int32Array, [first, end]: Range): number[] => {
  let from = first;
  while (from < end && holds[from] === 0) from += 1;
  if (from === end) return none;
  const held = new Set<number>();
  for (let i = from; i < end; i += 1) {
    if (holds[i] === 0) continue;
    const kinds = kindsOf(tokens[i] as Token);
    for (let k = 0; k < kinds.length; k += 1) held.add(kinds[k] as number);
  }
  const rules: number[] = [];
  for (const kind of held)
    for (const rule of RULES_OF[kind] as number[]) if ((NEEDS[rule] as number[]).every((need) => held.has(need))) rules.push(rule);
  return rules;
};

/** In small letters, each where it stood: one capital has a small letter of two units. */
const inSmallLetters = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replaceAll('İ', 'I').toLowerCase();
};

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

/** The day named nearest to a place among what a sentence's other expressions are read as. */
const dayBeside = (read: readonly (Timex | undefined)[], at: number, offset: number): string | null => {
  const gap = ({ start, end }: Timex): number => Math.max(start - offset, offset - end);
  let nearest: Timex | undefined;
  for (const timex of read.slice(Math.max(0, at - 3), at + 4))
    if (timex?.value && /^\d{4}-\d\d-\d\d/.test(timex.value) && (!nearest || gap(timex) < gap(nearest))) nearest = timex;
  return nearest?.value?.slice(0, 10) ?? null;
};

const isApposition = (between: string): boolean => /^\s*(?:,|\(|[–—-])\s*$/.test(between);

const isRange = (between: string): boolean => /^\s*(?:to|until|till|through|and|or|[–—-])\s*$/i.test(between);

/** The side of publication on which a day or month lies: the other end of a range ("from May 3 to May 9") lies there too. */
const leanOf = ({ value }: Timex, published: Day): Scene['lean'] | null => {
  if (value === null || !/^\d{4}-\d\d/.test(value)) return null;
  const today = isoDay(published).slice(0, Math.min(value.length, 10));
  return value.slice(0, 10) > today ? 'future' : value.slice(0, 10) < today ? 'past' : null;
};

/** "Tomorrow, Friday": the second name is the weekday of the first. */
const sameDay = ({ value }: Timex, name: string): string | null => {
  const day = value === null ? null : parseDay(value);
  return day && weekdayNamed(name) === weekdayOf(day) ? isoDay(day) : null;
};

/**
 * Temporal expressions of a text by rules: patterns found sentence by sentence, the longest kept, each read against the day of
 * publication, the tense beside it and the dates before it, the way HeidelTime does for news (Strötgen and Gertz 2013).
 * @param publishedAt the day that the text at an offset was published
 * @param updated the day on which the text was last changed
 */
export const timexes = (
  text: string,
  tokenized: Tokenized,
  publishedAt: (offset: number) => Day | null,
  updated: Day | null = null,
): Timex[] => {
  const { tokens, sentences, sentenceTokens } = tokenized;
  const holds = holdsKinds(tokenized);
  const result: Timex[] = [];
  let previous: string | null = null;
  let quarter: string | null = null;
  for (let index = 0; index < sentences.length; index += 1) {
    const range = sentences[index] as Range;
    const [start, end] = range;
    // A sentence that long is no prose: a table or a file without line ends.
    if (end - start > 20_000) continue;
    const [first, last] = sentenceTokens[index] as Range;
    const rules = rulesFor(tokens, holds, [first, last]);
    if (rules.length === 0) continue;
    const isVerb = (offset: number): boolean => {
      for (let i = first; i < last; i += 1) {
        const { start: at, pos, lower } = tokens[i] as Token;
        if (at === offset) return pos === 'AUX' || (pos === 'VERB' && lower === 'march');
      }
      return false;
    };
    const found = matchesIn(text, range, rules, isVerb);
    if (found.length === 0) continue;
    const words = tokens.slice(first, last);
    const sentence = text.slice(start, end);
    const read: (Timex | undefined)[] = found.map(() => undefined);
    const resolve = ({ start: from, end: to, rule, match }: Found, at: number): Timex => {
      const { type, value } = RULES[rule] as Rule;
      const before = read[at - 1];
      const published = publishedAt(from);
      const day = dayBeside(read, at, from);
      const between = before ? text.slice(before.end, from) : '';
      const lean = (before && published && isRange(between) && leanOf(before, published)) || leanAt(words, from);
      const scene = { published, updated, lean, previous, quarter, sentence, day };
      const same = before && isApposition(between) ? sameDay(before, text.slice(from, to)) : null;
      return { start: from, end: to, type, value: same ?? value(match, scene) };
    };
    for (const [at, candidate] of found.entries()) {
      if (RULES[candidate.rule]?.isClock) continue;
      const timex = resolve(candidate, at);
      read[at] = timex;
      if (timex.type === 'DATE' && timex.value && /^\d{4}/.test(timex.value)) {
        previous = timex.value;
        if (/-Q\d$/.test(timex.value) && !/ago|earlier/.test(candidate.match[0])) quarter = timex.value;
      }
    }
    for (const [at, candidate] of found.entries()) read[at] ??= resolve(candidate, at);
    result.push(...read.filter((timex) => timex !== undefined));
  }
  return result;
};
