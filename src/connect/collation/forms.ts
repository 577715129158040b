import { kinship } from '../claims/thesaurus.ts';
import type { Token } from './tokens.ts';

/** Whether two tokens are one word, inflection aside, or names and pronouns of one. */
export const isSame = (a: Token, b: Token): boolean =>
  (a.stem !== '' && a.stem === b.stem) || (a.root !== '' && a.root === b.root) || (a.entity !== '' && a.entity === b.entity);

/** Whether the thesaurus has two tokens as synonyms, as nearly so or as opposites. */
export const areKin = (a: Token, b: Token): boolean => a.sense !== '' && b.sense !== '' && kinship(a.sense, b.sense) !== null;

/** The tokens by which of them are one word or name one; each group by its first token's word. */
export const formsOf = <Key>(tokens: Iterable<readonly [Key, Token]>): Map<Key, string> => {
  const known = new Map<string, string>();
  return new Map(
    [...tokens].map(([key, { stem, root, entity }]) => {
      const names = [stem, `root ${root}`, entity].filter((name) => name !== '' && name !== 'root ');
      const form = names.map((name) => known.get(name)).find((name) => name !== undefined) ?? stem;
      for (const name of names) known.set(name, form);
      return [key, form];
    }),
  );
};
