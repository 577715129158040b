import { byCodeUnit } from '../../support/files.ts';
import type { Problem } from '../../support/problem.ts';
import type { Actor } from '../../vocabulary/graph.ts';
import type { Piece as Candidate } from '../candidates.ts';
import type { ReadContent } from '../content.ts';
import type { Settled } from '../settle.ts';
import type { StoryGraph } from '../story-graph.ts';
import { type Decided, decideStory } from './decide-story.ts';
import { idleDecisions } from './idle.ts';
import type { Part, Piece } from './pieces.ts';
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

/**
 * New actors that print the name of something an editor said is no actor: index → that page. Names only: nameless sources mean someone
 * else in every article.
 */
export const namedLikeNone = (
  settled: readonly Settled<Candidate<Actor>>[],
  { actors }: ReadContent,
  { none }: Rules,
): Map<number, string> => {
  const pages = actors.filter(({ id }) => none.has(id)).sort((a, b) => byCodeUnit(a.id, b.id));
  const names = new Map<string, string>();
  for (const { id, value } of pages.reverse()) {
    const { name, aliases, stories } = value.record;
    for (const form of [name, ...aliases.map((alias) => alias.form)]) {
      for (const story of stories) names.set(`${story}\n${foldSpaces(form)}`, id);
    }
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

/** `ids` run beside `settled`; `absorbed`: indices of actors that joined a page by their name alone. */
export const decideActors = (
  stories: readonly StoryGraph[],
  settled: readonly Settled<Candidate<Actor>>[],
  ids: readonly string[],
  absorbed: ReadonlySet<number>,
  rules: Rules,
  content: ReadContent,
): DecidedActors => {
  const own = new Map<string, { page: string; at: number; joined: boolean }>();
  let count = 0;
  for (const [at, { items }] of settled.entries()) {
    for (const { story, value } of items)
      own.set(`${story.id}\n${value.id}`, { page: ids[at] ?? '', at: count++, joined: absorbed.has(at) });
  }
  const decided = stories.map((story): Decided => decideStory(story, (actor) => own.get(`${story.id}\n${actor}`)?.page ?? null, rules));

  const pages = new Map<string, { at: number; item: Candidate<Part> }[]>(ids.map((id) => [id, []]));
  const left = new Map<string, Map<string, number>>();
  const place = ({ story }: Decided, { part, page }: Piece) => {
    if (page === null) return;
    const home = own.get(`${story.id}\n${part.id}`);
    const from = home?.joined ? page : part.from;
    const item = { story, value: from === undefined ? part : { ...part, from } };
    const list = pages.get(page) ?? [];
    list.push({ at: home?.at ?? count++, item });
    pages.set(page, list);
    if (from === undefined || from === page) return;
    const went = left.get(from) ?? new Map<string, number>();
    left.set(from, went.set(page, (went.get(page) ?? 0) + part.mentions.length));
  };
  for (const one of decided) for (const piece of one.pieces) place(one, piece);

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
