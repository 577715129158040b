import type { Actor, Anchor } from '../../vocabulary/graph.ts';
import type { Mark } from './marks.ts';
import { foldSpaces } from './rule.ts';

/** A mention of an actor of the graph, the page it belongs to (`null`: none), and the decision behind that, if there is one. */
export type Owned = { mention: Anchor; isName: boolean; owner: string | null; mark: Mark | null };

const inText = (a: Anchor, b: Anchor): number => (a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start || a.end - b.end);

const covers = ({ start, end }: Mark, mention: Anchor): boolean => start <= mention.start && end >= mention.end;

/** What the mention nearest before a place says of its owner, or the first one behind it. */
export const nearest = (owned: readonly Owned[], doc: string, start: number): Owned | undefined => {
  const inDoc = owned.filter(({ mention }) => mention.doc === doc);
  return inDoc.findLast(({ mention }) => mention.start <= start) ?? inDoc[0];
};

/**
 * Who the mentions of an actor belong to after all decisions, in text order. `page`: where the pipeline has them. What names nobody, such
 * as a pronoun, goes with the name before it, as readers take it.
 */
export const ownersOf = (actor: Actor, page: string | null, marks: ReadonlyMap<string, readonly Mark[]>): Owned[] => {
  const names = new Set(actor.aliases.map(({ form }) => foldSpaces(form)));
  const meant = ({ actor: only, rule }: Mark) => (only === null || only === actor.id) && (rule === null || (rule.from ?? page) === page);
  const direct = actor.mentions.toSorted(inText).map((mention): Owned => {
    const mark = marks.get(mention.doc)?.find((one) => meant(one) && covers(one, mention)) ?? null;
    return { mention, isName: names.has(foldSpaces(mention.exact)), owner: mark === null ? page : mark.to, mark };
  });
  if (direct.every(({ mark }) => mark === null)) return direct;
  const leading = Map.groupBy(
    direct.filter(({ isName, mark }) => isName || (mark?.rule?.form ?? null) !== null),
    ({ mention }) => mention.doc,
  );
  return direct.map((one) => {
    if (one.isName || one.mark !== null) return one;
    const leader = nearest(leading.get(one.mention.doc) ?? [], one.mention.doc, one.mention.start);
    return leader === undefined ? one : { ...one, owner: leader.owner };
  });
};
