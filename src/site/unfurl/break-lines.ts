/** A text broken into lines, in the size in which they fit. */
export type Fitted = { lines: string[]; size: number };

type Measure = (text: string, size: number) => number;

const broken = (words: string[], width: number, size: number, measure: Measure): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
};

const clipped = (line: string, width: number, size: number, measure: Measure): string => {
  let text = line;
  while (text.includes(' ') && measure(`${text} …`, size) > width) text = text.slice(0, text.lastIndexOf(' '));
  return `${text} …`;
};

/**
 * Breaks a text between words into lines of a width, in the largest of some sizes in which all of it fits; in the smallest, what has no room is
 * left out, and marked so. `sizes` go from large to small, each with the most lines it may take.
 */
export const fitLines = (text: string, width: number, sizes: readonly { size: number; most: number }[], measure: Measure): Fitted => {
  const words = text.split(/\s+/).filter(Boolean);
  let last: Fitted = { lines: [], size: 0 };
  for (const { size, most } of sizes) {
    const lines = broken(words, width, size, measure);
    if (lines.length <= most && lines.every((line) => measure(line, size) <= width)) return { lines, size };
    const kept = lines.slice(0, most);
    last = {
      lines: kept.map((line, i) => (i === most - 1 || measure(line, size) > width ? clipped(line, width, size, measure) : line)),
      size,
    };
  }
  return last;
};
