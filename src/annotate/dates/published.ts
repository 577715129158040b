import type { Document } from '../../vocabulary/document.ts';
import { type Day, parseDay } from './calendar.ts';

/** The day that the text at an offset was published: its post's, in a live blog, else the document's. The day of an update is another date (`updatedOn`) and never stands in. */
export const publishedAt = ({ facts, posts }: Document): ((offset: number) => Day | null) => {
  const own = facts.published ? parseDay(facts.published) : null;
  const dated = posts.map(({ start, end, time }) => ({ start, end, day: time ? parseDay(time) : null }));
  return (offset) => dated.find(({ start, end }) => offset >= start && offset < end)?.day ?? own;
};

/** The day of a document's last change; of a live blog's entries each has its own. */
export const updatedOn = ({ facts, posts }: Document): Day | null =>
  facts.updated === undefined || posts.length > 0 ? null : parseDay(facts.updated);

/** Stamps that a crawler or a page left ("2 years ago / 1:57 AM EDT") tell of the day of the copy, not of the story. */
export const isCrawlStamp = ({ text, posts }: Document, start: number, end: number): boolean =>
  posts.some(({ stamp }) => stamp !== null && start < stamp.end && end > stamp.start) ||
  /^\s*\/\s*\d{1,2}:\d\d/.test(text.slice(end, end + 12)) ||
  /\bago\s*\/\s*$/.test(text.slice(Math.max(0, start - 10), start));
