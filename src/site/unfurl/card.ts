import type { ActorNode, AnyPage, ClaimNode, ExplainerNode, Graph, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { actorCard, mostSaid } from '../views/actor-card.ts';
import { carryOf, unnamedSpeaker } from '../views/claim-card.ts';
import type { Printer } from '../views/printer.ts';
import { storyCard } from '../views/story.ts';

/** What stands on the picture that a link to a page unfolds into. */
export type Card = {
  site: string;
  /** What kind of page it is, and of which story. */
  kicker: string;
  title: string;
  /** The title is someone's own words. */
  quoted: boolean;
  foot: string;
  /** Which sources carry it, where that is to be told. */
  letters: { siglum: string; carries: boolean }[];
};

/** How many claims and actors of each story have a picture of their own: the others share that of their story. */
const most = { claims: 12, actors: 6 };

type Chosen = { claims: ReadonlySet<ClaimNode>; actors: ReadonlySet<ActorNode> };

const chosen = new WeakMap<StoryNode, Chosen>();

const chosenOf = (story: StoryNode): Chosen => {
  const known = chosen.get(story) ?? {
    claims: new Set(story.claims.filter(({ sources }) => sources.length > 1).slice(0, most.claims)),
    actors: new Set(
      story.actors
        .filter(({ statements }) => statements.length > 0)
        .sort(mostSaid)
        .slice(0, most.actors),
    ),
  };
  chosen.set(story, known);
  return known;
};

type Carded = StoryNode | ExplainerNode | ClaimNode | ActorNode;

const hasOwn = (node: AnyPage): node is Carded =>
  node.kind === 'stories' ||
  node.kind === 'explainers' ||
  (node.kind === 'claims' && chosenOf(node.story).claims.has(node)) ||
  (node.kind === 'actors' && node.stories.some((story) => chosenOf(story).actors.has(node)));

const fileOf = (node: AnyPage): string => `unfurl/${node.kind}/${node.id}.png`;

/** The picture of pages that belong to no one story. */
export const siteImage = 'unfurl/site.png';

/** The address of a page's picture below the base path: its own, that of its story, or the site's. */
export const imageOf = (node: AnyPage): string => {
  if (hasOwn(node)) return fileOf(node);
  const [story, ...others] = 'stories' in node ? node.stories : 'story' in node ? [node.story] : [];
  return story && others.length === 0 ? fileOf(story) : siteImage;
};

/** The page of a kind and id, if it has a picture of its own. */
export const cardedNode = (graph: Graph, kind: Carded['kind'], id: string): Carded | undefined => {
  const node: Carded | undefined = graph[kind].get(id);
  return node && hasOwn(node) ? node : undefined;
};

/** Every page that has a picture of its own. */
export const cardedNodes = ({ stories, explainers, claims, actors }: Graph): Carded[] =>
  [...stories.values(), ...explainers.values(), ...claims.values(), ...actors.values()].filter(hasOwn);

export const siteCard = ({ site }: Printer): Card => ({
  site: site.title,
  kicker: '',
  title: site.tagline,
  quoted: false,
  foot: new URL(site.url).host,
  letters: [],
});

/** What the picture of a page says: nothing that the page does not. */
export const cardOf = (print: Printer, node: Carded): Card => {
  const kind = messages.kindSingular[node.kind];
  const story = 'story' in node ? node.story : node.kind === 'actors' && node.stories.length === 1 ? node.stories[0] : undefined;
  const card = {
    site: print.site.title,
    kicker: story ? `${kind} · ${plainText(story.title)}` : kind,
    title: plainText(node.title),
    quoted: 'words' in node.title && node.title.words.quoted,
    letters: [],
  };
  switch (node.kind) {
    case 'claims': {
      const { short, letters } = carryOf(node.story, node.sources);
      const who = node.speakers.length > 0 ? messages.list(node.speakers.slice(0, 2).map(({ name }) => name)) : unnamedSpeaker(node);
      return { ...card, foot: `${who} · ${short}`, letters };
    }
    case 'actors': {
      const { role, claims } = actorCard(print, node);
      return { ...card, foot: [role ? plainText({ words: role }) : messages.actorTypes[node.type], claims].filter(Boolean).join(' · ') };
    }
    case 'stories':
      return { ...card, foot: storyCard(print, node).counts.join(' · ') };
    case 'explainers':
      return { ...card, foot: messages.explainer.by(node.authors) };
  }
};
