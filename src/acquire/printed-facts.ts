import type { Block, Printed } from '../vocabulary/document.ts';
import type { Span } from '../vocabulary/span.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import { authorsIn, isNameLine, isRole } from './byline.ts';
import { isReleaseMark } from './letterhead.ts';
import type { Passage } from './passage.ts';
import { timeOf } from './post-times.ts';
import { datedIn, type Stamp } from './stamp.ts';

/** Bylines stand within so many passages from the top, or say outright what they date. */
const top = 12;
const says = /\b(?:release|published|posted|first published|created|issued|released|date)\b/i;
const updates = /(?=\b(?:(?:last )?(?:updated|modified|edited)|update)\b)/i;

type Read = { span: Span; value: string };
type Dates = { outright: Read[]; bare: Read[]; updated: Read[]; dateline: Read[] };

/**
 * Adds to an editor's facts what he left open and the text prints: the day of publication, of an update, and the author. In this order count
 * "Published …", the date of Markdown front matter, a date on its own above the text, a dateline with a year, and the day of an update.
 * `printed` tells which facts came from here, and where they stand.
 */
export const withPrinted = (
  text: string,
  passages: readonly Passage[],
  blocks: readonly Block[],
  facts: SourceFacts,
): { facts: SourceFacts; printed?: Printed } => {
  const lines = bylines(passages, blocks);
  const { outright, bare, updated, dateline } = datesOf(text, lines, blocks);
  const matter = passages[0]?.start === 0 && passages[0].role === 'markup' ? frontMatter(text, passages[0].end) : undefined;
  const published = facts.published === undefined ? (outright[0] ?? matter ?? bare[0] ?? dateline[0] ?? updated[0]) : undefined;
  const renewed = facts.updated === undefined ? updated[0] : undefined;
  const byline = facts.byline === undefined ? authorOf(text, lines) : undefined;
  const printed: Printed = {
    ...(published && { published: published.span }),
    ...(renewed && { updated: renewed.span }),
    ...(byline && { byline: byline.span }),
  };
  if (Object.keys(printed).length === 0) return { facts };
  return {
    facts: {
      ...facts,
      ...(published && { published: published.value }),
      ...(renewed && { updated: renewed.value }),
      ...(byline && { byline: byline.value }),
    },
    printed,
  };
};

type Line = { passage: Passage; isTop: boolean };

const bylines = (passages: readonly Passage[], blocks: readonly Block[]): Line[] => {
  const own = new Map(blocks.map((block) => [block.start, block]));
  const body = blocks.find(({ kind, end, start }) => kind === 'paragraph' && end - start > 200)?.start ?? Number.POSITIVE_INFINITY;
  return passages.flatMap((passage, index) => {
    const block = own.get(passage.start);
    const tells = block?.kind === 'byline' || (block?.kind === 'label' && isReleaseMark(passage.words));
    return block && tells && block.post === undefined ? [{ passage, isTop: index < top && passage.start < body }] : [];
  });
};

const spanIn = (text: string, { at }: Passage, from: number, to: number): Span => {
  const [start, end] = [at(from), at(to - 1) + 1];
  return { start, end, exact: text.slice(start, end) };
};

const datesOf = (text: string, lines: readonly Line[], blocks: readonly Block[]): Dates => {
  const dates: Dates = { outright: [], bare: [], updated: [], dateline: [] };
  for (const { passage, isTop } of lines) {
    let from = 0;
    for (const part of passage.words.length <= 300 ? passage.words.split(updates) : []) {
      const found = datedIn(part);
      const value = found && moment(found.stamp);
      if (found && value !== undefined) {
        const read: Read = { span: spanIn(text, passage, from + found.from, from + found.to), value };
        if (/^(?:last )?(?:updated?|modified|edited)\b/i.test(part)) dates.updated.push(read);
        else if (says.test(part)) dates.outright.push(read);
        else if (isTop) dates.bare.push(read);
      }
      from += part.length;
    }
  }
  // A later dateline may be another report's.
  const { dateline, post } = blocks.find((block) => block.dateline) ?? {};
  if (post === undefined && dateline?.date !== undefined && dateline.day) {
    dates.dateline.push({ span: dateline.day, value: dateline.date });
  }
  return dates;
};

/** A clock counts where its zone is known: elsewhere the day is all that can be compared. */
const moment = (stamp: Stamp): string | undefined => {
  const time = timeOf(stamp);
  return time?.match(/T.*[+-]/) ? time : time?.slice(0, 'yyyy-mm-dd'.length);
};

/** `date: 2024-03-07` between the lines of dashes at the head of a Markdown file. */
const frontMatter = (text: string, end: number): Read | undefined => {
  const match = /^(?:date|published|pubdate|publish_?date|datePublished)\s*:[ \t]*["']?(\S[^\r\n]*)$/im.exec(text.slice(0, end));
  const found = match?.[1] === undefined ? undefined : datedIn(match[1]);
  const value = found && moment(found.stamp);
  if (!match || !found || value === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(match[1] as string) + found.from;
  return { span: { start, end: start + found.to - found.from, exact: text.slice(start, start + found.to - found.from) }, value };
};

const authorOf = (text: string, lines: readonly Line[]): Read | undefined => {
  for (const { passage, isTop } of lines) {
    const { words } = passage;
    const names = isTop ? (authorsIn(words) ?? (isNameLine(words) && !isRole(words) ? words : undefined)) : undefined;
    if (names === undefined) continue;
    const from = passage.words.indexOf(names);
    return { span: spanIn(text, passage, from, from + names.length), value: names };
  }
  return undefined;
};
