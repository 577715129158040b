import type { Edtf } from '../../vocabulary/edtf.ts';
import type { AnyPage, Graph } from '../data/nodes.ts';
import { type Section, sections } from '../data/page-kinds.ts';
import { lastChanged, latest } from './last-changed.ts';

/** When what a path leads to last changed, from the data alone: of a list, or of a look at a whole story, its latest part. */
export const siteDates = (graph: Graph): ((path: string) => Edtf | undefined) => {
  const dates = new Map<AnyPage, Edtf | undefined>();
  const dateOf = (node: AnyPage | undefined): Edtf | undefined => {
    if (node !== undefined && !dates.has(node)) dates.set(node, lastChanged(node));
    return node && dates.get(node);
  };
  const ofKind = new Map(sections.map((kind) => [kind, latest([...graph[kind].values()].map(dateOf))]));
  const ofSite = latest(ofKind.values());
  const corrected = latest(
    sections.flatMap((kind) => [...graph[kind].values()].flatMap(({ corrections }) => corrections.map(({ date }) => date))),
  );
  return (path) => {
    const [first = '', second = '', third = ''] = path.split('/');
    if (first === 'search' || first === 'method') return undefined;
    if (first === 'corrections') return corrected;
    if (first === 'compare') return latest([second, third].map((id) => dateOf(graph.sources.get(id))));
    if (first === 'places' && second === 'in') return dateOf(graph.stories.get(third));
    if (first === 'timeline' || first === 'coverage' || first === 'network')
      return second === '' ? ofSite : dateOf(graph.stories.get(second));
    if (!sections.some((kind) => kind === first)) return ofSite;
    const kind = first as Section;
    return dateOf(graph[kind].get(second)) ?? (second === '' || second === 'page' ? ofKind.get(kind) : undefined);
  };
};
