import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';

/** A stretch inside quotation marks, marks included, as token indices end-exclusive. `closed` is false when the block ends before the quotation does. */
export type Quotation = { first: number; end: number; closed: boolean; depth: number };

const partner: Record<string, string> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  '"': '"',
  "''": "''",
  "'": "'",
  '``': "''",
  '`': "'",
  '‹': '›',
};
const marks = new Set([...Object.keys(partner), '”', '’', '›']);
/** Quotations inside quotations inside quotations are as deep as print goes. */
const deepest = 3;
/** Marks that look alike whether they open or close. */
const ambiguous = new Set(['"', "'", "''"]);
const apostrophes = new Set(["'", '’', '‘']);
const stops = /^[,.!?…]$/;

const opensBy = (mark: string, spaceBefore: boolean, spaceAfter: boolean, open: boolean, afterStop: boolean): boolean => {
  if (!ambiguous.has(mark)) return mark !== '”' && mark !== '’' && mark !== '›' && !(mark === '»' && open);
  // "It never opened, "she said: the space stands on the wrong side.
  if (open && afterStop && !apostrophes.has(mark)) return false;
  if (spaceBefore && !spaceAfter) return true;
  if (spaceAfter && !spaceBefore) return false;
  return !open;
};

/** Whether a mark closes an open one. Writers mix styles ("…” and “…"), so any double mark closes any double mark. */
const closes = (opener: string, mark: string): boolean =>
  partner[opener] === mark ||
  (/["“”]/.test(opener) && (mark === '"' || mark === '”')) ||
  (/^['‘]$/.test(opener) && (mark === "'" || mark === '’'));

/**
 * Where a block closes a double quotation that it did not open, as the token after the mark; `undefined` if it does not. The quotation began in the
 * block before.
 */
export const strayClose = (tokens: readonly Token[], found: readonly Quotation[], [from, to]: Range): number | undefined => {
  const first = found[0]?.first ?? to;
  for (let i = from; i < first; i++) {
    const { text = '', start = 0 } = tokens[i] ?? {};
    // A mark at the end of a block closes something, also behind a space.
    if (text === '”' || text === '»' || (text === '"' && i > from && (tokens[i - 1]?.end === start || i === to - 1))) return i + 1;
  }
  return undefined;
};

/**
 * The quotations of one block, outermost first in text order. An apostrophe opens nothing unless it stands before a word and a fellow mark closes
 * it. A quotation left open runs to the end of the block: that is how a quotation that goes on in the next paragraph is printed.
 */
export const quotations = (
  text: string,
  tokens: readonly Token[],
  isPunctuation: (at: number) => boolean,
  [from, to]: Range,
): Quotation[] => {
  const found: Quotation[] = [];
  const open: { mark: string; at: number; index: number }[] = [];
  for (let i = from; i < to; i++) {
    if (!isPunctuation(i)) continue;
    const token = tokens[i];
    if (!token || !marks.has(token.text)) continue;
    const spaceBefore = i === from || /[\s([—–-]/.test(text.charAt(token.start - 1)) || (tokens[i - 1]?.end ?? 0) < token.start;
    const spaceAfter = i + 1 >= to || /[\s)\],.;:!?—–-]/.test(text.charAt(token.end));
    let level = open.length - 1;
    while (level >= 0 && !closes(open[level]?.mark ?? '', token.text)) level--;
    const afterStop = i > from && stops.test(tokens[i - 1]?.text ?? '');
    const isOpening = opensBy(token.text, spaceBefore, spaceAfter, level >= 0, afterStop);
    // A second “ inside “ means that the first was never closed; so do more levels than anyone prints.
    const keep = isOpening && level >= 0 && token.text === '“' && open[level]?.mark === '“' ? level : deepest;
    if (isOpening) for (const { index } of open.splice(keep)) (found[index] as Quotation).end = i;
    if (isOpening && partner[token.text] !== undefined) {
      if (apostrophes.has(token.text) && spaceAfter) continue;
      open.push({ mark: token.text, at: i, index: found.length });
      found.push({ first: i, end: to, closed: false, depth: open.length - 1 });
    } else if (level >= 0) {
      const quotation = found[open[level]?.index ?? -1];
      if (quotation) {
        quotation.end = i + 1;
        quotation.closed = true;
      }
      for (const { mark, index } of open.splice(level)) {
        const inner = found[index];
        if (inner && !inner.closed && !apostrophes.has(mark)) inner.end = i + 1;
      }
    }
  }
  return found
    .filter(({ first, closed }) => closed || !apostrophes.has(tokens[first]?.text ?? ''))
    .filter(({ first, end }) => end - first > 1);
};
