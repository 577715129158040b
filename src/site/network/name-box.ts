/** A name set in a box: its lines, and the box's size in the picture's units. */
export type NameBox = { lines: string[]; width: number; height: number };

export const type = { size: 13, leading: 15 };

const padding = { x: 8, y: 6 };
/** More letters than this make a line too wide for a phone. */
const longest = 19;
const mostLines = 2;

/** Widths of letters in thousandths of the type size, no less than those of the typeface in its bold weight. */
const widthOf = (letter: string): number => {
  if (/[ijltfr.,:;'’|!()[\] ]/.test(letter)) return 400;
  if (/[mwMW@%]/.test(letter)) return 960;
  return /[\p{Lu}\d]/u.test(letter) ? 740 : /^[\p{Script=Latin}\p{P}]$/u.test(letter) ? 620 : 1000;
};

const measure = (text: string): number => ([...text].reduce((sum, letter) => sum + widthOf(letter), 0) * type.size) / 1000;

const clip = (text: string): string =>
  [...text].length <= longest
    ? text
    : `${[...text]
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;

/** Breaks a name between words into at most two lines. What is left out is marked; the table has it whole. */
export const nameBox = (name: string): NameBox => {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && ([...joined].length <= longest || lines.length === mostLines)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.map(clip);
  return {
    lines: shown,
    width: Math.ceil(Math.max(...shown.map(measure))) + 2 * padding.x,
    height: shown.length * type.leading + 2 * padding.y,
  };
};
