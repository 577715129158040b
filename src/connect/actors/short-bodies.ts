import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Chain } from '../../vocabulary/mention.ts';
import { words } from './fold.ts';

/** What a body is called by the end of its name, where a story has one such body: courts, ministries and companies are too many for that. */
const CALLED = new Set(
  'federation union trust foundation association authority council board commission institute university society league agency observatory inspectorate'.split(
    ' ',
  ),
);

/** The noun of a phrase that has no other word: "the federation". */
const bareNoun = ({ type, named, name }: Chain): string | null => {
  const [article, noun = '', ...more] = words(name.exact);
  return !named && type === 'organisation' && article === 'the' && more.length === 0 && CALLED.has(noun) ? noun : null;
};

/** The nouns that a body's name can be cut to: its last word, and the one before "of". */
const endsOf = ({ type, named, name }: Chain): string[] => {
  const parts = words(name.exact).filter((word) => word !== 'the');
  const of = parts.indexOf('of');
  return named && type === 'organisation' && parts.length > 1 ? [parts.at(-1) ?? '', ...(of > 0 ? [parts[of - 1] ?? ''] : [])] : [];
};

/**
 * Nameless bodies that a document calls by one noun ("the federation"), where one body of the story has a name that ends in it. A story with two
 * such bodies leaves it open.
 * @param clusterAt the cluster of the chain at `document:chain`, of those that have one
 * @returns for `document:chain` of each such nameless chain, `document:chain` of a named one.
 */
export const shortBodies = (documents: readonly Annotations[], clusterAt: (at: string) => string | undefined): Map<string, string> => {
  const bearers = new Map<string, Map<string, string>>();
  documents.forEach(({ chains }, doc) => {
    chains.forEach((chain, index) => {
      const at = `${doc}:${index}`;
      const cluster = clusterAt(at);
      if (cluster === undefined) return;
      for (const end of endsOf(chain)) bearers.set(end, (bearers.get(end) ?? new Map<string, string>()).set(cluster, at));
    });
  });
  return new Map(
    documents.flatMap(({ chains }, doc) =>
      chains.flatMap((chain, index): [string, string][] => {
        const noun = bareNoun(chain);
        const [only, ...others] = noun === null ? [] : [...(bearers.get(noun)?.values() ?? [])];
        return only !== undefined && others.length === 0 ? [[`${doc}:${index}`, only]] : [];
      }),
    ),
  );
};
