import { sha256 } from '../../support/hash.ts';
import { slug } from '../../support/slug.ts';

const LIMIT = 60;

/** A slug of the text with `length` hex digits of the hash of `content` behind it, at most 60 characters. */
export const suffixed = (text: string, content: string, length: number): string => {
  const stem = slug(text, LIMIT - length - 1);
  return [stem, sha256(content).slice(0, length)].filter((part) => part !== '').join('-');
};

/** Ids are the slug of the name; of two actors that clash the one printed first keeps it. Nameless ones always carry a suffix. */
export const idsFor = (actors: { name: string; named: boolean; key: string }[]): string[] => {
  const taken = new Set<string>();
  return actors.map(({ name, named, key }) => {
    const plain = slug(name);
    const wanted = named && plain !== '' && !taken.has(plain) ? plain : suffixed(name, key, 4);
    const id = taken.has(wanted) ? suffixed(name, key, 10) : wanted;
    taken.add(id);
    return id;
  });
};
