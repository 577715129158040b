import type { Block } from '../vocabulary/document.ts';
import { isByline, isDateline } from './byline.ts';
import { isContact } from './contact.ts';
import { datelineAt, longestDateline } from './dateline.ts';
import { endMatter } from './end-matter.ts';
import { furnitureOf, opensComments } from './furniture.ts';
import { isProse } from './headline.ts';
import { isEmbargo } from './letterhead.ts';
import { commentsFrom, inMenus, linkLists } from './links.ts';
import { isCorrection, isEditorialNote } from './note.ts';
import type { Passage } from './passage.ts';
import type { Section } from './sections.ts';
import { endsSentence, wordCount } from './sentence-end.ts';
import { stampOf } from './stamp.ts';

type Kind = Block['kind'];

/** Lines printed this often are the page's, not the article's. */
const often = 3;
/** Sentences are the article's, however often it prints them. */
const isBrief = (words: string): boolean => !endsSentence(words) && wordCount(words, 13) <= 12;

/** The kinds of what stands apart from the running text; `undefined` for the rest. */
export const apart = (passages: readonly Passage[], sections: readonly Section[]): (Kind | undefined)[] => {
  const counts = new Map<string, number>();
  for (const { words } of passages) if (isBrief(words)) counts.set(words, (counts.get(words) ?? 0) + 1);
  const isRepeated = (words: string): boolean => isBrief(words) && (counts.get(words) ?? 0) >= often;
  const posts = new Set(sections.filter(({ stamp }) => stamp).map(({ from }) => from));
  const kinds = passages.map((passage, index) => kindOf(passage, isRepeated, posts.has(index)));
  for (const index of headedCorrections(passages, kinds)) kinds[index] = 'correction';
  for (const index of contactCards(passages, kinds)) kinds[index] = 'boilerplate';
  const comments = commentsFrom(passages, sections.at(-1)?.from ?? 0);
  const page = [inMenus(passages), linkLists(passages, kinds)];
  // What stands behind a release may still correct it.
  const ends = sections.length > 1 ? new Set<number>() : endMatter(passages);
  return kinds.map((kind, index) => {
    if (index >= comments || page.some((all) => all.has(index))) return 'boilerplate';
    return ends.has(index) && kind !== 'correction' && kind !== 'byline' && passages[index]?.role !== 'mark' ? 'boilerplate' : kind;
  });
};

/** A correction may have several paragraphs at the foot of an article, one above it. */
const longestCorrection = 4;

/** What stands below "CORRECTION:" on a line of its own. */
const headedCorrections = (passages: readonly Passage[], kinds: readonly (Kind | undefined)[]): number[] =>
  [...kinds.keys()].flatMap((index) => {
    if (kinds[index] !== 'correction' || wordCount(passages[index]?.words ?? '') > 2) return [];
    const size = passages.length - index <= longestCorrection + 1 ? longestCorrection : 1;
    const below = Array.from({ length: size }, (_, nth) => index + 1 + nth);
    return below.filter((place) => place < kinds.length && (kinds[place] === undefined || kinds[place] === 'label'));
  });

/** A card has a name, an office, a house, and then the number. */
const longestCard = 5;

/** What stands between "Contact:" on a line of its own and the last number or address below it. */
const contactCards = (passages: readonly Passage[], kinds: readonly (Kind | undefined)[]): number[] =>
  [...kinds.keys()].flatMap((index) => {
    if (!/^(?:(?:media|press|news) )?contacts?:$/i.test(passages[index]?.words ?? '')) return [];
    const below = passages.slice(index + 1, index + 1 + longestCard);
    const card = below.slice(0, below.findLastIndex(({ words }) => isContact(words)) + 1);
    return card.some(({ words }) => isProse(words)) ? [] : card.map((_, nth) => index + 1 + nth);
  });

const kindOf = ({ words, role }: Passage, isRepeated: (words: string) => boolean, opensPost: boolean): Kind | undefined => {
  if (role === 'mark') return 'label';
  if (role === 'row') return 'table';
  const stamp = stampOf(words);
  // A full date tells when the article was written; a clock alone tells when the page was.
  if (stamp) return stamp.date !== undefined && !opensPost ? 'byline' : 'boilerplate';
  if (isCorrection(words)) return 'correction';
  if (role === 'markup' || !/[\p{L}\p{N}]/u.test(words) || opensComments(words) || furnitureOf(words) || isStampedShare(words))
    return 'boilerplate';
  if (role === undefined && isRepeated(words)) return 'boilerplate';
  if (isEditorialNote(words)) return 'label';
  if (isEmbargo(words) || isContact(words)) return 'boilerplate';
  if (words.length <= longestDateline && datelineAt(words, true)?.end === words.length) return 'dateline';
  return isByline(words) || isDateline(words) ? 'byline' : undefined;
};

/** "Share Updated at 13.24 BST". */
const isStampedShare = (words: string): boolean =>
  words.length <= 60 && /^(?:share|tweet|print|save)\s/i.test(words) && stampOf(words.replace(/^\S+\s+/, '')) !== undefined;
