import type { StoryPlace } from '../../vocabulary/graph.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { LookUp } from './look-up.ts';
import type { Passage, SourceNode } from './nodes.ts';
import type { Content } from './read-content.ts';

/** Excerpts that claims and events show already, each within what the source's rights allow: no new words are published for a place. */
const shownOf = (source: SourceNode): Span[] =>
  [
    ...source.statements.map(({ context }) => context),
    ...source.events.flatMap(({ mentions }) => mentions.filter((mention) => mention.source === source).map(({ context }) => context)),
  ].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);

/** The shortest excerpt around each mention; one that is there already is taken again. */
const passagesOf = (mentions: Range[], shown: Span[], source: SourceNode): Passage[] => {
  const holds = (context: Span, [start, end]: Range) => context.start <= start && context.end >= end;
  const passages: Passage[] = [];
  for (const mention of mentions) {
    const known = passages.find(({ context }) => holds(context, mention));
    const context = shown.find((span) => holds(span, mention));
    if (known) known.mentions.push(mention);
    else if (context) passages.push({ source, context, mentions: [mention] });
  }
  return passages;
};

/** White space, a bullet, a mark: no more between two excerpts, and the second goes on where the first ended. */
const gap = 8;

/** Without those that would go on from the ones before them to more words in a row than the source's rights allow. */
const withinRights = (passages: Passage[], limit: number): Passage[] => {
  let [end, words] = [Number.NEGATIVE_INFINITY, 0];
  return passages.filter(({ context }) => {
    const own = context.exact.match(/\S+/g)?.length ?? 0;
    const inARow = context.start - end <= gap ? words + own : own;
    if (inARow > limit) return false;
    [end, words] = [context.end, inARow];
    return true;
  });
};

const mentionsBySource = ({ mentions }: StoryPlace, sourceOf: (doc: string) => SourceNode | undefined): Map<SourceNode, Range[]> => {
  const found = new Map<SourceNode, Range[]>();
  for (const { doc, start, end } of mentions) {
    const source = sourceOf(doc);
    if (source) found.set(source, [...(found.get(source) ?? []), [start, end]]);
  }
  return found;
};

/** The passages that name each place of a story, after claims and events are joined. */
export const linkPassages = (pages: Content['pages']['stories'], find: LookUp): void => {
  for (const { id, file, front } of pages) {
    const story = find('stories', id, file);
    if (!story) continue;
    const shown = new Map(story.sources.map((source) => [source, shownOf(source)]));
    front.record.places.forEach((place, i) => {
      const mentions = mentionsBySource(place, (doc) => find('sources', doc, file));
      const passages = story.sources.flatMap((source) => {
        const ordered = (mentions.get(source) ?? []).sort((a, b) => a[0] - b[0]);
        return withinRights(passagesOf(ordered, shown.get(source) ?? [], source), source.facts.rights.excerptWords);
      });
      story.places[i]?.passages.push(...passages);
    });
  }
};
