import { isNegation } from '../claims/cues.ts';
import { isSpeechNoun } from '../claims/embedded.ts';
import type { Word } from '../claims/words.ts';
import { articleBefore, bareAfter, headAfter, isArticle, skipMarks } from './phrase.ts';
import { isTerm, termKey } from './words.ts';

/**
 * A place where words say what something is to be called: indices of the words of its sentence. `given`: the terms put forward;
 * `refused`: those turned down; `named`: the reporter's own term for what is named ("called the [sinking] a crime").
 */
export type Naming = { given: number[]; refused: number[]; named: number[] };

/** A sentence without one of these turns no term down. */
export const mayRefuse = /\b(?:not|never|cannot|no|nor|rather than|refus\w+|declin\w+)\b|n['’]t\b/i;

const verbs = new Set(['call', 'describe', 'label', 'term', 'characterize', 'brand', 'dub']);
const reach = 9;
const pointers = new Set(['it', 'this', 'that', 'these', 'those', 'they']);

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

/** The bare noun before `end` that a pointing word is said to be: "it was [murder], not …". -1: there is none. */
const bareBefore = (words: readonly Word[], end: number): number => {
  const be = words.findLastIndex(({ lemma }, i) => i < end && i >= end - reach && lemma === 'be');
  return be > 0 && pointers.has(words[be - 1]?.lower ?? '') ? bareAfter(words, be + 1) : -1;
};

/** "A pause, not a halt", "a lease and not a sale", "a wedding rather than a rescue", "this is murder, not suicide". */
const contrasts = (words: readonly Word[]): Naming[] =>
  words.flatMap(({ lower }, i): Naming[] => {
    const rather = lower === 'rather' && words[i + 1]?.lower === 'than';
    if (lower !== 'not' && !rather) return [];
    if (!rather && !/^(,|;|–|—|-|"|”|'|’|but|and)$/.test(words[i - 1]?.text ?? '')) return [];
    const behind = i + (rather ? 2 : 1) + (words[i + 1]?.lower === 'even' ? 1 : 0);
    const from = articleBefore(words, i);
    const whole = from >= 0 && isPredicative(words, from);
    const given = whole ? headAfter(words, from) : bareBefore(words, i);
    const refused = whole ? headAfter(words, behind) : bareAfter(words, behind);
    return refused < 0 || given < 0 || given >= i ? [] : [{ given: [given], refused: [refused], named: [] }];
  });

/** "Was not a merger but a takeover", "it is not a ban, it is a suspension". */
const corrections = (words: readonly Word[]): Naming[] =>
  words.flatMap(({ lower }, i): Naming[] => {
    if (!/^(?:not|n't)$/.test(lower) || words[i - 1]?.lemma !== 'be') return [];
    const refused = headAfter(words, i + 1);
    if (refused < 0) return [];
    let next = refused + 1;
    while (/^[,;—–.]$/.test(words[skipMarks(words, next)]?.text ?? '')) next = skipMarks(words, next) + 1;
    next = skipMarks(words, next);
    const instead = words[next]?.lower === 'but' ? next + 1 : -1;
    const again = pointers.has(words[next]?.lower ?? '') && words[next + 1]?.lemma === 'be' ? next + 2 : -1;
    const given = headAfter(words, Math.max(instead, again));
    return Math.max(instead, again) < 0 || given < 0 ? [] : [{ given: [given], refused: [refused], named: [] }];
  });

const refusing = new Set(['not', "n't", 'never', 'no', 'cannot', 'nor', 'refuse', 'decline']);

/** "Not prepared to call this a retreat or even a withdrawal". */
const refusalsIn = (words: readonly Word[]): Naming[] =>
  words.flatMap((word, i): Naming[] => {
    // "Blamed for not calling it an attack".
    if ((!refusing.has(word.lower) && !refusing.has(word.lemma)) || words[i - 1]?.lower === 'for') return [];
    const verb = words.findIndex((next, j) => j > i && j < i + 6 && next.pos === 'VERB' && verbs.has(next.lemma));
    if (verb < 0 || words.slice(i, verb).some(({ text }) => /^[,;:—]$/.test(text))) return [];
    // "Call a vote" names nothing, and "call Ann a suspect" says who somebody is.
    const object = words[skipMarks(words, verb + 1)];
    if (object === undefined || isArticle(object) || object.pos === 'PROPN') return [];
    const refused: number[] = [];
    for (let j = verb + 1; j < Math.min(words.length, verb + reach); j++) {
      if (/^[,;.]$/.test(words[j]?.text ?? '')) break;
      const head = isArticle(words[j]) ? headAfter(words, j) : -1;
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

/** "A work horse, not a show horse". */
const saysNothing = (words: readonly Word[], { given, refused }: Naming): boolean =>
  given.some((at) => refused.some((other) => termKey(words[at] as Word) === termKey(words[other] as Word)));

/** What the words of a sentence name, in their order. `happens`: whether a word tells of a happening somewhere in its document. */
export const namingsIn = (words: readonly Word[], happens: (word: Word) => boolean): Naming[] =>
  [contrasts(words), corrections(words), refusalsIn(words), calls(words), copulas(words, happens)]
    .flat()
    .filter((naming) => !saysNothing(words, naming));
