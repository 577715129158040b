import type { Token } from '../tokens.ts';
import { tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import { chancesBy } from './cue-chances.ts';
import { bare, innerView } from './inner-view.ts';
import { type Labelled, labelCue } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };
import { isThin } from './statement.ts';
import type { Weights } from './weights.ts';

const speaks = new Set([...speech.verbs, ...speech.nouns]);
/** Who these are, their words do not tell; "I" and "we" are whoever speaks already. */
const nobody = new Set(speech.nobody);
const verb = tag('VERB');
const noun = tag('NOUN');
const personal = new Set(['he', 'she', 'they', 'him', 'her', 'them']);

/** From these chances on a word is taken: lower for words that tell of speech, higher where "he" may be the outer speaker himself. */
const chances = { speech: 0.5, pronoun: 0.9, other: 0.95 } as const;
/** Log odds, from the word and those next to it, from which on one may yet come to such a chance: hardly one of those below does. */
const hopeful = -1.5;
const shortest = 2;
/** What somebody calls something holds no speech, unless a clause opens in it: "called the board's claims a joke". */
const naming = new Set(['brand', 'call', 'describe', 'dub', 'label', 'term']);
const openers = new Set(['that', 'to']);

const enough = (tokens: readonly Token[], { anchor, chance, source, content }: Labelled): boolean => {
  const [first, end] = source[0] ?? [0, 0];
  const [start = 0, stop = 0] = content[0] ?? [];
  const words = tokens.slice(first, end);
  if (!words.some(({ text }) => /\p{L}/u.test(text)) || stop - start < shortest || words.some(({ lower }) => nobody.has(lower)))
    return false;
  const pronoun = words.length === 1 && personal.has(words[0]?.lower ?? '');
  if (!speaks.has(tokens[anchor]?.lemma ?? '')) return !pronoun && chance >= chances.other;
  return chance >= (pronoun ? chances.pronoun : chances.speech);
};

/**
 * What is reported within what somebody said: "officials said Russia had pledged to …" has two layers. Each content is read once more as a text of
 * its own, with a classifier that learned from cues outside all contents. Only what has a source of its own there is taken, and a verb or quotation
 * marks: "I call the leader" reports nothing.
 */
export const nested = (weights: Weights, clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const view = innerView(clues, found);
  const chanceOf = chancesBy(weights, weights.inner, hopeful);
  const chance = new Float32Array(clues.length);
  const taken = new Uint8Array(clues.length);
  const take = ({ cue }: Labelled): void => {
    for (const [first, end] of cue) taken.fill(1, first, end);
  };
  found.forEach(take);
  const inner: Labelled[] = [];
  for (const { content, anchor: by } of found)
    for (const run of content.map((whole) => bare(clues, whole)))
      for (let i = run[0]; i < run[1]; i++) {
        if (taken[i] === 1 || (clues.pos[i] !== verb && clues.pos[i] !== noun)) continue;
        const own = chanceOf(view, i);
        if (own < chances.speech || (own < chances.other && !speaks.has(tokens[i]?.lemma ?? ''))) continue;
        chance[i] = own;
        const one = labelCue(weights, view, tokens, chance, i, run);
        if (!enough(tokens, one) || isThin(view, one)) continue;
        if (naming.has(tokens[by]?.lemma ?? '') && !openers.has(tokens[one.content[0]?.[0] ?? -1]?.lower ?? '')) continue;
        take(one);
        inner.push(one);
      }
  return inner;
};
