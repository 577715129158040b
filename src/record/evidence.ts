import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { Claim } from '../vocabulary/claim.ts';
import type { ClaimRecord } from '../vocabulary/claim-page.ts';
import type { EventRecord } from '../vocabulary/event-page.ts';
import type { Actor, Event } from '../vocabulary/graph.ts';
import type { Span } from '../vocabulary/span.ts';
import type { ArticleOf } from './articles.ts';
import type { Evidence, Trace } from './identity.ts';

/**
 * Whatever text a record was made from, it is compared with the articles as they are now. So what a page is known by is the same on every
 * run until an article or the page changes.
 */
const traceOf = (articleOf: ArticleOf, doc: string, { start, end, exact }: Span, telling: boolean): Trace => {
  const article = articleOf(doc);
  const inPlace = article?.text.startsWith(exact, start) ?? false;
  return { file: article?.path ?? '', start, end, exact, inPlace, telling, isNew: article?.isNew ?? false };
};

export const claimEvidence = (claim: Claim | ClaimRecord, story: string, articleOf: ArticleOf): Evidence => ({
  story,
  traces: claim.statements.flatMap(({ doc, content }) => content.map((span) => traceOf(articleOf, doc, span, true))),
  signs: [],
});

export const eventEvidence = (event: Event | EventRecord, story: string, articleOf: ArticleOf): Evidence => {
  return {
    story,
    traces: event.mentions.map((mention) => traceOf(articleOf, mention.doc, mention, false)),
    signs: [`${articleOf(event.title.doc)?.path}\n${event.title.exact}`],
  };
};

const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);

/**
 * A name that points to one actor whatever the story: two words or more, and persons apart from everything else. `null` for single
 * words and for nameless sources, which mean another actor in every story.
 */
export const fullName = ({ name, named, type }: Actor): string | null => {
  const words = fold(name);
  return named && words.length > 1 ? `${type === 'person' ? 'person' : 'body'}/${words.join(' ')}` : null;
};

export const actorEvidence = (actor: Actor | ActorRecord, story: string, articleOf: ArticleOf): Evidence => {
  const whole = fullName(actor);
  // A pronoun means somebody else elsewhere.
  const forms = new Set(actor.aliases.map(({ form }) => form));
  return {
    story,
    traces: actor.mentions.map((mention) => traceOf(articleOf, mention.doc, mention, forms.has(mention.exact))),
    signs: actor.named ? [whole ?? `${story}/${actor.type}/${fold(actor.name).join(' ')}`] : [],
  };
};
