import vocabulary from './vocabulary.json' with { type: 'json' };
import type { Word } from './words.ts';

// Words of newswire and encyclopedia text, the most frequent first.
const rank = new Map(vocabulary.split(' ').map((word, index) => [word, index]));
const unknown = rank.size * 3;
const scale = Math.log(1 + unknown / 30);

/** Position of a word in the vocabulary, or `undefined`. */
export const rankOf = (word: Pick<Word, 'text' | 'lower' | 'lemma'>): number | undefined =>
  rank.get(word.text.toLowerCase()) ?? rank.get(word.lower) ?? rank.get(word.lemma);

type Rated = { lower: string; lemma: string; rarity: number };

/** More words than this are let go: a story has fewer. */
const most = 100_000;
const met = new Map<string, Rated>();

/** How much a word tells in general English news, from near 0 (the most frequent) to 1 (not in the vocabulary): log rank, after Zipf. */
export const generalRarity = (word: Pick<Word, 'text' | 'lower' | 'lemma'>): number => {
  const { text, lower, lemma } = word;
  const known = met.get(text);
  if (known?.lower === lower && known.lemma === lemma) return known.rarity;
  const rarity = Math.log(1 + (rankOf(word) ?? unknown) / 30) / scale;
  if (met.size >= most) met.clear();
  met.set(text, { lower, lemma, rarity });
  return rarity;
};

/**
 * Rarity inside one story on top of general rarity: a word that most statements of the story use tells little, however rare elsewhere.
 * The factor falls from 1 (in one statement) towards 0.15 (in all).
 */
export const storyRarity = (statements: readonly (readonly Word[])[]): ((word: Word) => number) => {
  const frequency = new Map<string, number>();
  for (const words of statements)
    for (const stem of new Set(words.map((word) => word.stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const total = Math.log(1 + statements.length);
  const factorOf = (seen: number): number => (total === 0 ? 1 : Math.max(0.15, 1 - Math.log(seen) / total));
  const factors = new Map([...frequency].map(([stem, seen]) => [stem, factorOf(seen)]));
  const once = factorOf(1);
  return (word) => generalRarity(word) * (factors.get(word.stem) ?? once);
};
