import { accusationNoun, accusedOf, accusedState, accusingVerb, gap, measure, misdeed, wrongdoer } from './accusing-words.ts';

/** UTF-16 offsets, end-exclusive. */
type Stretch = { start: number; end: number };

const adverb = '(?:also|later|now|since|already|once|twice|again|first|then|still|\\p{L}+ly)';
const auxiliary = '(?:has|have|had|will|would|could|may|might|must|should|can|did|does)';
const be = '(?:was|were|is|are|been|being|be|got|stands?|stood)';
/** "Reyl, the former mayor, who …", "The former mayor, Reyl, was …", "Reyl and two others …" */
const aside = '(?:\\s*,(?:[^,.;:]{1,80},)?)?(?:\\s*,?\\s+who\\b)?(?:\\s+and\\s+[\\p{L}\\p{N}]+(?:\\s+[\\p{L}\\p{N}]+)?)?';
const endOfPhrase = '(?=\\s*(?:[.,;:!?”"’)…—]|$|\\s(?:and|or|but|who|whose|in|of|for|with|to|from|by|because|on|at|when|after|wanted)\\b))';

const negated = new RegExp(
  [
    "(?:\\b(?:not|never|nobody|neither|nor|without|no\\s+one)|n[’']t)\\s+(?:\\p{L}+\\s+)?$",
    // "decided not to recommend charges", "against bringing charges", "refused to open an inquiry"
    '\\b(?:(?:not|never|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))\\s+to\\s+\\p{L}+|against\\s+\\p{L}+ing)\\s+(?:\\p{L}+\\s+){0,2}$',
  ].join('|'),
  'iu',
);

/** Text that ends where the name begins. */
const before = [
  `\\b(?:${accusingVerb})\\s+${gap(6)}$`,
  `\\bblam(?:e|es|ed|ing)\\s+[^.;:]{1,60}\\son\\s+${gap(4)}$`,
  `\\b(?:${accusationNoun})\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:against|into)\\s+${gap(5)}$`,
  `\\barrest\\s+warrants?\\s+for\\s+${gap(5)}$`,
  `\\b(?:${measure})\\s+of\\s+${gap(5)}$`,
  `\\b(?:${wrongdoer})\\s+$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** A charge may be a price or a task: only what comes after the name tells. */
const chargedBefore = new RegExp(`\\bcharg(?:e|es|ed|ing)\\s+${gap(6)}$`, 'iu');
const chargedAfter = /^(?:\s*,[^,.;:]{1,80},)?\s+(?:with|over)\b/iu;

/** Text that begins where the name ends. */
const after = [
  `^${aside}\\s+(?:(?:${auxiliary}|${adverb})\\s+)*${be}\\s+(?:${adverb}\\s+){0,2}(?:${accusedState})\\b`,
  `^${aside}\\s+(?:(?:${auxiliary}|${adverb})\\s+)*(?:faces?|faced)\\s+(?:\\S+\\s+){0,4}(?:charges?|allegations?|accusations?|trial|prosecution|lawsuits?)\\b`,
  `^\\s*,?\\s+(?:${accusedOf})\\b`,
  '^(?:\\s*,[^,.;:]{1,80},)?\\s+guilty\\b',
  `^${aside}\\s+(?:(?:${auxiliary}|${adverb})\\s+)*(?:${misdeed})\\b`,
  `^(?:\\s+(?:is|was|as|be|to\\s+be|(?:has|had)\\s+been)|\\s*,)?\\s+an?\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${wrongdoer})\\b${endOfPhrase}`,
  `^[’']s?\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${measure}|guilt|crimes|lies|corruption|wrongdoing|misconduct)\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

const furthest = 160;
const possessive = /^[’']s?(?!\p{L})/u;

const foundAt = (text: string, { start, end }: Stretch): Stretch | null => {
  const [head, tail] = [text.slice(Math.max(0, start - furthest), start), text.slice(end, end + furthest)];
  if (!possessive.test(tail)) {
    const patterns = chargedAfter.test(tail) ? [...before, chargedBefore] : before;
    for (const pattern of patterns) {
      const match = pattern.exec(head);
      if (match && !negated.test(head.slice(0, match.index))) return { start: start - head.length + match.index, end };
    }
  }
  const match = after.map((pattern) => pattern.exec(tail)).find((one) => one !== null);
  return match ? { start, end: end + match[0].length } : null;
};

/**
 * Where a text accuses somebody whom it names: a lexicon of accusing verbs and nouns, in the voice and at the side of the name that make its
 * bearer the one accused, not the accuser. It is meant to miss some rather than to hit praise; what is negated right there is no accusation.
 * `people`: where the text names or points to persons. Stretches that overlap are told as one. Looks 160 characters around each, so time is linear in their number.
 */
export const accusationsIn = (text: string, people: readonly Stretch[]): Stretch[] => {
  const whole: Stretch[] = [];
  const found = people.flatMap((person) => foundAt(text, person) ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of found) {
    const last = whole.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
};

type Mention = Stretch & { doc: string };

/**
 * Finds accusations in excerpts of documents. `people`: every mention of a named person in all documents, in any order. The stretches found
 * are offsets into the document, as those of the excerpt are.
 */
export const accusationFinder = (people: Iterable<Mention>): ((doc: string, excerpt: Stretch & { exact: string }) => Stretch[]) => {
  const byDoc = new Map<string, Mention[]>();
  for (const mention of people) {
    const known = byDoc.get(mention.doc);
    if (known) known.push(mention);
    else byDoc.set(mention.doc, [mention]);
  }
  for (const mentions of byDoc.values()) mentions.sort((a, b) => a.start - b.start);
  return (doc, { start, end, exact }) => {
    const mentions = byDoc.get(doc) ?? [];
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const inside: Stretch[] = [];
    for (let mention = mentions[low]; mention && mention.start < end; mention = mentions[++low]) {
      if (mention.end <= end) inside.push({ start: mention.start - start, end: mention.end - start });
    }
    return accusationsIn(exact, inside).map((found) => ({ start: found.start + start, end: found.end + start }));
  };
};
