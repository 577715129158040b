import type { Block, Document } from '../vocabulary/document.ts';
import { readingOf } from './reading.ts';

/** What the tokenizer reads at once, and the blocks in it, by their indices in `document.blocks`. A long block is in several portions. */
export type Portion = { text: string; blocks: number[] };

/** The tokenizer is given about this many characters at once, so that its tables stay small however long a block is. */
const length = 20_000;

/** Stands between two blocks: the tokenizer makes one token of it, and looks over it neither for words and sentences nor for parts of speech. */
export const blockEnd = '\n\n';

/** Blocks whose words are the article's own. */
const isRead = ({ kind }: Block): boolean => kind !== 'boilerplate' && kind !== 'label';

const chunks = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > length) {
    const part = text.slice(from, from + length);
    // Behind the last full stop, else at the last space.
    const cut = part.lastIndexOf('. ') + 1 || part.lastIndexOf(' ');
    const end = cut > 0 ? from + cut : from + length;
    parts.push(text.slice(from, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
};

/** The blocks of a document that are read, in portions: each reading costs time of its own, so short blocks go together. */
export const portionsOf = (document: Document): Portion[] => {
  const portions: Portion[] = [];
  let open: Portion | undefined;
  for (const [index, block] of document.blocks.entries()) {
    if (!isRead(block)) continue;
    const text = readingOf(document, block);
    if (text.trim() === '') continue;
    if (text.length > length) {
      for (const chunk of chunks(text)) portions.push({ text: chunk, blocks: [index] });
      open = undefined;
    } else if (open && open.text.length + text.length < length) {
      open.text += blockEnd + text;
      open.blocks.push(index);
    } else {
      open = { text, blocks: [index] };
      portions.push(open);
    }
  }
  return portions;
};
