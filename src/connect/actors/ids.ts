import { sha256 } from '../../support/hash.ts';
import { slug } from '../../support/slug.ts';
import type { ActorType } from '../../vocabulary/mention.ts';

const LIMIT = 60;

/** A slug of the text with `length` hex digits of the hash of `content` behind it, at most 60 characters. */
export const suffixed = (text: string, content: string, length: number): string => {
  const stem = slug(text, LIMIT - length - 1);
  return [stem, sha256(content).slice(0, length)].filter((part) => part !== '').join('-');
};

/** Known by one word only: the next document may tell of another who is. */
const isBare = ({ name, type }: { name: string; type: ActorType }): boolean => type === 'person' && !/\s/.test(name.trim());

/**
 * Ids are the slug of the name. People known by one word, nameless ones and all who share a slug carry a suffix from where they are
 * first printed: which of namesakes came first decides nothing, and one more leaves their ids alone. The first namesake of a full name
 * gives both a suffix; the page keeps its address all the same, because pages are matched to records by their mentions (record/identity).
 */
export const idsFor = (actors: { name: string; named: boolean; type: ActorType; key: string }[]): string[] => {
  const plain = actors.map((actor) => (actor.named && !isBare(actor) ? slug(actor.name) : ''));
  const shared = Map.groupBy(plain, (id) => id);
  const taken = new Set<string>(plain.filter((id) => shared.get(id)?.length === 1));
  return actors.map(({ name, key }, at) => {
    const own = plain[at] ?? '';
    if (own !== '' && shared.get(own)?.length === 1) return own;
    const short = suffixed(name, key, 4);
    const id = taken.has(short) ? suffixed(name, key, 10) : short;
    taken.add(id);
    return id;
  });
};
