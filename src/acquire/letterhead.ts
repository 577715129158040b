import type { Passage } from './passage.ts';
import { endsSentence, wordCount } from './sentence-end.ts';

/** "FOR IMMEDIATE RELEASE", "Press statement": what a text is, above its headline. */
export const isReleaseMark = (words: string): boolean =>
  words.length <= 100 &&
  /^[\s*_–—-]*(?:for release|for immediate (?:release|publication|distribution|use)\b.{0,40}|(?:joint |official )?(?:press|media|news) (?:release|statement|advisory|alert|notice|communiqu[eé]|note)(?: (?:no|nr)?\.? ?[\d/-]+)?|(?:joint |official )(?:statement|communiqu[eé])|statement|communiqu[eé])[\s*_:.–—-]*$/i.test(
    words,
  );

/** "EMBARGOED UNTIL 16:00 GMT": a note to newsrooms, not to readers. */
export const isEmbargo = (words: string): boolean =>
  words.length <= 160 &&
  /^[\s*_]*(?:(?:strictly )?(?:under )?embargo(?:ed)?\b|not for (?:release|publication|broadcast)(?: or (?:release|publication|broadcast))? (?:before|until|prior)\b|for release (?:at|on|after)\b)/i.test(
    words,
  ) &&
  !/[a-z]\.["”’)]*$/.test(words);

/** "LIVE", "Breaking news", "Opinion": the kind of what follows. */
export const isKicker = (words: string): boolean =>
  /^(?:live|live (?:blog|updates?|coverage|reporting)|breaking(?: news)?|developing|exclusive|watch|opinion|op-ed|analysis|updated?|news|latest(?: news)?|video|premium|feature|comment|commentary|editorial|obituary|interview|long read|explainer|fact check|transcript|key (?:events|points|moments|developments)|summary|what you need to know|in brief|contents|pinned(?: post)?)[\s:.]*$/i.test(
    words,
  );

/** "Ministry of Fisheries", "Harbour Board Press Office". A line that only ends in "Club" or "Council" may be a headline in capitals. */
const body =
  /^(?:the )?(?:ministry|department|office|bureau|service|agency|university|union|association|federation|council|committee|commission|institute|authority|embassy|secretariat|board)\s(?:of|for)\s|\b(?:newsroom|press (?:office|service|department|room)|media (?:office|centre|center|relations)|public affairs(?: \p{L}+)?|communications (?:office|department|unit)|inc|ltd|plc|gmbh|llc)\.?$/iu;

const masthead =
  /^The (?:\p{Lu}\p{Ll}+ ){1,2}(?:Post|Times|Gazette|Herald|News|Journal|Courier|Register|Tribune|Guardian|Star|Mail|Telegraph|Observer|Record|Chronicle|Press|Standard|Review|Ledger|Echo|Argus|Mercury|Examiner|Bulletin|Inquirer|Globe|Sun|Independent|Beacon|Advertiser)$/u;

/** Every word could be part of the name of a body. */
const isName = (words: string): boolean =>
  words.split(/[\s,/–—-]+/).every((word) => /^(?:\p{Lu}\S*|of|for|and|&|the|in|de|en|van|der|des|du|la)?$/u.test(word));

/** The name of the body that writes, on a line above the headline. */
export const isLetterhead = ({ words, role }: Passage, publisher: string | undefined): boolean =>
  role === undefined &&
  words.length <= 90 &&
  wordCount(words) <= 10 &&
  !endsSentence(words) &&
  (same(words) === same(publisher ?? '') ||
    masthead.test(words) ||
    (isName(words) && words.split(/\s[–—|-]\s/).some((part) => body.test(part))));

/** Words of a line without case and signs. */
export const same = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
