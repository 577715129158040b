import { createRequire } from 'node:module';
import type { Range } from '../vocabulary/span.ts';
import { linesOf, trimmed } from './lines.ts';
import { listMark } from './list-mark.ts';
import { isTame } from './markdown-limits.ts';
import { plainUnits } from './plain-units.ts';
import { tableRows } from './table.ts';
import type { Unit } from './unit.ts';

/** What this file needs of a Markdown syntax tree (mdast). */
type Node = {
  type: string;
  depth?: number;
  lang?: string | null;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};
type Laid = { units: Unit[]; markup: Range[] };

/** Longer lines are paragraphs of their own, also where Markdown would run them together. */
const longestWrapped = 120;
const wholeInline = new Set(['image', 'imageReference', 'html', 'footnoteReference']);

let parse: ((text: string) => Node) | undefined;

/** Loads on first use: most stories hold no Markdown. */
const load = (): ((text: string) => Node) => {
  if (parse) return parse;
  const require = createRequire(import.meta.url);
  const { unified } = require('unified') as typeof import('unified');
  const { default: remarkParse } = require('remark-parse') as typeof import('remark-parse');
  const processor = unified().use(remarkParse);
  parse = (text) => processor.parse(text) as unknown as Node;
  return parse;
};

const startOf = (node: Node | undefined): number => node?.position?.start.offset ?? 0;
const endOf = (node: Node | undefined): number => node?.position?.end.offset ?? 0;

/**
 * Units of a Markdown article (CommonMark), and the marks inside them (emphasis, link addresses, escapes) that are not read. Character
 * references such as `&amp;` stay as they are written. Text that is no sane Markdown is laid out as plain text.
 */
export const markdownUnits = (text: string): Laid => {
  if (!isTame(text)) return { units: plainUnits(text), markup: [] };
  const matter = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const laid: Laid = { units: matter > 0 ? [{ start: 0, end: matter, role: 'markup' }] : [], markup: [] };
  // Blank lines of the same length keep the offsets.
  visit(load()('\n'.repeat(matter) + text.slice(matter)), text, false, laid);
  laid.units.sort((a, b) => a.start - b.start);
  laid.markup.sort((a, b) => a[0] - b[0]);
  return { units: withMarks(text, tableRows(text, laid.units)), markup: laid.markup };
};

const visit = (node: Node, text: string, item: boolean, laid: Laid): void => {
  const children = node.children ?? [];
  const [start, end] = [startOf(node), endOf(node)];
  if (node.type === 'heading' || node.type === 'paragraph') {
    const range: Range = [startOf(children[0]), endOf(children.at(-1))];
    if (children.length === 0) return;
    if (children.every(({ type }) => wholeInline.has(type) || type === 'break')) {
      laid.units.push({ start: range[0], end: range[1], role: 'markup' });
      return;
    }
    for (const child of children) inline(child, text, laid.markup);
    if (node.type === 'heading') laid.units.push({ start: range[0], end: range[1], role: node.depth === 1 ? 'title' : 'heading' });
    else laid.units.push(...paragraphUnits(text, range, item));
  } else if (node.type === 'code' && !node.lang && !/^[`~]/.test(text.slice(start))) {
    laid.units.push(...plainUnits(text, [start, end]));
  } else if (node.children === undefined) {
    laid.units.push({ start, end, role: 'markup' });
  } else {
    for (const child of children) visit(child, text, item || node.type === 'listItem', laid);
  }
};

const paragraphUnits = (text: string, range: Range, item: boolean): Unit[] => {
  const apart = linesOf(text, range).some(({ start, end }) => end - start > longestWrapped || listMark(text.slice(start, end)) > 0);
  const units: Unit[] = apart ? plainUnits(text, range) : [{ start: range[0], end: range[1] }];
  return item ? units.map((unit) => (unit.role === undefined ? { ...unit, role: 'item' } : unit)) : units;
};

const inline = (node: Node, text: string, markup: Range[]): void => {
  const [start, end] = [startOf(node), endOf(node)];
  const { children } = node;
  if (wholeInline.has(node.type) || children?.length === 0) markup.push([start, end]);
  else if (children) {
    markup.push([start, startOf(children[0])]);
    for (const child of children) inline(child, text, markup);
    markup.push([endOf(children.at(-1)), end]);
  } else {
    const marks = node.type === 'inlineCode' ? /^`+|`+$/g : /\\(?=[!-/:-@[-`{-~\r\n])|(?<=[\r\n])[ \t]*>[ \t>]*/g;
    for (const match of text.slice(start, end).matchAll(marks)) markup.push([start + match.index, start + match.index + match[0].length]);
  }
};

/** Units without white space at their sides, and between them what is left: the signs of lists, headings and quotations. */
const withMarks = (text: string, units: readonly Unit[]): Unit[] => {
  const filled: Unit[] = [];
  let from = 0;
  for (const unit of [...units, { start: text.length, end: text.length }]) {
    const { start, end } = trimmed(text, unit.start, unit.end);
    for (const match of text.slice(from, start).matchAll(/\S+/g)) {
      filled.push({ start: from + match.index, end: from + match.index + match[0].length, role: 'mark' });
    }
    if (end > start) filled.push({ ...unit, start, end });
    from = Math.max(from, end);
  }
  return filled;
};
