import type { Block } from '../vocabulary/document.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import { isNameLine, isRole, isWhere, joinsNames, namesIn } from './byline.ts';
import { isProse } from './headline.ts';
import { same } from './letterhead.ts';
import { isKnownWord } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { wordCount } from './sentence-end.ts';

/** A byline stands within so many lines below the headline. */
const deepest = 6;

/**
 * The lines below a headline that tell who wrote, without a "By": names over an office ("Environment correspondent") or a place ("in Rome"),
 * beside a date, joined by "and", or those of the editor's facts; and the office and the place themselves. A name that has none of these
 * below or above it may be a subheading.
 */
export const nameLines = (
  passages: readonly Passage[],
  kinds: readonly (Block['kind'] | undefined)[],
  [from, to]: readonly [number, number],
  { byline }: SourceFacts,
): number[] => {
  const headline = from + kinds.slice(from, to).indexOf('headline');
  if (headline < from) return [];
  const found: number[] = [];
  let paragraphs = 0;
  for (let index = headline + 1; index < Math.min(to, headline + 1 + deepest); index++) {
    const words = passages[index]?.words ?? '';
    if (kinds[index] !== undefined) continue;
    const [above, below] = [passages[index - 1], passages[index + 1]];
    if (isNameLine(words) && !isRole(words)) {
      const isDated = kinds[index + 1] === 'byline' || (kinds[index - 1] === 'byline' && !found.includes(index - 1));
      const isKnown = byline !== undefined && same(byline) === same(words);
      // A headline's capitals make names of common words.
      if (
        isKnown ||
        (isDated && namesIn(words).every((name) => !name.split(' ').every(isKnownWord))) ||
        joinsNames(words) ||
        isRole(below?.words ?? '') ||
        isWhere(below?.words ?? '')
      )
        found.push(index);
    } else if ((isRole(words) || isWhere(words)) && above && (found.includes(index - 1) || kinds[index - 1] === 'byline'))
      found.push(index);
    else if (isProse(words) && (wordCount(words) > 25 || ++paragraphs > 1)) break;
  }
  return found;
};
