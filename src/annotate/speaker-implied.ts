import type { Mention } from '../vocabulary/mention.ts';
import type { Range } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import { leadsIn } from './speaker-head.ts';

/** Between a subject and its verb nothing else stands than adverbs and days. */
const NOTHING_ELSE =
  /^(?:\s|,|\([^)]{0,20}\)|(?:also|later|earlier|then|still|now|has|have|had|on|this|last|already|again|repeatedly|first|today|yesterday|\p{L}+ly|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|(?:in|at|during)\s+(?:an?|the|his|her|its|their)(?:\s+\p{L}+){1,4})(?!\p{L}))*$/iu;
const PASSIVE = /(?:^|\s)(?:is|are|was|were|be|been|being|['’]s)\s+(?:\p{L}+ly\s+|expected|said|told)?/iu;
const VERB_FORM = /^(?:(?:has|have|had|also|is|are|was|were)\s+)*\p{L}+(?:ed|s|ing|aid|old|rote|aw|ought)(?!\p{L})/iu;

/** One verb of a sentence: no participle in "-ing". */
const FINITE = /^(?!\p{L}+ing$)\p{Ll}+(?:ed|s|aid|old|rote)$/u;
const PARTICIPLE = /^(?:also\s+)?\p{L}+ing(?!\p{L})/iu;

const cueText = (text: string, { cue }: RawAttribution): string =>
  cue
    .map(([from, to]) => text.slice(from, to))
    .join(' ')
    .trim();

/** Verbs that are done to their passive subject: "Doe was told to", "Doe has been called a liar" are what others say. */
const DONE_TO =
  /(?:^|\s)(?:been|is|are|was|were|being|be)\s+(?:\p{L}+ly\s+|twice\s+|once\s+|also\s+)*(?:told|asked|called|accused|critici[sz]ed|described|urged|warned|blamed|condemned|ordered|advised|informed|denied|shown|dubbed|labell?ed|named|praised|reminded|criticised|questioned|notified|invited|instructed|promised|charged)(?!\p{L}| whether| about| if| as| why)/iu;

/** True where the source of a cue is whom it is said to or about. */
export const suffers = (text: string, attribution: RawAttribution): boolean =>
  DONE_TO.test(cueText(text, attribution)) &&
  (attribution.source[0]?.[0] ?? 0) < (attribution.cue[0]?.[0] ?? 0) &&
  !/(?:^|\s)by\s+(?:the\s+)?$/.test(text.slice(Math.max(0, (attribution.source[0]?.[0] ?? 0) - 10), attribution.source[0]?.[0] ?? 0));

/** Who does what a passive cue tells of: "was told by Doe". `null` when the text does not say. */
export const agentOf = (text: string, { cue }: RawAttribution, near: readonly Mention[]): number | null => {
  const [from, to] = [cue[0]?.[0] ?? 0, cue.at(-1)?.[1] ?? 0];
  return (
    near.find(({ start, kind }) => kind !== 'pronoun' && start > from && start <= to + 8 && /\sby\s+$/.test(text.slice(from, start)))
      ?.chain ?? null
  );
};

/** A cue without a subject of its own that takes the one of its sentence: "adding that", "and warned". */
const sharesSubject = (text: string, attribution: RawAttribution, cue: string): boolean => {
  const at = attribution.cue[0]?.[0] ?? 0;
  if (PARTICIPLE.test(cue))
    return /(?:[,—–]|^|\n)\s*(?:(?:\p{L}+ly|meanwhile,?)\s+)*(?:meanwhile,?)?$/iu.test(text.slice(Math.max(0, at - 25), at));
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
  const cue = cueText(text, attribution);
  if (PASSIVE.test(cue)) return agentOf(text, attribution, near);
  const isContent = (mention: Mention): boolean => attribution.content.some(([a, b]) => mention.start < b && mention.end > a);
  const inSentence = near.filter((mention) => mention.start >= sentence[0] && mention.end <= sentence[1] && !isContent(mention));
  const isParticiple = PARTICIPLE.test(cue);
  const subject = inSentence.filter(({ end }) => end <= from && from - end < 60 && NOTHING_ELSE.test(text.slice(end, from))).at(-1);
  if (subject && VERB_FORM.test(cue) && !isParticiple) return subject.chain;
  const inverted = inSentence.find(({ start, kind }) => start >= to && start - to < 2 && kind === 'name');
  if (inverted && /^(?:said|says|added|asked|wrote|replied|explained)$/i.test(cue)) return inverted.chain;
  // "…”, - noted Doe."
  if (
    inverted &&
    FINITE.test(cue) &&
    /[”"’»,—–-]\s*$/.test(text.slice(Math.max(0, from - 4), from)) &&
    /^(?:[,.;:)]|\s*$)/.test(text.slice(inverted.end, inverted.end + 1))
  )
    return inverted.chain;
  if (!sharesSubject(text, attribution, cue)) return null;
  const known = siblings.filter(({ speaker, attribution: other }) => speaker !== null && other !== attribution);
  const before = known.filter(({ attribution: other }) => (other.cue[0]?.[0] ?? Number.MAX_SAFE_INTEGER) < from).at(-1);
  const speaker = (before ?? known[0])?.speaker ?? null;
  if (speaker !== null || isParticiple) return speaker;
  // "The coach praised the team but added": the sentence opens with its subject.
  const opening = inSentence.find(
    ({ start, exact }) =>
      start < from &&
      leadsIn(text.slice(sentence[0], start)) &&
      !/^\p{Ll}/u.test(exact) &&
      /^\s+(?:\p{L}+ly\s+)?\p{Ll}+(?:ed|s|d|t|aid|old)(?!\p{L})/u.test(text.slice(start + exact.length, start + exact.length + 30)),
  );
  return opening?.chain ?? null;
};
