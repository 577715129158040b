import { type Conflict, conflictOf } from './apart.ts';
import { weighArgument } from './argument.ts';
import { onlyNames } from './bare.ts';
import { commentsAlone } from './comment.ts';
import { type Comparison, compare, type Likeness } from './comparison.ts';
import { countOne } from './counted.ts';
import { complementOf } from './cues.ts';
import { nearness, nearnessTo } from './nearness.ts';
import { datesAgree, isOneSide, speakers } from './occasion.ts';
import type { Part } from './parts.ts';
import { shareOneThing } from './phrase.ts';
import { agreement } from './predicate.ts';
import type { Profile } from './profile.ts';
import { opensAlike, sharedScrap } from './quoted.ts';
import type { Reading } from './reading.ts';
import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

/** What speaks for or against two statements being one claim: a fixed vocabulary. */
export type PairReason =
  | 'wording'
  | 'prior'
  | 'few-shared-words'
  | 'same-number'
  | 'rare-word'
  | 'no-verb'
  | 'other-verb'
  | 'topic-only'
  | 'speakers'
  | 'same-text'
  | 'own-voice'
  | 'other-people'
  | 'other-comment'
  | 'other-day'
  | 'shared-quotation'
  | 'names-only'
  | 'same-predicate'
  | 'verbatim'
  | 'at-odds';

/** How alike two statements are as propositions, from 0 to 1, and why they may not be one claim whatever the score. */
export type Judgement = {
  score: number;
  /** The log odds that each reason adds; the logistic of their sum is the score. */
  reasons: Partial<Record<PairReason, number>>;
  /** The very same words, by one speaker as far as is known. */
  certain: boolean;
  /** `null` for nested statements and those that tell nothing, which are not compared. */
  likeness: Likeness | null;
  conflict: Conflict | 'nested' | null;
};

// Of the pairs that blocking brings together, fewer put forward one proposition than of those that were learned from.
const prior = -0.2;
// Log odds that the occasion adds to those of the words. A long run of words in common tells more than the words it is made of.
const bySpeaker = { same: 0.8, allied: 0.3, open: 0, different: -0.9 };
// One speaker, or one side, says that the same is done: with nothing else in common, to the same thing, and at the same place.
const byPredicate = [0, 0, 1, 1.8];
const otherDay = -1;
const quotedAlike = 2;
const scrapQuoted = 1.5;
// Names in common say little, least of all when two speakers share them.
const namesOnly = { one: -0.4, two: -0.8 };
// A long run of names and titles is names and titles.
const noPlain = 0.1;
const wholeScrap = 0.6;
// Two wordings that share a word or two share a topic, not a proposition.
const fewShared = [-6, -3, -1];
// One speaker in two sources who says the same of it: a word or two is what a translation or a summary leaves.
const fewRetold = [-6, -1.2, -1];
const noVerb = -0.7;
// Two who endorse somebody endorse twice.
const ownDeed = -6;
// One speaker uses a rare word of the story twice.
const rareWord = { from: 0.36, slope: 4, most: 1.2 };
// A number of some size is seldom in two statements of a story by chance, where they share a word or more beside it.
const counted = 1.2;
const fewestAlike = 0.3;
// One side speaks of one thing all day: what it says is done differs, and little else than names is shared.
const otherVerb = -0.4;
// Two voices say that something else is done, and share names and little more.
const otherDeed = { odds: -1.2, plain: 0.45, shared: 0.5 };
// In one text a speaker says one thing after another, and seldom one thing twice.
const sameText = -1.2;
// Nobody vouches for what an outlet says in its own voice but the outlet.
const ownVoice = -0.4;
// One side says of something known what its other wording does not.
const otherComment = -1.8;
// Whoever is told of in one is not in the other.
const otherPeople = -1.6;
// What neither one speaker nor many words support.
const thin = -1.2;
const broad = 0.35;
// Two sides' words that hardly bear on each other, or tell against each other, are two claims: log odds from where they count, and how much.
const bearing = { related: 2.5, slope: 0.4 };
const opposition = { opposed: -3, slope: 1 };
// Below this score a pair joins nothing, so why it may not is not asked.
export const worthAsking = 0.1;

type Match = Comparison & { a: Part; b: Part };

/**
 * The two parts of two statements that are nearest, the cost of what they leave out counted. Two speakers must agree in all they say; one
 * side's words are the same proposition when their main clauses or a sentence of each are, whatever each report hangs on to them.
 */
const nearest = (a: Reading, b: Reading, oneSide: boolean): Match => {
  const whole = { ...compare(a.profile, b.profile), a: a.whole, b: b.whole };
  if (!oneSide || whole.likeness.sharedWords < 2) return whole;
  let best: Match = whole;
  for (const left of a.parts())
    for (const right of b.parts()) {
      if (left.cost + right.cost === 0) continue;
      const { likeness, logOdds } = compare(left.profile, right.profile);
      const odds = logOdds - Math.max(left.cost, right.cost);
      if (likeness.sharedWords > 1 && odds > best.logOdds) best = { likeness, logOdds: odds, a: left, b: right };
    }
  return best;
};

