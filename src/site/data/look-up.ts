import type { Problem } from '../../support/problem.ts';
import type { Merged } from './merge-pages.ts';
import type { Nodes, NodesById } from './nodes.ts';
import { kinds, type PageKind } from './page-kinds.ts';
import type { Content } from './read-content.ts';

/**
 * Finds the node that an id in a record means. Pages that editors rejected are not there and say nothing; an id that no page
 * has is a problem, noted once for each file and id.
 */
export type LookUp = <K extends PageKind>(kind: K, id: string, from: string) => Nodes[K] | undefined;

export const lookUpIn = (graph: NodesById, content: Content, merged: Merged): { find: LookUp; problems: Problem[] } => {
  const existing = new Map(kinds.map((kind) => [kind, new Set(content.pages[kind].map(({ id }) => id))]));
  const noted = new Map<string, Problem>();
  const find: LookUp = (kind, id, from) => {
    const meant = merged.get(id) ?? id;
    if (!existing.get(kind)?.has(meant)) {
      noted.set(`${from} ${kind} ${id}`, {
        file: from,
        what: `no page in ${kind}/ has the id \`${id}\``,
        why: 'the page would link to nothing',
        fix: 'run the pipeline again, or put the missing page back',
      });
    }
    return graph[kind].get(meant) as Nodes[typeof kind] | undefined;
  };
  return {
    find,
    get problems() {
      return [...noted.values()];
    },
  };
};
