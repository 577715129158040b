import { byCodeUnit } from '../../support/files.ts';
import { messages } from '../messages.ts';
import { sortKey } from './dates.ts';
import { editorsOf } from './editors-of.ts';
import type { LookUp } from './look-up.ts';
import type { SourceNode, StoryNode } from './nodes.ts';
import { pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';
import { printWords } from './words.ts';

export const joinStories = (pages: Content['pages']['stories']): StoryNode[] =>
  pages.map(({ id, front }) => ({
    kind: 'stories',
    id,
    path: pathOf('stories', id),
    title: { text: front.title ?? front.record.title },
    ...editorsOf(front),
    citedBy: [],
    namesake: 0,
    sample: front.record.sample,
    places: [],
    sources: [],
    claims: [],
    actors: [],
    events: [],
    explainers: [],
    framings: [],
  }));

/** A, B, … Z, AA, AB … */
export const siglumOf = (index: number): string =>
  (index >= 26 ? siglumOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** The order of the letters within a story. */
export const bySiglum = ({ siglum: a }: SourceNode, { siglum: b }: SourceNode): number => a.length - b.length || byCodeUnit(a, b);

/** Sources by the day they were published, so that letters follow the order in which readers could read them. */
export const joinSources = (pages: Content['pages']['sources'], find: LookUp): SourceNode[] => {
  const ordered = pages.toSorted(
    (a, b) => sortKey(a.front.record.facts.published) - sortKey(b.front.record.facts.published) || byCodeUnit(a.id, b.id),
  );
  return ordered.flatMap(({ id, file, front }) => {
    const { title, record } = front;
    const story = find('stories', record.story, file);
    if (!story) return [];
    const { facts } = record;
    const printed = { id, lang: facts.language, breaks: record.breaks ?? [] };
    const siglum = siglumOf(story.sources.length);
    const name = facts.publisher ?? messages.unnamedSource(siglum);
    const headline = record.headline && printWords(record.headline, printed);
    const node: SourceNode = {
      kind: 'sources',
      path: pathOf('sources', id),
      ...editorsOf(front),
      citedBy: [],
      namesake: 0,
      ...printed,
      title: title ? { text: title } : headline ? { words: headline } : { text: facts.headline ?? name },
      story,
      siglum,
      name,
      facts,
      headline,
      posts: record.posts,
      pairs: record.pairs ?? [],
      wordCount: record.words,
      statements: [],
      events: [],
    };
    story.sources.push(node);
    return [node];
  });
};