const atOdds = ({ a, b, likeness }: Match): number => {
  const { related, opposed } = weighArgument(a.profile, b.profile, likeness);
  return bearing.slope * Math.min(0, related - bearing.related) - opposition.slope * Math.max(0, opposed - opposition.opposed);
};

// "10 p.m." is rare and tells no more than another hour.
const clock = /^[ap]\.?m\.?$/;

/** Weight of the rarest plain word that two wordings share. */
const rarestShared = (a: Profile, b: Profile): number =>
  a.content.reduce(
    (best, word, i) =>
      word.pos !== 'PROPN' && word.pos !== 'NUM' && !clock.test(word.lower) && b.contentCodes.includes(a.contentCodes[i] ?? -1)
        ? Math.max(best, a.weights[i] ?? 0)
        : best,
    0,
  );

/** Whether two sources can report one remark in words of their own: as much is negated and counted in both, and they turn on one word. */
const isRetold = (a: Reading, b: Reading, { likeness, ...match }: Match, done: boolean): boolean =>
  a.assertion.statement.doc !== b.assertion.statement.doc &&
  likeness.negation + likeness.numbersMissing + likeness.numbersConflict === 0 &&
  (done || isOneThing(complementOf(match.a.words), complementOf(match.b.words)) || turnOnOneDeed(match.a.profile, match.b.profile));

const holds = ({ spoken }: Profile, verb: Word | undefined): boolean =>
  verb !== undefined &&
  spoken.some(({ pos, stem }, i) => stem === verb.stem && (pos === 'NOUN' || (pos === 'VERB' && spoken[i - 1]?.lower === 'to')));

/** Whether the other has the verb of one wording as a noun: "nobody was harmed", "there was no report of harm", "nobody came to harm". */
const turnOnOneDeed = (a: Profile, b: Profile): boolean => holds(a, b.head) || holds(b, a.head);

/** The nouns of what a wording says something of: "our offer | is fair". */
const topicOf = (words: readonly Word[]): Word[] => {
  const be = words.findIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return words.slice(0, Math.max(0, be)).filter(({ pos, content }) => pos === 'NOUN' && content);
};

/** Whether both say of the same thing that it is the same: "the offer was fair", "our offer is fair". */
const areOneComment = (a: readonly Word[], b: readonly Word[]): boolean =>
  isOneThing(complementOf(a), complementOf(b)) && topicOf(a).some((word) => topicOf(b).some((other) => word.stem === other.stem));

const hasNear = (kind: number, others: readonly number[]): boolean => {
  const near = nearnessTo(kind);
  return others.some((other) => (near[other] as number) >= 6);
};

const shares = ({ own }: Reading, { profile }: Reading): boolean =>
  own.contentCodes.some((code) => profile.contentCodes.includes(code)) ||
  own.kinds.some((kind) => kind > 0 && hasNear(kind, profile.kinds));

/** False where two wordings have in common only who speaks and how: "the firm presented | a phone", "the firm presented | its figures". */
const sharesContent = (a: Reading, b: Reading): boolean => shares(a, b) && shares(b, a);

const isHeading = ({ document: { headline }, sentence, statement: { content } }: Assertion): boolean =>
  sentence === 0 || (headline !== null && content.some(({ start, end }) => start >= headline.start && end <= headline.end));

/** Two statements of one text, neither in its headline, which says what the text says again. */
const areInTurn = (a: Assertion, b: Assertion): boolean => a.statement.doc === b.statement.doc && !isHeading(a) && !isHeading(b);

const tellOfOthers = ({ people: a }: Assertion, { people: b }: Assertion): boolean => a.size > 0 && b.size > 0 && a.isDisjointFrom(b);

const commentsApart = ({ a, b }: Match): boolean => commentsAlone(a.words, b.words) || commentsAlone(b.words, a.words);

const isOneThing = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && (a.stem === b.stem || nearness(a, b) >= 0.6);

// What is left of a sentence that went through another language: names, and half of its words.
const throughLanguages = { words: 5, share: 0.45 };

