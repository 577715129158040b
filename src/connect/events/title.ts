import type { Anchor } from '../../vocabulary/graph.ts';
import type { Happening } from './happening.ts';

const POINTING = /^(?:this|that|these|those|it|its|he|his|she|her|they|their|we|our|such|another|any|some|\p{L}{2,4}sel(?:f|ves))\b/iu;

/** Whose it is stands before: "company's sale", "the" left out. */
const OWNED = /^\p{Ll}+['’]s\s/u;

/** A verb without its subject: "killing at least ten"; or what is left of a measure: "14 patients | a night came". */
const FRAGMENT =
  /^(?:an? (?:hour|day|night|week|month|year)|\p{Ll}+ed|won|shot|(?:was|were|is|are|has|have|had|been|being|be|to|will|would)|(?!\p{Ll}+ing (?:by|of|in|at|on|near|against) )\p{Ll}{2,}ing)\s/u;

/** A verb that waits for what was agreed or planned: "Norvik has agreed". */
const WAITS = /\b(?:agree[ds]?|plan(?:s|ned)?|decided|ordered|expected|due|set)$/u;

/** Somebody with what they did once, and no word on what they do: "Retired surgeon Lio Brand, who founded the unit". */
const ASIDE = /,\s(?:who|which)\s/u;

/** What makes a clause part of another: "While the council met in Lima". */
const SUBORDINATOR = /^(?:while|as|when|after|since|although|though)\s+/iu;

/** What somebody speaks at, with the preposition that led to it: "During a briefing on Monday, Penn". */
const LED = /^(?:In|At|During)\s(?:(?:the|an?|his|her|its|their)\s)?/;

/** Somebody at an occasion, with no word on what they do there: "Penn during a briefing". */
const VERBLESS = /^(?:\p{Lu}[\p{L}.'’-]*\s)+(?:in|at|during)\s[^,]*$/u;

/** A title stays this short, in words. */
const LONGEST = 14;

/**
 * Better titles sort first: stands on its own, is neither a bare word nor a sentence, names someone or somewhere, uses the word that most
 * documents use (`told`: documents by stem), is shortest.
 */
const rank = ({ mention, participants, places, spoken, wording }: Happening, told: ReadonlyMap<string, number>): number[] => {
  const { phrase } = mention;
  const count = phrase.exact.trim().split(/\s+/).length;
  const capitals = phrase.exact.match(/(?<=^|[\s(“"‘'-])(?!(?:The|An?|Some|Several|Latest)\b)\p{Lu}/gu)?.length ?? 0;
  const names = Number(participants.size + places.size > 0) * Math.min(spoken ? 1 : 2, capitals);
  return [
    Number(POINTING.test(phrase.exact) || OWNED.test(phrase.exact)),
    Number(/\n\s*\n|^[A-Z. ]+:/.test(phrase.exact) || !isBalanced(phrase.exact)),
    Number(count < 2 || count > LONGEST),
    Number(FRAGMENT.test(phrase.exact) || WAITS.test(phrase.exact) || ASIDE.test(phrase.exact) || (spoken && VERBLESS.test(phrase.exact))),
    -names,
    -(told.get(wording.stem) ?? 0),
    Number(phrase.end === mention.end && phrase.start < mention.start),
    phrase.exact.length,
  ];
};

/** No bracket or quotation mark opens or closes outside. */
const isBalanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length &&
  text.split('“').length === text.split('”').length &&
  text.split('"').length % 2 === 1;

const compare = (a: number[], b: number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** More than that there was a call, a vote, a session: a name or several words. */
const saysMore = (title: string): boolean => /(?<=\s|^)\p{Lu}/u.test(title) || title.trim().split(/\s+/).length > 3;

/** A sentence that completes a fragment stays this short, in words. */
const LONGEST_CLAUSE = 26;

/** A mention's sentence up to the end of its phrase, for a phrase that says too little alone: "The team bought it and | moved it to Oregon". */
const clauseTitle = ({ doc, mention: { phrase }, context: { start, exact } }: Happening): Anchor[] => {
  const led = SUBORDINATOR.exec(exact)?.[0].length ?? 0;
  const title = exact.slice(led, phrase.end - start);
  const isShort = phrase.start > start + led && title.split(/\s+/).length <= LONGEST_CLAUSE;
  return isShort && title.endsWith(phrase.exact) && !/["“”«»\n:]/.test(title) && isBalanced(title) && !POINTING.test(title)
    ? [{ doc, start: start + led, end: start + led + title.length, exact: title }]
    : [];
};

/** A mention's phrase, with the sign of a currency before it; of an occasion that opens its sentence only what names it. */
const phraseTitle = ({ doc, mention: { phrase, end }, context: { start, exact } }: Happening): Anchor => {
  const led = LED.exec(phrase.exact)?.[0].length ?? 0;
  const comma = phrase.exact.indexOf(',');
  const occasion = phrase.exact.slice(led, comma < 0 ? end - phrase.start : comma);
  if (led > 0 && occasion.includes(' ')) {
    const from = phrase.start + led;
    return { doc, start: from, end: from + occasion.length, exact: occasion };
  }
  const sign = /[$€£¥]$/u.exec(exact.slice(0, Math.max(0, phrase.start - start)))?.[0] ?? '';
  return { doc, start: phrase.start - sign.length, end: phrase.end, exact: `${sign}${phrase.exact}` };
};

/** A mention's whole sentence, where it is short enough for a title. */
const sentenceTitle = ({ doc, context: { start, exact } }: Happening): Anchor[] => {
  const title = exact.replace(/[.!?\s]+$/, '');
  const isShort = title.split(/\s+/).length <= LONGEST && !/["“”\n:]/.test(title) && isBalanced(title) && !POINTING.test(title);
  return isShort && saysMore(title) ? [{ doc, start, end: start + title.length, exact: title }] : [];
};

const DAY =
  '(?:(?:on|in|at|for) )?(?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December))(?: (?:morning|afternoon|evening|night|\\d{1,2}(?!\\d)|\\d{4}|January|February|March|April|May|June|July|August|September|October|November|December))*';
/** What is told of an occasion up to its day: "a meeting | was held on Thursday morning", "a news conference | on 3 May". */
const UNTIL_DAY = new RegExp(
  `^ (?:(?:(?:was|were|is|are|will be|would be|to be|had been|has been) (?:held|due|set|planned|scheduled)|due|set|planned|scheduled|held)(?: to be held| to take place)? )?${DAY}(?![\\p{L}\\d])`,
  'u',
);

/** A phrase that says too little alone, with the day that stands behind it. */
const datedTitle = ({ doc, mention: { phrase, end }, context: { start, exact } }: Happening): Anchor[] => {
  const behind = UNTIL_DAY.exec(exact.slice(end - start))?.[0];
  if (behind === undefined || phrase.start < start || POINTING.test(phrase.exact) || FRAGMENT.test(phrase.exact)) return [];
  const title = exact.slice(phrase.start - start, end - start + behind.length);
  return title.split(/\s+/).length <= LONGEST && isBalanced(title)
    ? [{ doc, start: phrase.start, end: phrase.start + title.length, exact: title }]
    : [];
};

/** What best names an event, verbatim, from its mentions in order of publication: a phrase, else a short sentence; `null` when all say too little. */
export const titleOf = (mentions: Happening[]): Anchor | null => {
  const told = new Map(
    [...Map.groupBy(mentions, ({ wording }) => wording.stem)].map(([stem, own]) => [stem, new Set(own.map(({ doc }) => doc)).size]),
  );
  const [best] = mentions.map((happening) => ({ happening, rank: rank(happening, told) })).sort((a, b) => compare(a.rank, b.rank));
  if (best === undefined) throw new RangeError('an event has at least one mention');
  const { mention } = best.happening;
  const whole = [...mentions.flatMap(sentenceTitle), ...mentions.flatMap(clauseTitle)][0];
  if (FRAGMENT.test(mention.phrase.exact)) return whole ?? null;
  if (POINTING.test(mention.phrase.exact) && whole !== undefined) return whole;
  if (saysMore(mention.phrase.exact)) return phraseTitle(best.happening);
  return mentions.flatMap(sentenceTitle).sort((a, b) => a.exact.length - b.exact.length)[0] ?? mentions.flatMap(datedTitle)[0] ?? null;
};
