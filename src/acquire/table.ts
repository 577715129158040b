import { linesOf } from './lines.ts';
import type { Unit } from './unit.ts';

/** "|---|:---|": the line below a table's head (GitHub Flavored Markdown, "Tables"). */
const isRule = (line: string): boolean => line.length >= 3 && line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('--');
const isRow = (line: string): boolean => /^\|.*\|$/.test(line) || line.split('|').length > 2;

/** Takes the rows of tables out of paragraphs. The rule below the head is a mark of layout. */
export const tableRows = (text: string, units: readonly Unit[]): Unit[] => {
  const parted: Unit[] = units.flatMap((unit): Unit[] => {
    if (unit.role !== undefined || !text.slice(unit.start, unit.end).includes('|')) return [unit];
    const lines = linesOf(text, [unit.start, unit.end]).filter(({ start, end }) => end > start);
    const words = lines.map(({ start, end }) => text.slice(start, end));
    const rule = words.findIndex(isRule);
    if (rule < 1 || !words.every((line) => isRow(line) || isRule(line))) return [unit];
    return lines.map(({ start, end }, index): Unit => ({ start, end, role: index === rule ? 'mark' : 'row' }));
  });
  return joinedRows(text, parted);
};

/** In plain text each row of a table is a unit of its own. */
const joinedRows = (text: string, units: Unit[]): Unit[] => {
  const line = (index: number): string => {
    const unit = units[index];
    return unit && unit.role === undefined && unit.end - unit.start <= 400 ? text.slice(unit.start, unit.end) : '';
  };
  const rows = new Map<number, Unit['role']>();
  for (const index of units.keys()) {
    if (!isRule(line(index)) || !isRow(line(index - 1))) continue;
    rows.set(index - 1, 'row').set(index, 'mark');
    for (let below = index + 1; isRow(line(below)); below++) rows.set(below, 'row');
  }
  return rows.size === 0 ? units : (units.map((unit, index) => (rows.has(index) ? { ...unit, role: rows.get(index) } : unit)) as Unit[]);
};
