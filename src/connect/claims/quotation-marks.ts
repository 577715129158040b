import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import { spanOf } from './excerpt.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
];

const countOf = (text: string, mark: string): number => {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
};

// An apostrophe is no quotation mark: only those at the edge of a word that opens or closes are counted.
const single = (text: string): boolean => {
  const opened = text.match(/(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu)?.length ?? 0;
  const closed = text.match(/(?<=[\p{Ll}\p{N}.,!?])['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  // Behind a stop it is no plural's.
  const stopped = text.match(/[.,!?]['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return opened <= closed && stopped <= opened;
};

// Some texts open with a curly mark and close with a straight one.
const double = (text: string): boolean => {
  const [opened, closed, straight] = [countOf(text, '“'), countOf(text, '”'), countOf(text, '"')];
  return Math.abs(opened - closed) <= straight && (opened + closed + straight) % 2 === 0;
};

/** Whether quotation marks and brackets come in pairs. An unpaired closing apostrophe may be a plural's ("the dockers'"). */
export const isBalanced = (text: string): boolean =>
  pairs.every(([open, close]) => countOf(text, open) === countOf(text, close)) && double(text) && single(text);

const isMark = (character: string | undefined): boolean => character !== undefined && /["“”«»‘’'[\]()]/.test(character);

const opens = '“"«‘\'';
const closes = '”"»’\'';

/**
 * The words of a range without white space, joining words ("that", "and") and stops at its ends; "That" and "As" begin a sentence of their own.
 * Quotation marks go where they enclose the whole or have no partner inside, and stay where they enclose a part.
 */
export const trimmed = (document: Document, start: number, end: number): Span => {
  const { text } = document;
  let from = start;
  let to = end;
  for (let before = -1; before !== to - from && from < to; ) {
    before = to - from;
    from += text.slice(from, to).match(/^(?:[\s•,;:.…—–-]|(?:that|as(?!\s+of\b)|[Bb]ut|[Aa]nd)\s)*/)?.[0].length ?? 0;
    to -= text.slice(from, to).match(/(?<![\s,;:—–•-])[\s,;:—–•-]+$/)?.[0].length ?? 0;
    const inside = text.slice(from, to);
    // A full stop before a closing mark that stays is the quotation's own.
    if (!isMark(inside.at(-1))) to -= inside.match(/[.…]+$/)?.[0].length ?? 0;
    const opened = opens.includes(inside[0] ?? ' ');
    const bare = inside.replace(/(?<![.,…\s])[.,…\s]+$/, '');
    const closed = closes.includes(bare.at(-1) ?? ' ');
    const core = bare.slice(opened ? 1 : 0, closed ? -1 : undefined);
    const free = isBalanced(core) && !/["“”«»]/.test(core);
    if (opened && closed && free) {
      from += 1;
      to = from + core.length;
    } else if (opened && !isBalanced(inside) && isBalanced(inside.slice(1))) from += 1;
    else if (closed && !isBalanced(inside) && isBalanced(core)) to = from + bare.length - 1;
  }
  return from < to ? spanOf(document, from, to) : spanOf(document, start, end);
};
