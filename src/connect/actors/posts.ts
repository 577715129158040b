import type { Mention } from '../../vocabulary/mention.ts';
import { words } from './fold.ts';
import { listed } from './listed.ts';
import type { Reading } from './reading.ts';

/** Posts that somebody or something has one of at a time; of spokesmen a firm has many. */
const SOLE =
  /(?:^|\s)(?:lawyer|attorney|counsel|solicitor|barrister|coach|trainer|manager|agent|captain|chairman|chairwoman|chair|chief executive|chief|president|leader|head|founder|wife|husband|widow|widower|mother|father)$/;
const POSSESSED = /^(his|her|its|their|.+?['’]s?)\s+(\S.*)$/isu;

/** Whose post a phrase names, and which: "[his] lawyer", "[Mr Doe]'s lawyer". The possessor is a mention that stands in the phrase. */
const postIn = (phrase: Mention, inside: readonly Mention[]): { owner: Mention; post: string } | null => {
  const [, possessor = '', rest = ''] = POSSESSED.exec(phrase.exact) ?? [];
  const post = words(rest).join(' ');
  const owner = inside.filter(
    ({ start, end, chain }) => start >= phrase.start && end <= phrase.start + possessor.length && chain !== phrase.chain,
  );
  const [last] = owner.slice(-1);
  return last !== undefined && SOLE.test(post) ? { owner: last, post } : null;
};

/**
 * Nameless people who are called by whose they are ("Doe's lawyer") are the one named person whom a document of the story calls the same: the owner is
 * one actor in both. Two of the kind leave it open.
 * @param clusterAt the cluster of the chain at `document:chain`, of those that have one
 * @returns for `document:chain` of each such nameless chain, `document:chain` of the named one.
 */
export const postHolders = (readings: readonly Reading[], clusterAt: (at: string) => string | undefined): Map<string, string> => {
  const holders = new Map<string, string[]>();
  const called: { at: string; key: string }[] = [];
  readings.forEach(({ annotations: { chains, mentions } }, doc) => {
    mentions.forEach((phrase, index) => {
      const chain = chains[phrase.chain];
      if (phrase.kind !== 'nominal' || chain?.type !== 'person') return;
      // What stands in a phrase follows it in the list, or begins with it.
      const found = postIn(phrase, mentions.slice(Math.max(0, index - 2), index + 4));
      const owner = found === null ? undefined : clusterAt(`${doc}:${found.owner.chain}`);
      if (found === null || owner === undefined) return;
      const at = `${doc}:${phrase.chain}`;
      const key = `${owner}\n${found.post}`;
      if (chain.named) listed(holders, key).push(at);
      else called.push({ at, key });
    });
  });
  return new Map(
    called.flatMap(({ at, key }): [string, string][] => {
      const known = holders.get(key) ?? [];
      const [first] = known;
      return first !== undefined && new Set(known.map(clusterAt)).size === 1 ? [[at, first]] : [];
    }),
  );
};
