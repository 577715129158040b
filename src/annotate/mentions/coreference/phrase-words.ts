import { kept } from '../../../support/kept.ts';
import { bare } from '../names.ts';
import type { Chaining } from './chaining.ts';

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

/** What a phrase tells by itself. `joined`: its words without articles and demonstratives. */
type Phrase = { words: readonly string[]; modifiers: readonly string[]; joined: string; hasPossessor: boolean };

const phraseOf = kept(20_000, (text): Phrase => {
  const words = text.toLowerCase().split(' ');
  const modifiers = words.filter((word) => !DETERMINERS.has(word));
  return { words, modifiers, joined: modifiers.join(' '), hasPossessor: /^(?:its|his|her|their|our|my)$/.test(modifiers[0] ?? '') };
});

export const phraseAt = (chaining: Chaining, i: number): Phrase => phraseOf(chaining.texts[i] ?? '');

/** Words of a candidate in lower case. */
export const words = (chaining: Chaining, i: number): readonly string[] => phraseOf(chaining.texts[i] ?? '').words;
/** … without articles and demonstratives. */
export const modifiers = (chaining: Chaining, i: number): readonly string[] => phraseOf(chaining.texts[i] ?? '').modifiers;
/** The noun that a candidate is about. */
export const headOf = ({ view, candidates }: Chaining, i: number): string => bare(view.tokens[candidates[i]?.head ?? 0]?.lower ?? '');

/** Offices that are printed short before a name. */
const ABBREVIATED = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['det', 'detective'],
  ['supt', 'superintendent'],
]);

/** Words of the title printed before a name or set off after it. */
export const roleWords = ({ view, candidates }: Chaining, i: number): string[] => {
  const role = candidates[i]?.role;
  return role ? view.tokens.slice(role.first, role.last + 1).map(({ lower }) => ABBREVIATED.get(bare(lower)) ?? bare(lower)) : [];
};
