import type { Chain } from '../../vocabulary/mention.ts';
import { words } from './fold.ts';
import institutions from './institutions.json' with { type: 'json' };

const HEADS = new Set(institutions);

/** True for a word that says what kind of public body a name is of. A country keeps one of the kind, and is often left out. */
export const isInstitution = (word: string): boolean => HEADS.has(word);

/**
 * True for a nameless body that a story has one of: "the port authority", "the British defence ministry". Definite, singular, an
 * institution with something that says which; "the company" and "a court" may be any.
 */
export const isTheInstitution = ({ type, named, name: { exact } }: Chain): boolean => {
  if (named || type === 'person' || type === 'group' || !/^(?:the\s|\p{Lu}|\S+['’]s?\s)/iu.test(exact)) return false;
  const parts = words(exact.replace(/^the\s+/i, ''));
  return (
    parts.length >= 2 && HEADS.has(parts.at(-1) ?? '') && !/^(?:an?|some|its|his|her|their|our|this|that|another)$/.test(parts[0] ?? '')
  );
};
