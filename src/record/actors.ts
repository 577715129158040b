import { byCodeUnit } from '../support/files.ts';
import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { Actor, Alias } from '../vocabulary/graph.ts';
import type { Part } from './decisions/pieces.ts';
import { fullName } from './evidence.ts';
import { type Item, marked, renameDoc, unique } from './names.ts';
import type { StoryGraph } from './story-graph.ts';

/** Actors that get a page: all who are named in a text, and nameless ones who say something. */
export const actorsWithPage = ({ graph }: StoryGraph): Actor[] => {
  const speaking = new Set(graph.claims.flatMap(({ statements }) => statements.map(({ speaker }) => speaker)));
  return graph.actors.filter(({ id, named, mentions }) => speaking.has(id) || (named && mentions.length > 0));
};

type StoryActor = { story: StoryGraph; actor: Actor };

/**
 * Actors as pages see them: those of several stories are one when they have the same full name of two words or more and are both
 * persons or both not. A name that two actors of one story share joins nobody, and invented stories stay apart from real ones.
 */
export const acrossStories = (stories: readonly StoryGraph[]): StoryActor[][] => {
  const groups = new Map<string, StoryActor[]>();
  for (const story of stories) {
    for (const actor of actorsWithPage(story)) {
      const name = fullName(actor);
      const key = name === null ? `${story.id} ${actor.id}` : `${story.story.sample} ${name}`;
      const group = groups.get(key);
      if (group) group.push({ story, actor });
      else groups.set(key, [{ story, actor }]);
    }
  }
  const isClear = (group: StoryActor[]) => new Set(group.map(({ story }) => story.id)).size === group.length;
  return [...groups.values()].flatMap((group) => (isClear(group) ? [group] : group.map((one) => [one])));
};

const aliasesOf = (items: readonly Item<Actor>[]): Alias[] => {
  const docs = new Map<string, string[]>();
  for (const { value, names } of items) {
    for (const alias of value.aliases) docs.set(alias.form, [...(docs.get(alias.form) ?? []), ...alias.docs.map(names.doc)]);
  }
  return [...docs].map(([form, list]) => ({ form, docs: unique(list).sort(byCodeUnit) }));
};

/** The record of an actor's page, from its part in every story. The first item gives the name and type. */
export const actorRecord = (id: string, items: readonly [Item<Part>, ...Item<Part>[]]): ActorRecord => {
  const affiliation = items.map(({ value, names }) => names.actor(value.affiliation ?? '')).find((of) => of !== undefined && of !== id);
  return {
    id,
    name: items[0].value.name,
    type: items[0].value.type,
    named: items.some(({ value }) => value.named),
    stories: unique(items.map(({ story }) => story)).sort(byCodeUnit),
    aliases: aliasesOf(items),
    affiliation: affiliation ?? null,
    reasons: unique(items.flatMap(({ value }) => value.reasons)),
    roles: items.flatMap(({ value, names }) => value.roles.map((role) => renameDoc(role, names))),
    mentions: items.flatMap(({ value: { mentions, from }, names }) =>
      mentions.map((mention) => ({ ...renameDoc(mention, names), ...marked(from) })),
    ),
  };
};
