import type { Mention } from '../vocabulary/mention.ts';
import type { Range } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import { leadsIn } from './speaker-head.ts';

/** Between a subject and its verb nothing else stands than adverbs and days. */
const NOTHING_ELSE =
  /^(?:\s|,|\([^)]{0,20}\)|(?:also|later|earlier|then|still|now|has|have|had|on|this|last|already|again|repeatedly|first|today|yesterday|\p{L}+ly|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|(?:in|at|during)\s+(?:an?|the|his|her|its|their)(?:\s+\p{L}+){1,4})(?!\p{L}))*$/iu;
const PASSIVE = /(?:^|\s)(?:is|are|was|were|be|been|being|['’]s)\s+(?:\p{L}+ly\s+|expected|said|told)?/iu;
const VERB_FORM = /^(?:(?:has|have|had|also|is|are|was|were)\s+)*\p{L}+(?:ed|s|ing|aid|old|rote|aw|ought)(?!\p{L})/iu;

const PARTICIPLE = /^(?:also\s+)?\p{L}+ing(?!\p{L})/iu;

const cueText = (text: string, { cue }: RawAttribution): string =>
  cue
    .map(([from, to]) => text.slice(from, to))
    .join(' ')
    .trim();

/** A cue without a subject of its own that takes the one of its sentence: "adding that", "and warned". */
const sharesSubject = (text: string, attribution: RawAttribution): boolean => {
  const cue = cueText(text, attribution);
  const at = attribution.cue[0]?.[0] ?? 0;
  if (/^(?:also\s+)?\p{L}+ing(?!\p{L})/iu.test(cue))
    return /(?:[,—–]|^|\n)\s*(?:\p{L}+ly\s+|meanwhile,?\s*)*$/iu.test(text.slice(Math.max(0, at - 25), at));
  return /(?:^|\s)(?:and|but|then)\s+(?:also\s+|later\s+|then\s+)?$/iu.test(text.slice(Math.max(0, at - 15), at)) && VERB_FORM.test(cue);
};

/**
 * Speaker of an attribution that has no source span, where the sentence leaves no choice: the mention right beside an active cue ("said Doe"),
 * or the speaker of the same sentence whose subject the cue shares ("…, adding that"). A passive has its agent ("was told by Doe") or none.
 * @param near mentions around the cue, in text order
 * @param siblings attributions of the same sentence with their speakers
 */
export const impliedSpeaker = (
  text: string,
  attribution: RawAttribution,
  near: Mention[],
  sentence: Range,
  siblings: { attribution: RawAttribution; speaker: number | null }[],
): number | null => {
  const [from, to] = [attribution.cue[0]?.[0], attribution.cue.at(-1)?.[1]];
  if (from === undefined || to === undefined) return null;
  if (PASSIVE.test(cueText(text, attribution)))
    return near.find(({ start }) => start > to && /^\s+by\s+$/.test(text.slice(to, start)))?.chain ?? null;
  const isContent = (mention: Mention): boolean => attribution.content.some(([a, b]) => mention.start < b && mention.end > a);
  const inSentence = near.filter((mention) => mention.start >= sentence[0] && mention.end <= sentence[1] && !isContent(mention));
  const isParticiple = PARTICIPLE.test(cueText(text, attribution));
  const subject = inSentence.filter(({ end }) => end <= from && from - end < 60 && NOTHING_ELSE.test(text.slice(end, from))).at(-1);
  if (subject && VERB_FORM.test(cueText(text, attribution)) && !isParticiple) return subject.chain;
  const inverted = inSentence.find(({ start, kind }) => start >= to && start - to < 2 && kind === 'name');
  if (inverted && /^(?:said|says|added|asked|wrote|replied|explained)$/i.test(cueText(text, attribution))) return inverted.chain;
  if (!sharesSubject(text, attribution)) return null;
  const known = siblings.filter(({ speaker, attribution: other }) => speaker !== null && other !== attribution);
  const before = known.filter(({ attribution: other }) => (other.cue[0]?.[0] ?? Number.MAX_SAFE_INTEGER) < from).at(-1);
  // "The coach praised the team but added": the sentence opens with its subject.
  const opening = inSentence.find(
    ({ start, exact }) =>
      start < from &&
      leadsIn(text.slice(sentence[0], start)) &&
      !/^\p{Ll}/u.test(exact) &&
      /^\s+(?:\p{L}+ly\s+)?\p{Ll}+(?:ed|s|d|t|aid|old)(?!\p{L})/u.test(text.slice(start + exact.length, start + exact.length + 30)),
  );
  return (before ?? known[0])?.speaker ?? (PARTICIPLE.test(cueText(text, attribution)) ? null : (opening?.chain ?? null));
};
