import type { SourceFacts } from '../vocabulary/story.ts';
import { furnitureOf } from './furniture.ts';
import type { Passage } from './passage.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** A run of passages (indices, end-exclusive): an entry of a live blog under its stamp, or what stands before the first one. */
export type Section = { from: number; to: number; stamp?: Stamp };

/** Fewer stamps are the dates of an article. */
const fewestStamps = 3;

/**
 * The sections of a document: one for an article; for a live blog one before the first stamp and one from each stamp to the next.
 * A document is a live blog when its facts say so, or when three stamps or more have text between them.
 */
export const sectionsOf = (passages: readonly Passage[], facts: SourceFacts): Section[] => {
  const stamps = passages.flatMap(({ words }, index) => {
    const stamp = stampOf(words);
    return stamp !== undefined && (stamp.minutes !== undefined || stamp.ago) ? [{ index, stamp }] : [];
  });
  const filled = stamps.filter(({ index }, nth) =>
    passages.slice(index + 1, stamps[nth + 1]?.index).some(({ words }) => furnitureOf(words) === undefined),
  );
  const live = facts.kind === 'live-blog' ? stamps.length > 0 : filled.length >= fewestStamps;
  if (!live) return [{ from: 0, to: passages.length }];
  const lead: Section = { from: 0, to: stamps[0]?.index ?? 0 };
  return [lead, ...stamps.map(({ index, stamp }, nth) => ({ from: index, to: stamps[nth + 1]?.index ?? passages.length, stamp }))];
};
