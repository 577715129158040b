import type { Block, Post } from '../vocabulary/document.ts';
import type { Span } from '../vocabulary/span.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import type { Passage } from './passage.ts';
import { postTimes } from './post-times.ts';
import type { Section } from './sections.ts';

const furniture = new Set<Block['kind']>(['boilerplate', 'label', 'byline', 'dateline', 'correction']);

/** The span of a range of a text. */
export const spanOf = (text: string, { start, end }: { start: number; end: number }): Span => ({
  start,
  end,
  exact: text.slice(start, end),
});

/**
 * The posts of a live blog, in the order of the page, and its blocks with the number of their post. A post goes from its stamp to the last
 * of its own words. A stamp with no words of its own below it (a picture, or a text that was lost) makes no post, but counts as a step in
 * time.
 */
export const postsOf = (
  text: string,
  passages: readonly Passage[],
  sections: readonly Section[],
  blocks: readonly Block[],
  facts: SourceFacts,
): { posts: Post[]; blocks: Block[] } => {
  const entries = sections.flatMap(({ from, to, stamp }) => {
    const first = passages[from];
    const last = passages[to - 1];
    return stamp && first && last ? [{ stamp, first, end: last.end }] : [];
  });
  const times = postTimes(
    entries.map(({ stamp }) => stamp),
    facts,
  );
  const posts: Post[] = [];
  const numbered = [...blocks];
  let block = 0;
  entries.forEach(({ first, end }, index) => {
    while ((numbered[block]?.start ?? end) < first.start) block++;
    const from = block;
    while ((numbered[block]?.start ?? end) < end) block++;
    const own = numbered.slice(from, block);
    const size = own.findLastIndex(({ kind }) => !furniture.has(kind)) + 1;
    if (size === 0) return;
    const headline = own.find(({ kind }) => kind === 'headline');
    own.slice(0, size).forEach((one, nth) => {
      numbered[from + nth] = { ...one, post: posts.length };
    });
    posts.push({
      start: first.start,
      end: own[size - 1]?.end ?? end,
      stamp: spanOf(text, first),
      headline: headline ? spanOf(text, headline) : null,
      time: times[index] ?? null,
    });
  });
  return { posts, blocks: numbered };
};
