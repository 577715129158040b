/** How wide a word is, and how far it stands from one before and from one after it, in ems. */
export type Measured = { width: number; before: number; after: number };

const gap = (word: Measured | undefined, next: Measured): number => (word ? word.after + next.before : 0);

/** How wide words are on one line, in ems. */
export const lineWidth = (words: Measured[]): number => words.reduce((sum, word, i) => sum + gap(words[i - 1], word) + word.width, 0);

const broken = <Word extends Measured>(words: Word[], width: number): Word[][] => {
  const lines: Word[][] = [];
  let filled = 0;
  for (const word of words) {
    const line = lines.at(-1);
    filled += gap(line?.at(-1), word) + word.width;
    if (line && filled <= width) line.push(word);
    else {
      lines.push([word]);
      filled = word.width;
    }
  }
  return lines;
};

const clipped = <Word extends Measured>(line: Word[], width: number, ellipsis: Word[]): Word[] => {
  const kept = [...line];
  while (kept.length > 1 && lineWidth([...kept, ...ellipsis]) > width) kept.pop();
  return [...kept, ...ellipsis];
};

/**
 * Breaks words into lines of a width in pixels, in the first of some sizes, large to small, in which all of them fit; `most` says how many lines there may be.
 * In the last, words that have no room are left out, and the ellipsis stands for them.
 */
export const fitLines = <Word extends Measured, Size extends { size: number }>(
  words: Word[],
  ellipsis: Word[],
  width: number,
  sizes: readonly [Size, ...Size[]],
  most: (size: Size) => number,
): { lines: Word[][]; size: Size } => {
  let fitted: { lines: Word[][]; size: Size } = { lines: [], size: sizes[0] };
  for (const size of sizes) {
    const [room, count] = [width / size.size, most(size)];
    const lines = broken(words, room);
    const wide = (line: Word[]) => lineWidth(line) > room;
    if (lines.length <= count && !lines.some(wide)) return { lines, size };
    const cut = (line: Word[], i: number) => wide(line) || (i === count - 1 && lines.length > count);
    fitted = { lines: lines.slice(0, count).map((line, i) => (cut(line, i) ? clipped(line, room, ellipsis) : line)), size };
  }
  return fitted;
};
