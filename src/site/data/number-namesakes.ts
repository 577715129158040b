import type { AnyNode, NodesById } from './nodes.ts';
import { kinds } from './page-kinds.ts';
import { plainText } from './words.ts';

/** Tells pages of one kind apart that are called the same, such as three officials without a name, in the order of their ids. */
export const numberNamesakes = (graph: NodesById): void => {
  for (const kind of kinds) {
    const called = new Map<string, AnyNode[]>();
    for (const node of [...graph[kind].values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const name = plainText(node.title).toLowerCase();
      const others = called.get(name);
      if (others) others.push(node);
      else called.set(name, [node]);
    }
    for (const same of [...called.values()].filter(({ length }) => length > 1)) {
      same.forEach((node, i) => {
        node.namesake = i + 1;
      });
    }
  }
};
