import type { Block } from '../vocabulary/document.ts';
import { captionOf } from './caption.ts';
import { furnitureOf, opensComments } from './furniture.ts';
import { isProse } from './headline.ts';
import type { Passage } from './passage.ts';
import { endsSentence, wordCount } from './sentence-end.ts';
import { stampOf } from './stamp.ts';

type Kind = Block['kind'];

/** So many very short lines in a row are a menu, fewer may be anything. */
const shortestMenu = 6;
/** So many headlines in a row below an article lead to other articles. */
const fewestLinks = 3;

/**
 * Lists of other stories' headlines: the lines without a stop below a heading such as "Related stories", and three or more of them below
 * the last running text.
 */
export const linkLists = (passages: readonly Passage[], kinds: readonly (Kind | undefined)[]): Set<number> => {
  const found = new Set<number>();
  const isLink = (index: number): boolean =>
    kinds[index] === undefined &&
    passages[index]?.role === undefined &&
    !isProse(passages[index]?.words ?? '') &&
    captionOf(passages[index]?.words ?? '') === undefined &&
    !passages[index]?.words.endsWith(':');
  // Below a heading a headline may also ask.
  const isListed = (index: number): boolean => {
    const words = passages[index]?.words ?? '';
    return isLink(index) || (kinds[index] === undefined && /[?!]["'”’]?$/.test(words) && wordCount(words) <= 14);
  };
  let open = false;
  for (const [index, { words, role }] of passages.entries()) {
    if (role === 'mark') continue;
    if (kinds[index] === undefined) open &&= isListed(index);
    else open = !endsSentence(words) && wordCount(words, 5) <= 4 && furnitureOf(words) === 'link';
    if (open && kinds[index] === undefined) found.add(index);
  }
  const prose = passages.findLastIndex(({ words, role }, index) => kinds[index] === undefined && (role === 'item' || isProse(words)));
  const tail = [...passages.keys()].slice(prose + 1).filter((index) => kinds[index] === undefined);
  if (prose >= 0 && tail.length >= fewestLinks && tail.every(isLink)) for (const index of tail) found.add(index);
  return found;
};

/** Runs of very short lines one below the other: the menus of a page. */
export const inMenus = (passages: readonly Passage[]): Set<number> => {
  const found = new Set<number>();
  let from = 0;
  for (let index = 0; index <= passages.length; index++) {
    const passage = passages[index];
    if (
      passage &&
      passage.role === undefined &&
      passage.words.length <= 60 &&
      wordCount(passage.words) <= 3 &&
      /[\p{L}\d]$/u.test(passage.words) &&
      !stampOf(passage.words)
    )
      continue;
    if (index - from >= shortestMenu) for (let place = from; place < index; place++) found.add(place);
    from = index + 1;
  }
  return found;
};

/** Where readers' comments begin: below the heading of a comment form that has most of the document above it. */
export const commentsFrom = (passages: readonly Passage[], from: number): number => {
  const lengths = passages.map(({ words }) => words.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let above = 0;
  for (const [index, { words }] of passages.entries()) {
    if (index >= from && above * 2 >= total && opensComments(words)) return index;
    above += words.length;
  }
  return passages.length;
};
