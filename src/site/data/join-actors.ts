import { editorsOf } from './editors-of.ts';
import { mostPrinted } from './join-places.ts';
import { bySiglum } from './join-stories.ts';
import type { LookUp } from './look-up.ts';
import type { ActorNode } from './nodes.ts';
import { pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';
import { printWords } from './words.ts';

/** "its spokesperson" tells a reader nothing away from the sentence that names whose. */
const leansOnSentence = /^(?:its|their|his|her)\s/i;

/** `publish` makes the nodes findable before actors are linked to one another. */
export const joinActors = (pages: Content['pages']['actors'], find: LookUp, publish: (nodes: ActorNode[]) => void): ActorNode[] => {
  const nodes = pages.map(({ id, file, front }): ActorNode => {
    const { record } = front;
    const name = front.title ?? record.name;
    const sourcesOf = (docs: string[]) => docs.flatMap((doc) => find('sources', doc, file) ?? []).sort(bySiglum);
    return {
      kind: 'actors',
      id,
      path: pathOf('actors', id),
      title: { text: name },
      ...editorsOf(front),
      citedBy: [],
      namesake: 0,
      name,
      type: front.type ?? record.type,
      named: record.named,
      reasons: record.reasons,
      sameAs: front.sameAs ?? [],
      aliases: record.aliases.map(({ form, docs }) => ({ form, sources: sourcesOf(docs) })).sort(mostPrinted),
      roles: record.roles.flatMap(({ doc, ...span }) => sourcesOf([doc]).map((source) => ({ words: printWords(span, source), source }))),
      stories: record.stories.flatMap((story) => find('stories', story, file) ?? []),
      affiliation: null,
      members: [],
      statements: [],
      mentionedIn: [],
      events: [],
    };
  });
  publish(nodes);
  nodes.forEach((node, i) => {
    for (const story of node.stories) story.actors.push(node);
    const page = pages[i];
    if (!page?.front.record.affiliation) return;
    node.affiliation = find('actors', page.front.record.affiliation, page.file) ?? null;
    node.affiliation?.members.push(node);
    if (node.affiliation && !node.named && page.front.title === undefined && leansOnSentence.test(node.name)) {
      node.name = `${node.name} (${node.affiliation.name})`;
      node.title = { text: node.name };
    }
  });
  return nodes;
};
