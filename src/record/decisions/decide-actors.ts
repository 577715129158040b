import { byCodeUnit } from '../../support/files.ts';
import type { Problem } from '../../support/problem.ts';
import type { ActorRecord } from '../../vocabulary/actor-page.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import type { Piece as Candidate } from '../candidates.ts';
import type { ReadContent } from '../content.ts';
import type { Settled } from '../settle.ts';
import type { StoryGraph } from '../story-graph.ts';
import { type Decided, decideStory } from './decide-story.ts';
import { idleDecisions } from './idle.ts';
import { actorOf, type Part } from './pieces.ts';
import { foldSpaces, type Rules } from './rule.ts';

/** Actors as editors decided, by the page each is on. */
export type DecidedActors = {
  pages: { id: string; items: Candidate<Part>[] }[];
  /** The stories with everything that points to actors pointing to their parts. */
  stories: Map<string, StoryGraph>;
  /** Pages of which everything went elsewhere → the page that most of it went to. */
  wentTo: Map<string, string>;
  problems: Problem[];
};

/** The forms that a page has of itself, not from another one. */
const ownForms = ({ id, name, aliases, mentions }: ActorRecord): string[] => {
  const forms = [name, ...aliases.map(({ form }) => form)].map(foldSpaces);
  const own = mentions.filter(({ from }) => from === undefined || from === id);
  if (own.length === mentions.length) return forms;
  const printed = new Set(own.map(({ exact }) => foldSpaces(exact)));
  return forms.filter((form) => printed.has(form));
};

/**
 * New actors that print the name of something an editor said is no actor: index → that page. Names only: nameless sources mean someone
 * else in every article.
 */
export const namedLikeNone = (settled: readonly Settled<Candidate<Actor>>[], { actors }: ReadContent): Map<number, string> => {
  const pages = actors.filter(({ value }) => value['not-an-actor']).sort((a, b) => byCodeUnit(a.id, b.id));
  const names = new Map<string, string>();
  for (const { id, value } of pages.reverse()) {
    for (const form of ownForms(value.record)) for (const story of value.record.stories) names.set(`${story}\n${form}`, id);
  }
  const found = settled.map(({ id, items }, at): [number, string | undefined] => {
    const isNew = id === null && items.every(({ value }) => value.named);
    const meant = isNew ? items.map(({ story, value }) => names.get(`${story.id}\n${foldSpaces(value.name)}`)) : [];
    return [at, meant.find((page) => page !== undefined)];
  });
  return new Map(found.filter((one): one is [number, string] => one[1] !== undefined));
};

const largest = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0];

/** Those of them whose page has an actor of its own already. The first of those that go to a page without one is its own from now on. */
export const joinedByName = (settled: readonly Settled<Candidate<Actor>>[], absorbed: ReadonlyMap<number, string>): Set<number> => {
  const owned = new Set(settled.flatMap(({ id }) => id ?? []));
  return new Set([...absorbed].filter(([, page]) => owned.size === owned.add(page).size).map(([at]) => at));
};

/** Where the pipeline has an actor: `raw` before merges, `page` after them. `joined`: by its name alone. `at`: its place among all. */
type Home = { raw: string; page: string; joined: boolean; at: number };

/** The page that a part would be on but for a decision, if that is another; the page itself for what no other page has. */
const cameFrom = (page: string, home: Home | undefined): string | undefined => {
  if (home === undefined || home.joined) return page;
  return home.raw === page ? undefined : home.raw;
};

/**
 * `ids` run beside `settled`; `joined`: indices of actors that joined a page by their name alone. `into`: merged pages, by the page they
 * joined.
 */
export const decideActors = (
  stories: readonly StoryGraph[],
  settled: readonly Settled<Candidate<Actor>>[],
  ids: readonly string[],
  joined: ReadonlySet<number>,
  into: ReadonlyMap<string, string>,
  rules: Rules,
  content: ReadContent,
): DecidedActors => {
  const homes = new Map<string, Home>();
  for (const [index, { items }] of settled.entries()) {
    const raw = ids[index] ?? '';
    const home = { raw, page: into.get(raw) ?? raw, joined: joined.has(index) };
    for (const { story, value } of items) homes.set(`${story.id}\n${value.id}`, { ...home, at: homes.size });
  }
  const decided = stories.map((story): Decided => decideStory(story, (actor) => homes.get(`${story.id}\n${actor}`)?.page ?? null, rules));

  const pages = new Map<string, { at: number; item: Candidate<Part> }[]>(ids.map((id) => [id, []]));
  const left = new Map<string, Map<string, number>>();
  let last = homes.size;
  for (const { story, pieces } of decided) {
    for (const { part, page } of pieces) {
      if (page === null) continue;
      const home = homes.get(`${story.id}\n${actorOf(part)}`);
      const from = cameFrom(page, home);
      const at = from === undefined ? (home?.at ?? 0) : ++last;
      const list = pages.get(page) ?? [];
      list.push({ at, item: { story, value: from === undefined ? part : { ...part, from } } });
      pages.set(page, list);
      if (from === undefined || from === page) continue;
      const went = left.get(from) ?? new Map<string, number>();
      left.set(from, went.set(page, (went.get(page) ?? 0) + part.mentions.length));
    }
  }

  const olds = new Map(content.actors.map(({ id, value }) => [id, value.record]));
  /** Where nothing on a page is the pipeline's own, its name is the editor's, or the one it had. */
  const named = (id: string, items: Candidate<Part>[]): Candidate<Part>[] => {
    const [first, ...others] = items;
    if (first === undefined || first.value.from === undefined) return items;
    const old = olds.get(id);
    const { name, type } = first.value;
    return [{ ...first, value: { ...first.value, name: rules.names.get(id) ?? old?.name ?? name, type: old?.type ?? type } }, ...others];
  };
  const live = [...pages].filter(([, items]) => items.length > 0);
  const liveIds = new Set(live.map(([id]) => id));
  const elsewhere = [...left].flatMap(([id, counts]): [string, string][] => {
    const to = liveIds.has(id) ? undefined : largest(counts);
    return to === undefined ? [] : [[id, to]];
  });
  return {
    pages: live.map(([id, items]) => ({
      id,
      items: named(
        id,
        items.sort((a, b) => a.at - b.at).map(({ item }) => item),
      ),
    })),
    stories: new Map(decided.map(({ story }) => [story.id, story])),
    wentTo: new Map(elsewhere),
    problems: idleDecisions(rules, decided, stories, content, liveIds),
  };
};
