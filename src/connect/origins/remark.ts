import type { Link } from '../../vocabulary/claim.ts';
import { align } from '../claims/alignment.ts';
import { datesAgree, speakers } from '../claims/occasion.ts';
import { type Profile, profileOf } from '../claims/profile.ts';
import { sharedScrap } from '../claims/quoted.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import { readWords } from '../claims/words.ts';

// A run of so many words in common is no accident between two reports of one speaker on one day.
const longRun = 5;
const telling = 0.3;
const inOrder = 0.5;

/** A statement made ready for the question whether it reports the same remark as another. */
export type Report = { assertion: Assertion; profile: Profile; quoted: Profile[]; venue: ReadonlySet<string> };

export const reportOf = (assertion: Assertion): Report => {
  const { venue } = assertion.statement;
  const words = venue === null ? [] : readWords(assertion.document, [venue]);
  return {
    assertion,
    profile: profileOf(assertion.words, generalRarity),
    quoted: assertion.quoted.map((quoted) => profileOf(quoted, generalRarity)),
    venue: new Set(words.filter(({ content }) => content).map(({ stem }) => stem)),
  };
};

/** The day it was said; where no text tells, no later than the day its source came out. */
const oneDay = (a: Assertion, b: Assertion): boolean =>
  datesAgree(a.statement.said ?? a.document.facts.published ?? null, b.statement.said ?? b.document.facts.published ?? null, 1);

/** Whether two sources came out on one day or on two that follow each other. */
const oneNews = (a: Assertion, b: Assertion): boolean => {
  const [left, right] = [a.document.facts.published, b.document.facts.published];
  return left !== undefined && right !== undefined && datesAgree(left.slice(0, 10), right.slice(0, 10), 1);
};

const published = ({ facts }: Assertion['document']): string[] => [...facts.agencies, ...(facts.publisher ? [facts.publisher] : [])];

/** Whether one document carries copy of an agency that the other carries, or is. */
const oneAgency = (a: Assertion, b: Assertion): boolean =>
  a.document.facts.agencies.some((agency) => published(b.document).includes(agency)) ||
  b.document.facts.agencies.some((agency) => published(a.document).includes(agency));

// Two outlets that tell a thing in their own words share short runs of them ("in Norvik on Feb. 20").
const copiedRun = 8;

/** Whether they have a run of so many of the very same words. */
const runsOf = (a: Report, b: Report, least: number): boolean => align(a.profile, b.profile).run >= least;

const isNarrated = ({ assertion: { statement } }: Report): boolean => statement.kind === 'narrated';

/** Whether a statement only names what was said: "its pledge", "the ministry's claim". */
const names = ({ assertion: { cue } }: Report): boolean => cue.some(({ pos }) => pos === 'NOUN') && !cue.some(({ pos }) => pos === 'VERB');

/** Whether they have a long run of the very same words, or a telling scrap of a quotation. */
const verbatim = (a: Report, b: Report): boolean => runsOf(a, b, longRun) || sharedScrap(a.quoted, b.quoted).weight >= telling;

/** Whether most words of the shorter stand in the longer in the same order, as in two translations of one sentence. */
const oneWording = (a: Report, b: Report): boolean =>
  align(a.profile, b.profile).sequence >= inOrder * Math.min(a.profile.spoken.length, b.profile.spoken.length);

/**
 * Whether two statements of one claim go back to one remark: one speaker, one day, and one document, one venue, one wording, or a long run
 * of the very same words; the very same words where it is open whether the speakers are one, or where they belong together, or where one only names
 * what the other says ("its pledge"); words of one agency, whoever is credited; one named speaker in the news of one day. Two speakers say two things, and so do two outlets in their own voices.
 */
export const oneRemark = (a: Report, b: Report): boolean => {
  const who = speakers(a.assertion, b.assertion);
  const { said: left } = a.assertion.statement;
  const { said: right } = b.assertion.statement;
  // One speaker's words of an unknown day may be printed for days; on two days that are told apart the same is said twice, unless it is quoted.
  if (who === 'same' && datesAgree(left, right, 1) && (verbatim(a, b) || (datesAgree(left, right) && oneWording(a, b)))) return true;
  if (!oneDay(a.assertion, b.assertion)) return false;
  if (isNarrated(a) && isNarrated(b)) return oneAgency(a.assertion, b.assertion) ? verbatim(a, b) : runsOf(a, b, copiedRun);
  if (who === 'different') return oneAgency(a.assertion, b.assertion) && verbatim(a, b);
  if (who !== 'same') return verbatim(a, b) || (who === 'allied' && (names(a) || names(b)));
  if (!datesAgree(left, right)) return false;
  const oneDocument = a.assertion.statement.doc === b.assertion.statement.doc;
  if (oneDocument || [...a.venue].some((word) => b.venue.has(word))) return true;
  // One who says the same to two outlets in one day's news is no second origin, unless two occasions are named or two sentences quoted.
  const occasions = a.venue.size > 0 && b.venue.size > 0;
  const quoted = [a, b].every(
    ({ assertion: { statement, document } }) => statement.kind === 'direct' && document.facts.translation === undefined,
  );
  const named = a.assertion.speaker?.named === true;
  return named && !occasions && !quoted && datesAgree(left, right) && oneNews(a.assertion, b.assertion);
};

/** Whether two near-duplicate sentences are one text: not where two speakers say them, unless one agency has both. */
export const oneText = (a: Assertion, b: Assertion): boolean => speakers(a, b) !== 'different' || oneAgency(a, b);

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** Whether the first says that it has its words from the second's outlet: "told the Gazette", "as first reported by the Gazette". */
export const relays = (chain: readonly Link[], { document: { facts } }: Assertion): boolean =>
  chain.some(
    ({ kind, words, name }) =>
      kind === 'relay' && facts.publisher !== undefined && plain(words?.exact ?? name ?? '') === plain(facts.publisher),
  );
