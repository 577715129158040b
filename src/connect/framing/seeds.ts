import type { Word } from '../claims/words.ts';
import { mayName, type Naming, namingsIn } from './naming.ts';
import type { Sentence } from './sentences.ts';
import { termKey } from './words.ts';

/** A naming with the sentence it stands in. */
export type Named = { sentence: Sentence; naming: Naming };

/** The rival terms that a story's namings set against each other, and the namings that speak of them. */
export type Seed = { keys: Set<string>; namings: Named[] };

const keysAt = ({ words }: Sentence, at: readonly number[]): string[] => at.map((i) => termKey(words()[i] as Word));

/** Every naming of these sentences. `happenings`: the keys of the words of a sentence that tell of events. */
export const namingsOf = (sentences: readonly Sentence[], happenings: (sentence: Sentence) => ReadonlySet<string>): Named[] =>
  sentences
    .filter(({ text }) => mayName.test(text) || /\b(?:is|was|are|were|be|been)\b|['’]s\b/.test(text))
    .flatMap((sentence) => {
      const told = happenings(sentence);
      return namingsIn(sentence.words(), (word) => told.has(termKey(word))).map((naming) => ({ sentence, naming }));
    });

/**
 * Terms are rivals where somebody turns one down: for another ("a pause, not a halt"), or alone. Namings that turn down or put forward the same
 * term speak of one thing; those that turn nothing down join them, and start nothing. `named`: terms for what is so called.
 */
export const seedsOf = (all: readonly Named[]): Seed[] => {
  const seeds: Seed[] = [];
  for (const named of all.filter(({ naming }) => naming.refused.length > 0)) {
    const keys = new Set(keysAt(named.sentence, [...named.naming.given, ...named.naming.refused]));
    const joined = seeds.filter((seed) => [...keys].some((key) => seed.keys.has(key)));
    for (const old of joined) seeds.splice(seeds.indexOf(old), 1);
    seeds.push({
      keys: new Set([...joined.flatMap((old) => [...old.keys]), ...keys]),
      namings: [...joined.flatMap((old) => old.namings), named],
    });
  }
  for (const named of all.filter(({ naming }) => naming.refused.length === 0)) {
    const given = keysAt(named.sentence, named.naming.given);
    for (const seed of seeds.filter(({ keys }) => given.some((key) => keys.has(key)))) seed.namings.push(named);
  }
  for (const seed of seeds) {
    for (const { sentence, naming } of seed.namings) for (const key of keysAt(sentence, naming.named)) seed.keys.add(key);
  }
  return seeds;
};
