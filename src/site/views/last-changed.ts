import type { Edtf } from '../../vocabulary/edtf.ts';
import { sortKey } from '../data/dates.ts';
import type { AnyPage, SourceNode } from '../data/nodes.ts';

/** The latest of some EDTF dates; those that nobody knows do not count. */
export const latest = (dates: Iterable<Edtf | null | undefined>): Edtf | undefined => {
  let last: Edtf | undefined;
  let lastKey = 0;
  for (const date of dates) {
    if (!date || date === last) continue;
    const key = sortKey(date);
    if (last === undefined || key > lastKey) [last, lastKey] = [date, key];
  }
  return last;
};

export const lastPrinted = ({ facts }: SourceNode): Edtf | undefined => latest([facts.published, facts.updated]);

/** Sources whose words a page is made of. */
export const sourcesOf = (node: AnyPage): SourceNode[] => {
  switch (node.kind) {
    case 'claims':
      return node.sources;
    case 'events':
      return node.mentions.map(({ source }) => source);
    case 'actors':
      return [...node.statements, ...node.mentionedIn].map(({ printedBy }) => printedBy);
    case 'places':
      return node.passages.map(({ source }) => source);
    case 'stories':
      return node.sources;
    case 'sources':
      return [node];
    case 'explainers':
      return [];
  }
};

const related = (node: AnyPage): SourceNode[] =>
  node.kind === 'claims' ? [...node.relations, ...node.relationsTo].flatMap(({ evidence }) => evidence.map(({ source }) => source)) : [];

/**
 * When a page last said something new to its readers: the day of the latest article that it quotes, or of what editors wrote or put right.
 * From the data alone: a new run, another machine or a new clock moves nothing. `undefined` where no date is known.
 */
export const lastChanged = (node: AnyPage): Edtf | undefined =>
  latest([
    ...new Set([...sourcesOf(node), ...related(node)].map(lastPrinted)),
    ...node.corrections.map(({ date }) => date),
    ...(node.kind === 'explainers' ? [node.published, node.updated] : []),
    ...(node.kind === 'stories' ? node.explainers.map(lastChanged) : []),
  ]);