/** Whether one of two wordings is a translation by machine that keeps so much of the other that only its verbs need have changed. */
const isThroughTranslation = (a: Reading, b: Reading, { sharedWords, sameWords, negation, namesConflict }: Likeness): boolean =>
  [a, b].some(({ assertion: { document } }) => document.facts.translation?.machine === true) &&
  a.assertion.document !== b.assertion.document &&
  sharedWords >= throughLanguages.words &&
  sameWords >= throughLanguages.share &&
  negation + namesConflict === 0;

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Compares two statements: their words, and the occasion they were said on. */
export const judge = (a: Reading, b: Reading): Judgement => {
  if (a.assertion.nested.has(b.assertion.statement.id))
    return { score: 0, reasons: {}, certain: false, likeness: null, conflict: 'nested' };
  // "It", "so": what is said stands elsewhere.
  if (!a.tells || !b.tells) return { score: 0, reasons: {}, certain: false, likeness: null, conflict: null };
  const who = speakers(a.assertion, b.assertion);
  const oneSide = isOneSide(who);
  const match = nearest(a, b, oneSide);
  const { logOdds, likeness } = match;
  const day = datesAgree(a.assertion.statement.said, b.assertion.statement.said, 1) ? 0 : otherDay;
  const { weight: quotedAgain, opens } = sharedScrap(a.quoted, b.quoted);
  const scrap = who === 'different' ? 0 : scrapQuoted * Math.min(1, quotedAgain / wholeScrap);
  const one =
    scrap === 0 &&
    likeness.sharedWords > 1 &&
    likeness.nearLess >= fewestAlike &&
    (likeness.namesConflict === 0 || likeness.headSame === 1) &&
    match.a.profile.numbers.length > 0 &&
    match.b.profile.numbers.length > 0 &&
    countOne(match.a.words, match.b.words);
  const rare =
    who === 'same' && day === 0 && scrap === 0
      ? Math.min(rareWord.most, rareWord.slope * Math.max(0, rarestShared(match.a.profile, match.b.profile) - rareWord.from))
      : 0;
  const through = isThroughTranslation(a, b, likeness);
  const names =
    !one &&
    !through &&
    rare === 0 &&
    scrap === 0 &&
    likeness.plainLess < 0.25 &&
    (likeness.verbatim < 0.6 || (!oneSide && likeness.plainLess < noPlain))
      ? oneSide
        ? namesOnly.one
        : namesOnly.two
      : 0;
  const agreed = agreement(a.profile.predicate, b.profile.predicate);
  const isSaidOfOne = agreed === 0 && likeness.negation === 0 && areOneComment(match.a.words, match.b.words);
  const done = oneSide ? (byPredicate[isSaidOfOne ? 2 : agreed] ?? 0) : 0;
  const retold = who === 'same' && day === 0 && isRetold(a, b, match, done > 0);
  const few = !sharesContent(a, b)
    ? (fewShared[0] ?? 0)
    : scrap > 0
      ? 0
      : ((retold ? fewRetold : fewShared)[
          likeness.negation === 1 && likeness.sharedWords > 1 && shareOneThing(match.a.words, match.b.words) ? 1 : likeness.sharedWords
        ] ?? 0);
  const deeds = !oneSide && onlyNames(a.assertion) && onlyNames(b.assertion);
  const verbless = deeds ? ownDeed : scrap > 0 || a.profile.head || b.profile.head ? 0 : noVerb;
  const elsewhere = likeness.namesConflict === 1 && likeness.sharedLess < 0.25;
  const topical =
    !one && !through && scrap === 0 && !oneSide && (likeness.nearLess < broad || elsewhere) && likeness.verbatim < 0.5 ? thin : 0;
  const deed = oneSide ? { odds: otherVerb, plain: 0.3, shared: 1 } : otherDeed;
  const verbs =
    !one &&
    !through &&
    scrap === 0 &&
    likeness.headDiffers === 1 &&
    likeness.plainLess < deed.plain &&
    likeness.sharedLess < deed.shared &&
    likeness.verbatim < 0.6
      ? deed.odds
      : 0;
  const reasons: Judgement['reasons'] = {
    wording: logOdds,
    prior,
    'few-shared-words': few,
    'same-number': one ? counted : 0,
    'rare-word': rare,
    'no-verb': verbless,
    'other-verb': verbs,
    'topic-only': topical,
    speakers: bySpeaker[who],
    'same-text': scrap === 0 && oneSide && areInTurn(a.assertion, b.assertion) ? sameText : 0,
    'own-voice': [a, b].some(({ assertion }) => assertion.statement.kind === 'narrated' && assertion.voice === null) ? ownVoice : 0,
    'other-comment': scrap === 0 && oneSide && commentsApart(match) ? otherComment : 0,
    'other-people': tellOfOthers(a.assertion, b.assertion) ? otherPeople : 0,
    'other-day': day,
    'shared-quotation': scrap,
    'names-only': names,
    'same-predicate': done,
    verbatim: (likeness.sharedWords > 2 ? quotedAlike : 0) * Math.max(0, likeness.verbatim - 0.4),
  };
  const likely = Object.values(reasons).reduce((sum, odds) => sum + odds, 0);
  if (!oneSide && logistic(likely) >= worthAsking) reasons['at-odds'] = atOdds(match);
  const score = logistic(likely + (reasons['at-odds'] ?? 0));
  const scrapAgain = scrap > 0 && opens && who === 'same' && day === 0 && score >= 0.88;
  const certain = scrapAgain || (likeness.verbatim >= 0.75 && day === 0 && who !== 'different' && opensAlike(a.profile, b.profile));
  return {
    score,
    reasons,
    certain,
    likeness,
    conflict: score < worthAsking ? null : conflictOf(a, b, match.a.words, match.b.words, likeness),
  };
};
