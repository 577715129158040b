import { standard } from './body-name.ts';
import { words } from './fold.ts';
import vague from './vague-heads.json' with { type: 'json' };

/** A phrase without a name, read: the noun it is about and the words that say which. */
export type Descriptor = { head: string; plural: boolean; modifiers: string[]; indefinite: boolean; vague: boolean };

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const POINTING = set('the this that these those');
/** Whose it is stands elsewhere, in words that another document does not share. */
const POSSESSIVE = set('his her its their our my your whose which');
const COUNTING = set('a an some any one several many few most both dozen dozens more');
const LEADING = set('in at on from to off between near after during by about around into');
const POSTPOSED = set('of in at on from between for with near off to by after during who that which whose');
const EMPTY = set('the a an of and s');
const PLURALS = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
]);
/** Nouns that many people bear at once: alike words are weak evidence that they mean the same one. */
const MANY = set(vague.people);
/** … and bodies, unless something says which. */
const ANY = set(vague.bodies);

const singular = (word: string): string =>
  PLURALS.get(word) ?? standard(word.replace(/(?<=[a-z]{2})ies$/, 'y').replace(/(ss|x|ch|sh)es$/, '$1'));

const opens = (word: string): boolean => POINTING.has(word) || POSSESSIVE.has(word) || COUNTING.has(word) || LEADING.has(word);

/**
 * Reads "the suspended harbour pilot of Velm": about a pilot, which one is told by suspended, harbour and Velm. Numbers count as words that
 * tell which ("90-day"). `null` when no noun is left.
 */
export const parseDescriptor = (phrase: string): Descriptor | null => {
  const all = words(phrase);
  const start = all.findIndex((word) => !opens(word));
  if (start < 0) return null;
  const told = all.slice(start);
  const cut = told.findIndex((word, at) => at > 0 && POSTPOSED.has(word));
  const noun = cut < 0 ? told : told.slice(0, cut);
  const last = noun.at(-1) ?? '';
  const head = singular(last);
  const rest = [...noun.slice(0, -1), ...(cut < 0 ? [] : told.slice(cut))];
  const modifiers = [...new Set(rest.filter((word) => !EMPTY.has(word) && !POSTPOSED.has(word)).map(standard))].sort();
  return {
    head,
    plural: head !== last,
    modifiers,
    indefinite: all.slice(0, start).some((word) => COUNTING.has(word)) || /^\d/.test(told[0] ?? ''),
    vague: MANY.has(head) || all.slice(0, start).some((word) => POSSESSIVE.has(word)) || (ANY.has(head) && modifiers.length === 0),
  };
};
