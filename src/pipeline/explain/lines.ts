/** A section of an explanation: its heading and its lines, indented; nothing when there is no line. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];

/** Lines that belong to the one before. */
export const inset = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** "1 document", "2 documents". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A weight with its sign and one digit behind the point: log odds and merits are no more exact than that. */
export const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
