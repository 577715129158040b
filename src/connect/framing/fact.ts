import { isSpeechNoun } from '../claims/embedded.ts';
import { nearness } from '../claims/nearness.ts';
import { predicateOf } from '../claims/predicate.ts';
import type { Word } from '../claims/words.ts';
import type { Seed } from './seeds.ts';
import type { Sentence } from './sentences.ts';
import { isTerm, termKey } from './words.ts';

/** What a framing's namings speak of: who, what and where, by the words round them. */
export type Fact = { known: ReadonlyMap<string, Word> };

const thing = (word: Word): string | null => {
  if (word.country) return `${word.country.country}${word.country.capital ? ' capital' : ''}`;
  return word.content && /^(NOUN|PROPN)$/.test(word.pos) && !isSpeechNoun([word]) ? word.stem : null;
};

const several = 3;

const isNear = (a: readonly [number, number], b: { start: number; end: number }): boolean => b.start < a[1] && b.end > a[0];

/**
 * Reads a fact off the sentences of a seed's namings and the sentence before each. `credits`: the words of a document that only say who speaks,
 * which tell nothing of the fact.
 */
export const factOf = (
  seed: Seed,
  before: (sentence: Sentence) => Sentence[],
  credits: (doc: string) => readonly { start: number; end: number }[],
): Fact => {
  const found = new Map<string, { word: Word; docs: Set<string> }>();
  const docs = new Set(seed.namings.map(({ sentence }) => sentence.document.doc));
  for (const sentence of new Set(seed.namings.flatMap(({ sentence: own }) => [...before(own), own]))) {
    const spoken = credits(sentence.document.doc).filter((span) => isNear(sentence.range, span));
    for (const word of sentence.words()) {
      const key = thing(word);
      const credit = spoken.some(({ start, end }) => word.start >= start && word.end <= end);
      if (key === null || credit || (isTerm(word) && seed.keys.has(termKey(word)))) continue;
      const entry = found.get(key) ?? { word, docs: new Set() };
      found.set(key, { ...entry, docs: entry.docs.add(sentence.document.doc) });
    }
  }
  // What one source alone has beside the term may be of something else.
  const least = docs.size >= several ? 2 : 1;
  return { known: new Map([...found].filter(([, entry]) => entry.docs.size >= least).map(([key, { word }]) => [key, word])) };
};

const reach = 14;

/** Whether the verb at `at` is done to something the fact knows, or to nothing. */
const isDoneTo = (words: readonly Word[], at: number, { known }: Fact): boolean => {
  if (words[at]?.pos !== 'VERB') return true;
  const { objects } = predicateOf([words[at] as Word, ...words.slice(at + 1, at + 8)], false);
  return (
    objects.length === 0 ||
    objects.some((object) => known.has(object.stem) || [...known.values()].some((other) => nearness(object, other) >= 0.6))
  );
};

const near = ({ known }: Fact, words: readonly Word[], at: number): Set<string> =>
  new Set(
    words
      .slice(Math.max(0, at - reach), at + reach + 1)
      .flatMap((word) => thing(word) ?? [])
      .filter((key) => known.has(key)),
  );

/** Whether words near a term name anything that the fact knows. */
export const touches = (fact: Fact, words: readonly Word[], at: number): boolean => near(fact, words, at).size > 0;

/** Whether a term in a sentence is used of the fact: words near it name two things that the fact knows, one of them more than a country. */
export const isOf = (fact: Fact, words: readonly Word[], at: number): boolean => {
  const found = near(fact, words, at);
  return found.size > 1 && [...found].some((key) => !/^[A-Z]{2}$/.test(key)) && isDoneTo(words, at, fact);
};
