import { allPages, type ReadContent, type RecordFile } from '../../record/content.ts';
import { follow } from '../../record/redirects.ts';
import type { Outcome, Problem } from '../../support/problem.ts';
import { didYouMean } from '../../support/suggest.ts';
import type { StoryPlace } from '../../vocabulary/graph.ts';

/** What an id means. `story`: the folder whose articles it comes from; `led`: the redirect that led to it. */
export type Subject = { led: string | null; story: string } & (
  | { kind: 'claim'; page: RecordFile<'claims'>; statement: string | null }
  | { kind: 'actor'; page: RecordFile<'actors'> }
  | { kind: 'event'; page: RecordFile<'events'> }
  | { kind: 'place'; place: StoryPlace }
);

const unknown = (content: ReadContent, id: string): Problem => {
  const page = [...allPages(content), ...content.explainers].find((each) => each.id === id);
  const pages = [...content.claims, ...content.actors, ...content.events].map((each) => each.id);
  const statements = content.claims.flatMap(({ value }) => value.record.statements.map((each) => each.id));
  const places = content.stories.flatMap(({ value }) => value.record.places.map((each) => each.id));
  if (page)
    return {
      file: page.file,
      what: `\`${id}\` is a page of ${page.kind}`,
      why: 'only claims, actors, events, places and statements are explained; the rest is made of facts that are on the page',
      fix: 'give the id of a claim, an actor, an event, a place or a statement',
    };
  const gone = Object.hasOwn(content.redirects, id);
  return {
    file: content.dir,
    what: gone
      ? `\`${id}\` was a page once, and nothing has its words now`
      : `\`${id}\` is no page and no statement${didYouMean(id, [...pages, ...statements, ...places])}`,
    why: 'there is nothing to explain',
    fix: 'give the name of a file in content/claims, actors or events without .mdx, or a statement id (s-…) from one; after new articles run `npx onrecord refresh` first',
  };
};

/** Finds what an id of `content/` means: a page, a page it redirects to, a statement on a page, or a place of a story. */
export const subjectOf = (content: ReadContent, id: string): Outcome<Subject> => {
  const find = (at: string, led: string | null): Subject | null => {
    const claim = content.claims.find((page) => page.id === at);
    if (claim) return { kind: 'claim', page: claim, statement: null, story: claim.value.record.story, led };
    const event = content.events.find((page) => page.id === at);
    if (event) return { kind: 'event', page: event, story: event.value.record.story, led };
    const actor = content.actors.find((page) => page.id === at);
    if (actor) return { kind: 'actor', page: actor, story: actor.value.record.stories[0] ?? '', led };
    const saying = content.claims.find(({ value }) => value.record.statements.some((statement) => statement.id === at));
    if (saying) return { kind: 'claim', page: saying, statement: at, story: saying.value.record.story, led };
    for (const story of content.stories) {
      const place = story.value.record.places.find((each) => each.id === at);
      if (place) return { kind: 'place', place, story: story.id, led };
    }
    return null;
  };
  const to = follow(content.redirects, id);
  const value = find(id, null) ?? (to === null ? null : find(to, id));
  return value ? { ok: true, value } : { ok: false, problems: [unknown(content, id)] };
};
