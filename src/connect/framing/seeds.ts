import type { Word } from '../claims/words.ts';
import { mayRefuse, type Naming, namingsIn } from './naming.ts';
import type { Sentence } from './sentences.ts';
import { termKey } from './words.ts';

/** A naming with the sentence it stands in. */
export type Named = { sentence: Sentence; naming: Naming };

/** The rival terms that a story's namings set against each other, and the namings that speak of them. */
export type Seed = { keys: Set<string>; namings: Named[] };

const keysAt = ({ words }: Sentence, at: readonly number[]): string[] => at.map((i) => termKey(words()[i] as Word));

/** Every naming of these sentences. `happenings`: the keys of the words of a sentence that tell of events. */
const namingsOf = (sentences: readonly Sentence[], happenings: (sentence: Sentence) => ReadonlySet<string>): Named[] =>
  sentences.flatMap((sentence) => {
    const told = happenings(sentence);
    return namingsIn(sentence.words(), (word) => told.has(termKey(word))).map((naming) => ({ sentence, naming }));
  });

/**
 * Terms are rivals where somebody turns one down: for another ("a pause, not a halt"), or alone. Namings that turn down or put forward the same
 * term speak of one thing; those that turn nothing down join them, and start nothing, with their own
 * term for what is so called. `holding` finds the sentences that hold a word with one of some keys.
 */
export const seedsOf = (
  sentences: readonly Sentence[],
  holding: (keys: ReadonlySet<string>) => readonly Sentence[],
  happenings: (sentence: Sentence) => ReadonlySet<string>,
): Seed[] => {
  const seeds: Seed[] = [];
  const refusing = sentences.filter(({ text }) => mayRefuse.test(text));
  for (const named of namingsOf(refusing, happenings).filter(({ naming }) => naming.refused.length > 0)) {
    const keys = new Set(keysAt(named.sentence, [...named.naming.given, ...named.naming.refused]));
    const joined = seeds.filter((seed) => [...keys].some((key) => seed.keys.has(key)));
    for (const old of joined) seeds.splice(seeds.indexOf(old), 1);
    seeds.push({
      keys: new Set([...joined.flatMap((old) => [...old.keys]), ...keys]),
      namings: [...joined.flatMap((old) => old.namings), named],
    });
  }
  for (const seed of seeds) {
    const joining = namingsOf(holding(seed.keys), happenings).filter(
      ({ sentence, naming }) => naming.refused.length === 0 && keysAt(sentence, naming.given).some((key) => seed.keys.has(key)),
    );
    seed.namings.push(...joining);
    for (const { sentence, naming } of joining) for (const key of keysAt(sentence, naming.named)) seed.keys.add(key);
  }
  return seeds;
};
