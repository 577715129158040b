import type { Passage } from './passage.ts';
import { endsSentence, wordCount } from './sentence-end.ts';

const ends =
  /^[\s*_#–—-]*(?:ends?|notes? (?:to|for) (?:the )?(?:editors?|journalists?|newsrooms?|media)|press notes|# ?# ?#|30)[\s*_#:.–—-]*$/i;
const marks = /^(?:(?:[–—-]+ ?)?(?:ENDS|Ends|END|-30-|30)[ –—-]*|# ?# ?#)$/;
const heading =
  /^(?:forward[- ]looking (?:statements?|information)|safe harbou?r(?: statement)?|cautionary (?:note|statement)\b.*|disclaimers?|legal notice|(?:media|press|investor)(?: relations)? (?:contacts?|enquiries|inquiries)|contacts?(?: information| details)?|about the (?:authors?|writers?|study|journal|company|organi[sz]ation))\s*:?$/i;
const about = /^about (?:the )?(\p{Lu}[\p{L}\d&.’'-]*)(?: \S+){0,5}$/iu;

const isHeading = ({ words }: Passage): boolean => wordCount(words) <= 8 && !endsSentence(words) && !/[,;]$/.test(words);

/**
 * Passages of a press release that stand behind its text: all behind its end mark or its notes to editors, and what its makers say of
 * themselves, of the law and of whom to call. Only below the middle of a document.
 */
export const endMatter = (passages: readonly Passage[]): Set<number> => {
  const found = new Set<number>();
  const total = passages.reduce((sum, { words }) => sum + words.length, 0);
  let above = 0;
  let open: ((passage: Passage) => boolean) | undefined;
  for (const [index, passage] of passages.entries()) {
    const { words, role } = passage;
    if (above * 2 >= total && role !== 'mark') {
      const name = about.exec(words)?.[1]?.toLowerCase();
      if (words.length <= 60 && (marks.test(words) || (ends.test(words) && !/^[–—-]*30/.test(words)))) {
        for (let place = index; place < passages.length; place++) found.add(place);
        return found;
      }
      if (heading.test(words)) open = (next) => !isHeading(next) || wordCount(next.words) > 3;
      else if (name !== undefined && startsWith(passages[index + 1], name)) open = (next) => !isHeading(next);
      else if (open && !open(passage)) open = undefined;
      if (open) found.add(index);
    }
    above += words.length;
  }
  return found;
};

const startsWith = (passage: Passage | undefined, name: string): boolean =>
  passage !== undefined && /^(?:the )?(\S+)/i.exec(passage.words)?.[1]?.toLowerCase().startsWith(name) === true;
