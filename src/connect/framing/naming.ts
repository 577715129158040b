import { isNegation } from '../claims/cues.ts';
import { isSpeechNoun } from '../claims/embedded.ts';
import type { Word } from '../claims/words.ts';
import { isTerm } from './words.ts';

/**
 * A place where words say what something is to be called: indices of the words of its sentence. `given`: the terms put forward;
 * `refused`: those turned down; `named`: the reporter's own term for what is named ("called the [sinking] a crime").
 */
export type Naming = { given: number[]; refused: number[]; named: number[] };

/** Sentences without one of these name nothing. */
export const mayName = /\b(?:not|call\w*|describ\w*|label\w*|term\w*|brand\w*|dub\w*|characteri\w*|rather than|as an?)\b|n['’]t\b/i;

const verbs = new Set(['call', 'describe', 'label', 'term', 'characterize', 'brand', 'dub']);
const marks = /^["“”'‘’«»]$/;
const article = new Set(['a', 'an']);
const phrase = 5;
const reach = 9;

const skipMarks = (words: readonly Word[], at: number): number => {
  let i = at;
  while (marks.test(words[i]?.text ?? '')) i++;
  return i;
};

/** The head of the noun phrase that begins with an indefinite article at `at`, marks of quotation apart: "a “real withdrawal”". -1: there is none. */
const headAfter = (words: readonly Word[], at: number): number => {
  const first = skipMarks(words, at);
  if (!article.has(words[first]?.lower ?? '')) return -1;
  let head = -1;
  for (let i = first + 1; i <= first + phrase; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (word.pos === 'NOUN') head = i;
    else if (!/^(ADJ|ADV)$/.test(word.pos) && !marks.test(word.text)) break;
    else if (head >= 0) break;
  }
  const word = words[head];
  return word && isTerm(word) ? head : -1;
};

/** The index of the article that a head found before `end` begins with; -1 without one. */
const articleBefore = (words: readonly Word[], end: number): number => {
  for (let i = end - 1; i >= Math.max(0, end - phrase); i--) if (article.has(words[i]?.lower ?? '')) return i;
  return -1;
};

/** Whether what begins at `at` is what something is said to be: a form of "be" or a verb of naming stands before it. */
const isPredicative = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const word = words[i] as Word;
    if (word.lemma === 'be') return i >= at - 5;
    if (verbs.has(word.lemma) && word.pos === 'VERB') return true;
    if (word.lower === 'as' && i >= at - 2) return true;
    if (word.pos === 'VERB' || /^[;—]$/.test(word.text)) return false;
  }
  return false;
};

/** "A pause, not a halt", "a lease and not a sale", "a wedding rather than a rescue". */
const contrasts = (words: readonly Word[]): Naming[] =>
  words.flatMap(({ lower }, i): Naming[] => {
    const rather = lower === 'rather' && words[i + 1]?.lower === 'than';
    if (lower !== 'not' && !rather) return [];
    const before = words[i - 1]?.text ?? '';
    if (!rather && !/^(,|;|–|—|-|"|”|'|’|but|and)$/.test(before)) return [];
    const even = words[i + 1]?.lower === 'even' ? 1 : 0;
    const refused = headAfter(words, i + (rather ? 2 : 1) + even);
    const from = articleBefore(words, i);
    const given = from < 0 ? -1 : headAfter(words, from);
    return refused < 0 || given < 0 || given >= i || !isPredicative(words, from) ? [] : [{ given: [given], refused: [refused], named: [] }];
  });

const refusals = new Set(['refuse', 'decline']);

/** "Not prepared to call this a retreat or even a withdrawal". */
const refusalsIn = (words: readonly Word[]): Naming[] =>
  words.flatMap((word, i): Naming[] => {
    if (!isNegation(word) && !refusals.has(word.lemma)) return [];
    const verb = words.findIndex((next, j) => j > i && j < i + 6 && verbs.has(next.lemma));
    // "Call a vote" names nothing.
    if (article.has(words[skipMarks(words, verb + 1)]?.lower ?? '')) return [];
    const clause = words.slice(i, verb).some(({ text }) => /^[,;:—]$/.test(text));
    if (verb < 0 || clause) return [];
    const refused: number[] = [];
    for (let j = verb + 1; j < Math.min(words.length, verb + reach); j++) {
      if (/^[,;.]$/.test(words[j]?.text ?? '')) break;
      const head = article.has(words[j]?.lower ?? '') ? headAfter(words, j) : -1;
      if (head >= 0) refused.push(head);
    }
    return refused.length > 0 ? [{ given: [], refused, named: [] }] : [];
  });

/** The noun of "the Russian military movements", in front of `end`; -1 for a pronoun or a noun of speech. */
const nounBefore = (words: readonly Word[], from: number, end: number): number => {
  const at = words.findLastIndex((word, i) => i >= from && i < end && word.pos === 'NOUN');
  const word = words[at];
  return word && isTerm(word) && !isSpeechNoun([word]) ? at : -1;
};

/** "Called the sinking a crime", "describing the movements as a “repositioning”". */
const calls = (words: readonly Word[]): Naming[] =>
  words.flatMap(({ lemma, pos }, i): Naming[] => {
    if (!verbs.has(lemma) || pos !== 'VERB' || words.slice(Math.max(0, i - 5), i).some(isNegation)) return [];
    const at = words.findIndex((_, j) => j > i + 1 && j < i + reach && headAfter(words, j) >= 0);
    if (at < 0 || words.slice(i + 1, at).some((word) => word.pos === 'VERB' || /^[,;.]$/.test(word.text))) return [];
    const named = nounBefore(words, i + 1, at);
    return [{ given: [headAfter(words, at)], refused: [], named: named < 0 ? [] : [named] }];
  });

const pointers = new Set(['it', 'this', 'that']);

/** "This is a relocation", and "the retreat near the river is a relocation" of a noun that happenings are told with. */
const copulas = (words: readonly Word[], happens: (word: Word) => boolean): Naming[] =>
  words.flatMap(({ lemma }, i): Naming[] => {
    if (lemma !== 'be') return [];
    const at = i + (words[i + 1]?.pos === 'ADV' ? 2 : 1);
    const given = words[at]?.lower === 'not' ? -1 : headAfter(words, at);
    if (given < 0) return [];
    if (pointers.has(words[i - 1]?.lower ?? '')) return [{ given: [given], refused: [], named: [] }];
    const named = words.findLastIndex((word, j) => j < i && j > i - 6 && isTerm(word) && word.pos === 'NOUN' && happens(word));
    // Nothing but where it happened may stand between.
    const apart = words.slice(named + 1, i).some((word) => !/^(?:ADP|DET|PROPN|ADJ|NUM)$/.test(word.pos));
    return named < 0 || apart ? [] : [{ given: [given], refused: [], named: [named] }];
  });

/** What the words of a sentence name, in their order. `happens`: whether a word tells of a happening somewhere in its document. */
export const namingsIn = (words: readonly Word[], happens: (word: Word) => boolean): Naming[] => [
  ...contrasts(words),
  ...refusalsIn(words),
  ...calls(words),
  ...copulas(words, happens),
];
