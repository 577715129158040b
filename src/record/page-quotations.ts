import { Parser } from 'htmlparser2';
import { plainMarkup } from './plain-markup.ts';

/** An element that says it holds words of a source: its `data-doc`, `data-start` and `data-end` as written, and its text, white space folded. */
export type Marked = { doc: string; start: string; end: string; text: string };

/** `unmarked`: text of `<q>` and `<blockquote>` elements that does not say where it is from. */
export type PageQuotations = { marked: Marked[]; unmarked: string[] };

type Open = { name: string; doc: string | undefined; start: string; end: string; text: string; loose: string };

const silent = new Set(['script', 'style', 'template']);
/** Says who is quoted; not a part of the quotation itself. */
const beside = new Set(['footer', 'cite', 'figcaption']);
/** Elements that begin and end a line, so that the words on their two sides stay apart. */
const lines = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'tr', 'td', 'th', 'section', 'blockquote', 'figure']);

/** White space that is not single blanks between words. */
const unfolded = /[^\S ]|^ | $| {2}/;

export const foldSpace = (text: string): string => (unfolded.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

const isQuotation = (name: string) => name === 'q' || name === 'blockquote';

/** Text counts for every marked element around it, and for a quotation element that no marked one lies between. */
const addText = (stack: readonly Open[], text: string): void => {
  let covered = stack.some(({ doc }) => doc !== undefined);
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at] as Open;
    if (open.doc !== undefined) open.text += text;
    if (beside.has(open.name)) covered = true;
    if (!covered && isQuotation(open.name)) {
      open.loose += text;
      covered = true;
    }
  }
};

/** What a page's markup says, piece by piece, in its order. */
export type MarkupReader = {
  onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void;
  ontext: (text: string) => void;
  onclosetag: (name: string) => void;
};

const quotationsInto = (found: PageQuotations): MarkupReader => {
  const stack: Open[] = [];
  let silence = 0;
  return {
    onopentag: (name, attributes) => {
      if (silent.has(name)) silence += 1;
      if (lines.has(name)) addText(stack, ' ');
      const { 'data-doc': doc, 'data-start': start = '', 'data-end': end = '' } = attributes;
      stack.push({ name, doc, start, end, text: '', loose: '' });
    },
    ontext: (text) => {
      if (silence === 0) addText(stack, text);
    },
    onclosetag: (name) => {
      const closed = stack.pop();
      if (closed === undefined) return;
      if (silent.has(name)) silence -= 1;
      if (lines.has(name)) addText(stack, ' ');
      const { doc, start, end, text, loose } = closed;
      if (doc !== undefined) found.marked.push({ doc, start, end, text: foldSpace(text) });
      else if (isQuotation(name) && /[\p{L}\p{N}]/u.test(loose)) found.unmarked.push(foldSpace(loose));
    },
  };
};

const none = (): PageQuotations => ({ marked: [], unmarked: [] });

/** Read as every browser would, whatever is wrong with the markup. */
export const parsedQuotations = (html: string): PageQuotations => {
  const found = none();
  new Parser(quotationsInto(found)).end(html);
  return found;
};

/** Reads the quotations of a built page. Entities are decoded; scripts and styles say nothing. */
export const pageQuotations = (html: string): PageQuotations => {
  const found = none();
  return plainMarkup(html, quotationsInto(found)) ? found : parsedQuotations(html);
};
