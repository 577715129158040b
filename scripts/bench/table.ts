/** A line of a table: what was measured, and its figures beside it. */
export type Row = [what: string, ...figures: string[]];

export const number = (value: number): string => Math.round(value).toLocaleString('en');

export const seconds = (ms: number): string => (ms < 9_950 ? (ms / 1000).toFixed(2) : (ms / 1000).toFixed(1));

export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0);

export const ratio = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ×`;

/** Columns set under one another: words to the left, figures to the right. */
export const table = (head: Row, rows: Row[]): string => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: Row) =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n');
};
