import type { Block } from '../vocabulary/document.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import { isByline, isDateline, isEditorialNote } from './byline.ts';
import { captionOf } from './caption.ts';
import { furnitureOf, opensComments } from './furniture.ts';
import { headingOf, isProse, isSubheading } from './headline.ts';
import { leadIns } from './lead-in.ts';
import type { Passage } from './passage.ts';
import type { Section } from './sections.ts';
import { endsSentence, wordCount } from './sentence-end.ts';
import { stampOf } from './stamp.ts';

type Kind = Block['kind'];

/** Lines printed this often are the page's, not the article's. */
const often = 3;
/** So many very short lines in a row are a menu, fewer may be anything. */
const shortestMenu = 6;
/** So many headlines in a row below an article lead to other articles. */
const fewestLinks = 3;

/** What part each passage of a document plays; a passage may be split in two where a label or a credit ends. */
export const blocksOf = (text: string, passages: readonly Passage[], sections: readonly Section[], facts: SourceFacts): Block[] => {
  const kinds = apart(passages, sections);
  for (const [nth, { from, to }] of sections.entries()) {
    const own: number[] = [];
    for (let index = from; index < to; index++) if (kinds[index] === undefined) own.push(index);
    const line = (place: number): Passage | undefined => passages[own[place] ?? -1];
    const heading = headingOf(
      own.map((index) => passages[index] as Passage),
      nth === 0 ? { printed: facts.headline, alone: sections.length > 1 } : {},
    );
    const deck = own.findIndex((index) => passages[index] !== heading?.headline && passages[index] !== heading?.kicker);
    own.forEach((index, place) => {
      const passage = passages[index] as Passage;
      if (passage === heading?.headline) kinds[index] = 'headline';
      else if (passage === heading?.kicker || (place !== deck && isSubheading(passage, line(place + 1)))) kinds[index] = 'label';
    });
  }
  const labelEnd = leadIns(passages.filter((_, index) => kinds[index] === undefined).map(({ words }) => words));
  return passages.flatMap((passage, index) => split(text, passage, kinds[index], labelEnd));
};

/** The kinds of what stands apart from the running text; `undefined` for the rest. */
const apart = (passages: readonly Passage[], sections: readonly Section[]): (Kind | undefined)[] => {
  const counts = new Map<string, number>();
  for (const { words } of passages) counts.set(words, (counts.get(words) ?? 0) + 1);
  const posts = new Set(sections.filter(({ stamp }) => stamp).map(({ from }) => from));
  const kinds = passages.map(({ words, role }, index): Kind | undefined => {
    if (role === 'mark') return 'label';
    const stamp = stampOf(words);
    // A full date tells when the article was written; a clock alone tells when the page was.
    if (stamp) return stamp.date !== undefined && !posts.has(index) ? 'byline' : 'boilerplate';
    if (role === 'markup' || !/[\p{L}\p{N}]/u.test(words) || opensComments(words) || furnitureOf(words)) return 'boilerplate';
    if ((counts.get(words) ?? 0) >= often && wordCount(words) <= 12 && !endsSentence(words) && role === undefined) return 'boilerplate';
    if (isEditorialNote(words)) return 'label';
    return isByline(words) || isDateline(words) ? 'byline' : undefined;
  });
  const comments = commentsFrom(passages, sections.at(-1)?.from ?? 0);
  const menus = inMenus(passages);
  const links = linkLists(passages, kinds);
  return kinds.map((kind, index) => (index >= comments || menus.has(index) || links.has(index) ? 'boilerplate' : kind));
};

/**
 * Lists of other stories' headlines: the lines without a stop below a heading such as "Related stories", and three or more of them below
 * the last running text.
 */
const linkLists = (passages: readonly Passage[], kinds: readonly (Kind | undefined)[]): Set<number> => {
  const found = new Set<number>();
  const isLink = (index: number): boolean =>
    kinds[index] === undefined &&
    passages[index]?.role === undefined &&
    !isProse(passages[index]?.words ?? '') &&
    !passages[index]?.words.endsWith(':');
  let open = false;
  for (const [index, { words }] of passages.entries()) {
    if (kinds[index] === undefined) open &&= isLink(index);
    else open = furnitureOf(words) === 'link' && wordCount(words) <= 4 && !endsSentence(words);
    if (open && kinds[index] === undefined) found.add(index);
  }
  const prose = passages.findLastIndex(({ words, role }, index) => kinds[index] === undefined && (role === 'item' || isProse(words)));
  const tail = [...passages.keys()].slice(prose + 1).filter((index) => kinds[index] === undefined);
  if (prose >= 0 && tail.length >= fewestLinks && tail.every(isLink)) for (const index of tail) found.add(index);
  return found;
};

/** Runs of very short lines one below the other: the menus of a page. */
const inMenus = (passages: readonly Passage[]): Set<number> => {
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
const commentsFrom = (passages: readonly Passage[], from: number): number => {
  const lengths = passages.map(({ words }) => words.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let above = 0;
  for (const [index, { words }] of passages.entries()) {
    if (index >= from && above * 2 >= total && opensComments(words)) return index;
    above += words.length;
  }
  return passages.length;
};

const split = (text: string, passage: Passage, kind: Kind | undefined, labelEnd: (words: string) => number): Block[] => {
  const { start, end, words, role } = passage;
  if (kind !== undefined) return [{ start, end, kind }];
  const caption = captionOf(words);
  if (caption)
    return parts(
      text,
      passage,
      caption.credit,
      caption.kind === 'caption' ? 'caption' : role === 'item' ? 'bullet' : 'paragraph',
      'boilerplate',
    );
  const body: Kind = role === 'item' ? 'bullet' : 'paragraph';
  const label = labelEnd(words);
  return label > 0 ? parts(text, passage, label, 'label', body) : [{ start, end, kind: body }];
};

/** Two blocks that meet at an index into the passage's words, without the white space between them; one when either side is empty. */
const parts = (text: string, { start, end, words, at }: Passage, index: number, before: Kind, after: Kind): Block[] => {
  const head = words.slice(0, index).trimEnd().length;
  const tail = index + words.slice(index).search(/\S|$/);
  if (head === 0) return [{ start, end, kind: after }];
  if (tail >= words.length) return [{ start, end, kind: before }];
  // Markup between the two goes with the one it touches.
  const from = at(head - 1) + 1;
  const between = text.slice(from, at(tail));
  const gap = /\s+/.exec(between);
  const meet = from + (gap?.index ?? between.length);
  return [
    { start, end: meet, kind: before },
    { start: meet + (gap?.[0].length ?? 0), end, kind: after },
  ];
};
