import { slug } from '../../support/slug.ts';
import type { StoryPlace } from '../../vocabulary/graph.ts';
import type { Place } from '../../vocabulary/place.ts';
import { bySiglum } from './join-stories.ts';
import type { LookUp } from './look-up.ts';
import type { Name, PlaceNode, SourceNode } from './nodes.ts';
import { pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';

/** The name and the gazetteer's key: an address that no other place and no later article can change. */
const placeId = ({ id, name }: Place): string => {
  const [key, named] = [slug(id.slice(id.indexOf(':') + 1)), slug(name)];
  return named === '' || named === key ? key : `${named}-${key}`;
};

const emptyNode = (place: StoryPlace): PlaceNode => {
  const id = placeId(place);
  const { name, country, lat, lon } = place;
  return {
    kind: 'places',
    id,
    path: pathOf('places', id),
    title: { text: name },
    review: undefined,
    note: undefined,
    corrections: [],
    citedBy: [],
    namesake: 0,
    entry: place.id,
    type: place.kind,
    name,
    country,
    lat,
    lon,
    stories: [],
    aliases: [],
    mentions: new Map(),
    passages: [],
    events: [],
  };
};

/** Names that most sources print come first. */
export const mostPrinted = (a: Name, b: Name): number => b.sources.length - a.sources.length || (a.form < b.form ? -1 : 1);

const addNames = (node: PlaceNode, { aliases }: StoryPlace, sourcesOf: (docs: string[]) => SourceNode[]): void => {
  for (const { form, docs } of aliases) {
    const known = node.aliases.find((name) => name.form === form);
    if (known) known.sources = [...new Set([...known.sources, ...sourcesOf(docs)])];
    else node.aliases.push({ form, sources: sourcesOf(docs) });
  }
  node.aliases.sort(mostPrinted);
};

/** The places of all stories, each entry of the gazetteer once. */
export const joinPlaces = (pages: Content['pages']['stories'], find: LookUp): PlaceNode[] => {
  const nodes = new Map<string, PlaceNode>();
  for (const { id, file, front } of pages) {
    const story = find('stories', id, file);
    if (!story) continue;
    const sourcesOf = (docs: string[]) => docs.flatMap((doc) => find('sources', doc, file) ?? []).sort(bySiglum);
    for (const place of front.record.places) {
      const node = nodes.get(place.id) ?? emptyNode(place);
      nodes.set(place.id, node);
      node.stories.push(story);
      story.places.push(node);
      addNames(node, place, sourcesOf);
      const counts = new Map(node.mentions);
      for (const source of sourcesOf(place.mentions.map(({ doc }) => doc))) counts.set(source, (counts.get(source) ?? 0) + 1);
      node.mentions = counts;
    }
  }
  return [...nodes.values()];
};
