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

/** So many statements of an origin are named. */
const mostNamed = 4;

/** Fewer letters than these begin too many ids. */
const fewestLetters = 4;

const idOf = (written: string): string => (written.split(/[/#\\]/).findLast((part) => part !== '') ?? '').replace(/\.mdx$/, '');

/** What else an id may be: the origin of statements, or the terms of a story. */
const otherKind = (content: ReadContent, id: string): { what: string; fix: string } | null => {
  const from = content.claims.flatMap(({ value }) => value.record.statements.filter(({ origin }) => origin === id).map((each) => each.id));
  if (from.length > 0) {
    const shown = from.slice(0, mostNamed).join(', ');
    const more = from.length > mostNamed ? ` and ${from.length - mostNamed} more` : '';
    return { what: `\`${id}\` is an origin, of ${shown}${more}`, fix: `give the id of a statement: \`npx onrecord explain ${from[0]}\`` };
  }
  const story = content.stories.find(({ value }) => value.record.framings?.some((framing) => framing.id === id));
  return story ? { what: `\`${id}\` is a table of terms of ${story.id}`, fix: 'give the id of a claim or event that it shows' } : null;
};

const unknown = (content: ReadContent, id: string): Problem => {
  const page = [...allPages(content), ...content.explainers].find((each) => each.id === id);
  if (page)
    return {
      file: page.file,
      what: `\`${id}\` is a page of ${page.kind}`,
      why: 'only claims, actors, events, places and statements are explained; the rest is made of facts that are on the page',
      fix: 'give the id of a claim, an actor, an event, a place or a statement',
    };
  const problem = (what: string, fix: string): Problem => ({ file: content.dir, what, why: 'there is nothing to explain', fix });
  const known = [...content.claims, ...content.actors, ...content.events].map((each) => each.id);
  if (known.length === 0)
    return problem(
      'there are no pages here',
      'run it in the folder that holds `seeds/` and `content/`; `npx onrecord refresh` makes the pages',
    );
  const other = otherKind(content, id);
  if (other) return problem(other.what, other.fix);
  const fix =
    'give the name of a file in content/claims, actors or events without .mdx, or a statement id (s-…) from one; after new articles run `npx onrecord refresh` first';
  if (Object.hasOwn(content.redirects, id)) return problem(`\`${id}\` was a page once, and nothing has its words now`, fix);
  const begun = id.length < fewestLetters ? [] : known.filter((each) => each.startsWith(id)).sort();
  const statements = content.claims.flatMap(({ value }) => value.record.statements.map((each) => each.id));
  const places = content.stories.flatMap(({ value }) => value.record.places.map((each) => each.id));
  const meant = begun.length > 0 ? ` (did you mean "${begun[0]}"?)` : didYouMean(id, [...known, ...statements, ...places]);
  return problem(`\`${id}\` is no page and no statement${meant}`, fix);
};

/**
 * Finds what an id of `content/` means: a page, a page it redirects to, a statement or an utterance on a page, or a place of a story. It may be
 * written as the page's file or address.
 */
export const subjectOf = (content: ReadContent, written: string): Outcome<Subject> => {
  const id = idOf(written);
  const find = (at: string, led: string | null): Subject | null => {
    const claim = content.claims.find((page) => page.id === at);
    if (claim) return { kind: 'claim', page: claim, statement: null, story: claim.value.record.story, led };
    const event = content.events.find((page) => page.id === at);
    if (event) return { kind: 'event', page: event, story: event.value.record.story, led };
    const actor = content.actors.find((page) => page.id === at);
    if (actor) return { kind: 'actor', page: actor, story: actor.value.record.stories[0] ?? '', led };
    const saying = content.claims.find(({ value }) => value.record.statements.some((statement) => statement.id === at));
    if (saying) return { kind: 'claim', page: saying, statement: at, story: saying.value.record.story, led };
    const uttered = content.claims.find(({ value }) => value.record.utterances.some((utterance) => utterance.id === at));
    if (uttered) return { kind: 'claim', page: uttered, statement: null, story: uttered.value.record.story, led };
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
