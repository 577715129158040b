import type { DateMention } from '../../vocabulary/date.ts';
import type { Block, Document } from '../../vocabulary/document.ts';
import { firstAtLeast } from '../search.ts';
import { parseDay } from './calendar.ts';

/** A transcript's turns, from the first label to the last word, and the day they were spoken. */
export type Session = { start: number; end: number; day: string | null };

/** How many blocks may stand between two turns of one session, and between the words that date it and its first turn. */
const REACH = 4;

const OCCASION =
  /\b(?:met|sat|meets|spoke|talked|heard|testif(?:y|ied)|appeared|took questions|argument|hearing|meeting|session|sitting|interview|briefing|conference|debate|testimony|trial|proceedings|inquest|inquiry|exchange|conversation|webcast|broadcast|podcast|recording|transcript|minutes|call|address|speech|q ?& ?a)\b/i;

/** The one day that a block before the turns gives for them: in a sentence that names an occasion, or in a line that is no sentence. */
const dayIn = ({ text }: Document, block: Block, dates: readonly DateMention[]): string | null => {
  const words = text.slice(block.start, block.end);
  const isLine = !/[.!?]["”’)]*\s*$/.test(words);
  if (!isLine && !OCCASION.test(words)) return null;
  const days = new Set<string>();
  for (let i = firstAtLeast(dates, block.start, ({ start }) => start); i < dates.length; i += 1) {
    const { start, value } = dates[i] as DateMention;
    if (start >= block.end) break;
    if (value && parseDay(value)) days.add(value.slice(0, 10));
  }
  const [day] = days;
  return days.size === 1 && day ? day : null;
};

const isFurniture = ({ kind }: Block): boolean => kind === 'boilerplate' || kind === 'byline';

/**
 * The sessions of a transcript, in text order. The day is the one that the words before the first turn give ("the council met on Monday evening",
 * "Oral argument, 13 February 2024"), `null` when they give none or several.
 */
export const sessionsOf = (document: Document, dates: readonly DateMention[]): Session[] => {
  const { blocks } = document;
  const sessions: Session[] = [];
  let last = -1;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    if (!block.speaker) continue;
    const current = sessions.at(-1);
    if (current && index - last <= REACH) current.end = block.end;
    else {
      const before = blocks.slice(Math.max(last + 1, index - REACH), index).filter((candidate) => !isFurniture(candidate));
      const day = before.reduceRight<string | null>((found, candidate) => found ?? dayIn(document, candidate, dates), null);
      sessions.push({ start: block.start, end: block.end, day });
    }
    last = index;
  }
  return sessions;
};
