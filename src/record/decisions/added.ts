import { byCodeUnit } from '../../support/files.ts';
import type { Anchor } from '../../vocabulary/graph.ts';
import { unique } from '../names.ts';
import type { StoryGraph } from '../story-graph.ts';
import type { Mark } from './marks.ts';
import { type Part, type Piece, partId } from './pieces.ts';
import { foldSpaces, type Rule } from './rule.ts';

type Placed = { start: number; end: number };

const meet = (a: Placed, b: Placed): boolean => a.start < b.end && b.start < a.end;

/** Whether any of some places meets the one that is asked for. */
const anyMeets = (places: readonly Placed[]): ((asked: Placed) => boolean) => {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return (asked) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Placed).start < asked.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > asked.start;
  };
};

type Added = { mention: Anchor; form: string; rule: Rule };

/** What editors added to a page in one story: words of an alias that the pipeline took for no mention, a speaker it did not find. */
const addedActor = (page: string, list: readonly Added[]): Part => ({
  id: partId('', null, page),
  name: list[0]?.form ?? '',
  type: 'person',
  named: true,
  aliases: [...Map.groupBy(list, ({ form }) => form)].map(([form, same]) => ({
    form,
    docs: unique(same.map(({ mention }) => mention.doc)).sort(byCodeUnit),
  })),
  roles: [],
  affiliation: null,
  mentions: list.map(({ mention }) => mention),
  reasons: [],
});

/**
 * Mentions that only an editor's alias makes: outside boilerplate, where no other mention stands; of several decisions the nearest counts.
 * `speakers`: pages that need a part even without any.
 */
export const addedPieces = (
  { documents, graph }: StoryGraph,
  marks: ReadonlyMap<string, readonly Mark[]>,
  speakers: ReadonlySet<string>,
): { pieces: Piece[]; used: Rule[] } => {
  const known = Map.groupBy(
    graph.actors.flatMap(({ mentions }) => mentions),
    ({ doc }) => doc,
  );
  const found = new Map([...speakers].map((page): [string, Added[]] => [page, []]));
  for (const { doc, text, blocks } of documents) {
    const own = (marks.get(doc) ?? []).filter(({ rule }) => rule !== null && rule.form !== null && rule.from === null);
    if (own.length === 0) continue;
    const isTaken = anyMeets([...(known.get(doc) ?? []), ...blocks.filter(({ kind }) => kind === 'boilerplate')]);
    const free = own.filter((mark) => !isTaken(mark));
    const first = free.filter((mark, at) => !free.slice(0, at).some((before) => meet(before, mark)));
    for (const { start, end, to, rule } of first.toSorted((a, b) => a.start - b.start)) {
      if (rule === null) continue;
      const list = found.get(to) ?? [];
      list.push({ mention: { doc, start, end, exact: text.slice(start, end) }, form: foldSpaces(rule.form ?? ''), rule });
      found.set(to, list);
    }
  }
  const pages = [...found].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    pieces: pages.map(([page, list]) => ({ page, part: addedActor(page, list) })),
    used: pages.flatMap(([, list]) => list.map(({ rule }) => rule)),
  };
};
