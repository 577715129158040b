import { stemmer } from 'stemmer';
import { kept } from '../../support/kept.ts';
import type { Document } from '../../vocabulary/document.ts';
import { generalRarity } from '../claims/rarity.ts';
import { documentGroups } from '../events/groups.ts';
import type { Term } from '../events/words.ts';

const termOf = (word: string): Omit<Term, 'start'> => {
  const lower = word.toLowerCase();
  return {
    stem: stemmer(lower),
    lemma: lower,
    rarity: generalRarity({ text: word, lower, lemma: lower }),
    name: /^\p{Lu}/u.test(word),
    number: /^\d/.test(word),
  };
};

const known = kept(50_000, termOf);

const termsOf = ({ text, blocks }: Document): Term[] =>
  blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'boilerplate' || kind === 'label') return [];
    const words = text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu);
    return [...words].map((found): Term => ({ start: start + found.index, ...known(found[0]) }));
  });

/** Which of the documents tell of one incident: a number for each, the same where they do. */
export const incidentsOf = (documents: Document[]): number[] => documentGroups(documents.map(termsOf));
