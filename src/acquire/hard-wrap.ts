import { isBlank, type Line } from './lines.ts';
import { endsSentence } from './sentence-end.ts';

const narrowest = 40;
const widest = 120;
/** Writers' tools differ in where they wrap; a line this much shorter than the longest may still be a full one. */
const slack = 0.15;

const firstWord = (text: string, line: Line): number => text.slice(line.start, line.end).search(/\s|$/);

/**
 * The width at which a text was wrapped, or `undefined` when its lines are paragraphs. Two signs must come together: most line ends stand
 * inside a sentence, and most lines end where the next word had no room.
 */
export const wrapWidth = (text: string, lines: readonly Line[]): number | undefined => {
  let width = 0;
  for (const line of lines) {
    if (/\s/.test(text.slice(line.start, line.end))) width = Math.max(width, line.indent + line.end - line.start);
    if (width > widest) return undefined;
  }
  if (width < narrowest) return undefined;
  let pairs = 0;
  let inside = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (isBlank(line) || next === undefined || isBlank(next)) return;
    pairs++;
    if (!endsSentence(text.slice(line.start, line.end))) inside++;
    if (hadNoRoom(text, line, next, width)) full++;
  });
  return pairs > 0 && inside * 2 >= pairs && full * 2 >= pairs ? width : undefined;
};

/** True when a line is so long that the next one's first word had to go to a new line. */
export const hadNoRoom = (text: string, line: Line, next: Line, width: number): boolean =>
  line.indent + (line.end - line.start) + 1 + firstWord(text, next) > width * (1 - slack);
