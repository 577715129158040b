import { stemmer } from 'stemmer';
import type { Document } from '../../vocabulary/document.ts';
import { generalRarity } from '../claims/rarity.ts';
import { documentGroups } from '../events/groups.ts';
import type { Term } from '../events/words.ts';

const stems = new Map<string, string>();
const stemOf = (lower: string): string => {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const stem = stemmer(lower);
  if (stems.size < 50_000) stems.set(lower, stem);
  return stem;
};

const termsOf = ({ text, blocks }: Document): Term[] =>
  blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'boilerplate' || kind === 'label') return [];
    return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((found): Term => {
      const [word] = found;
      const lower = word.toLowerCase();
      return {
        start: start + found.index,
        stem: stemOf(lower),
        lemma: lower,
        rarity: generalRarity({ text: word, lower, lemma: lower }),
        name: /^\p{Lu}/u.test(word),
        number: /^\d/.test(word),
      };
    });
  });

/** Which of the documents tell of one incident: a number for each, the same where they do. */
export const incidentsOf = (documents: Document[]): number[] => documentGroups(documents.map(termsOf));
