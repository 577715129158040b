import { byCodeUnit } from '../support/files.ts';
import type { ActorPage } from '../vocabulary/actor-page.ts';
import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { EventPage } from '../vocabulary/event-page.ts';
import { isReviewed } from '../vocabulary/page.ts';
import { claimAccusation, eventAccusation } from './accusations.ts';
import { type Context, contextOf, isLive } from './context.ts';
import { type Evidence, type Item, needs, type PageFile, type ReviewContent } from './item.ts';
import { actorMerge, claimMerge } from './merges.ts';
import { placeIn } from './place.ts';
import { relationItems } from './relations.ts';
import { speakerItems, statementEvidence } from './speakers.ts';

type Kinds = { claims: ClaimPage; actors: ActorPage; events: EventPage };

const plainly = (page: PageFile<{ record: { id: string } }>, words: string, evidence: Evidence[]): Item => ({
  key: `${page.path} unreviewed`,
  need: 'unreviewed',
  path: page.path,
  file: page.file,
  ...placeIn(page),
  why: 'not reviewed, and the site shows only what is',
  words,
  sources: new Set(evidence.map(({ doc }) => doc)).size,
  evidence,
  approve: [{ key: 'review', value: 'approved' }],
  reject: [{ key: 'review', value: 'rejected' }],
});

/** A verdict on a page answers all questions about it as a whole, so only the most needed one is asked. */
const firstOf = (page: PageFile<Kinds[keyof Kinds]>, found: Item[], plain: Item, all: boolean): Item[] =>
  isReviewed(page.value) ? [] : [...found, ...(all ? [plain] : [])].slice(0, 1);

type Asked = { [K in keyof Kinds]: (page: PageFile<Kinds[K]>) => Item[] };

/** What to ask about one page, given all others as they were when the queue was made. */
export const askedOf = (content: ReviewContent): Asked => {
  const context: Context = contextOf(content);
  const all = (content.site?.unreviewed ?? 'publish') !== 'publish';
  const live = (page: Parameters<typeof isLive>[0]) => isLive(page, context.merged);
  return {
    claims: (page) => {
      if (!live(page)) return [];
      const { title, statements } = page.value.record;
      const plain = plainly(page, title.exact, statements.map(statementEvidence));
      const whole = firstOf(page, [...claimAccusation(page, context), ...claimMerge(page)], plain, all);
      return [...whole, ...relationItems(page, context), ...speakerItems(page, context)];
    },
    actors: (page) => {
      if (!live(page)) return [];
      const { name, mentions } = page.value.record;
      const firsts = [...Map.groupBy(mentions, ({ doc }) => doc).values()].flatMap(([first]) => first ?? []);
      const evidence = firsts.map(({ doc, start, end, exact }) => ({ doc, context: { start, end, exact }, marks: [{ start, end }] }));
      return firstOf(page, actorMerge(page, context), plainly(page, name, evidence), all);
    },
    events: (page) => {
      if (!live(page)) return [];
      const { title, mentions } = page.value.record;
      const evidence = mentions.map(({ doc, start, end, context: around }) => ({ doc, context: around, marks: [{ start, end }] }));
      return firstOf(page, eventAccusation(page, context), plainly(page, title.exact, evidence), all);
    },
  };
};

/** Accusations first; within one need what more sources carry, then in the order of files and lines. */
const byNeed = (a: Item, b: Item): number =>
  needs.indexOf(a.need) - needs.indexOf(b.need) ||
  b.sources - a.sources ||
  byCodeUnit(a.path, b.path) ||
  a.line - b.line ||
  byCodeUnit(a.key, b.key);

/**
 * Everything in `content/` that is doubtful and that no editor has decided: accusations against named persons, proposed relations, what was
 * joined on weak grounds, statements without a speaker; where the site shows reviewed pages only, every other page too. Pure: an answer,
 * once it is in the page, is not asked for again. `story`: that story alone.
 */
export const reviewQueue = (content: ReviewContent, story?: string): Item[] => {
  const asked = askedOf(content);
  const own = (of: string) => story === undefined || of === story;
  return [
    ...content.claims.filter(({ value }) => own(value.record.story)).flatMap(asked.claims),
    ...content.actors.filter(({ value }) => value.record.stories.some(own)).flatMap(asked.actors),
    ...content.events.filter(({ value }) => own(value.record.story)).flatMap(asked.events),
  ].sort(byNeed);
};
