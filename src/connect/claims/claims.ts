import type { Claim } from '../../vocabulary/claim.ts';
import { tailLength } from '../own-ids.ts';
import { isBare } from './bare.ts';
import { candidatePairs, pairsByThirds } from './blocking.ts';
import { carriedBy } from './carried.ts';
import { averageLink, type Edge } from './clusters.ts';
import { slugOf } from './ids.ts';
import { type Judgement, judge, worthAsking } from './judgement.ts';
import { isOneSide, speakers } from './occasion.ts';
import { priorShift, shifted, sure } from './prior.ts';
import { storyRarity } from './rarity.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Assertion } from './statements.ts';
import { chooseTitle } from './title.ts';
import { utterancesOf } from './utterances.ts';
import { analyse } from './words.ts';

/** Statements whose mean score reaches this are one claim. */
export const threshold = 0.41;
// An edge so weak moves no mean.
const faintest = 0.01;
// Of the pairs that only a third statement brings together, those of one side that are rather one claim than two count.
const likely = 0.5;

/** Two statements that were compared, in story order. */
export type Judged = { a: Assertion; b: Assertion; judgement: Judgement };

/**
 * Statements that put forward the same proposition, together: blocking, pairwise comparison, then constrained average-link clustering.
 * A wrong merge is worse than a split, so in doubt a statement stays alone. Each statement is in exactly one group.
 * `assertions` stand in story order, which decides only ties. A sentence of `untold`, in an outlet's own voice, joins the claim of another
 * source that says the same (`carriedBy`) or is left out. `judged` are the pairs of assertions that were compared, `carried` the pairs that brought a
 * sentence of `untold` to its claim.
 */
export const sameClaim = (
  assertions: readonly Assertion[],
  untold: readonly Assertion[] = [],
): { groups: Assertion[][]; judged: Judged[]; carried: Judged[] } => {
  const words = assertions.map((assertion) => assertion.words);
  const weigh = storyRarity(words);
  const readings = assertions.map((assertion) => readingOf(assertion, weigh));
  const compared = (pairs: readonly [number, number][]) =>
    pairs.map(([a, b]) => {
      const judgement = judge(readings[a] as Reading, readings[b] as Reading);
      const { score, conflict, certain } = judgement;
      // Most pairs come to nothing: why is not held for them.
      return { a, b, score, blocked: conflict !== null, certain, why: score >= worthAsking ? judgement : null };
    });
  const ofOneSide = ({ a, b }: { a: number; b: number }): boolean =>
    isOneSide(speakers(assertions[a] as Assertion, assertions[b] as Assertion));
  const blocked = compared(candidatePairs(words, weigh));
  const toldTwice = blocked.filter(
    ({ a, b, score, blocked }) => score >= sure && !blocked && assertions[a]?.document !== assertions[b]?.document,
  );
  const shift = priorShift(new Set(toldTwice.flatMap(({ a, b }) => [a, b])).size, assertions.length);
  const inStory = (pairs: typeof blocked): typeof blocked =>
    pairs.map((pair) => {
      if (shift.one === 0 || pair.why === null || pair.blocked || pair.certain) return pair;
      const why = shifted(pair.why, ofOneSide(pair) ? shift.one : shift.two);
      return { ...pair, why, score: why.score };
    });
  const first = inStory(blocked);
  const thirds = inStory(compared(pairsByThirds(first, assertions.length))).filter((pair) => pair.score >= likely && ofOneSide(pair));
  const pairs = [...first, ...thirds];
  const judged = pairs.flatMap(({ a, b, why }): Judged[] =>
    why ? [{ a: assertions[a] as Assertion, b: assertions[b] as Assertion, judgement: why }] : [],
  );
  const edges: Edge[] = pairs.filter(({ score, blocked }) => score >= faintest || blocked);
  const clusters = averageLink(assertions.length, edges, threshold);
  const groups = clusters.map((members) => members.map((i) => assertions[i] as Assertion));
  const groupOf = new Map(clusters.flatMap((members, group) => members.map((i) => [i, group] as const)));
  const homes = carriedBy(
    readings,
    assertions.map((_, i) => groupOf.get(i) ?? -1),
    untold.map((assertion) => readingOf(assertion, weigh)),
    weigh,
    shift.one,
  );
  const carried: Judged[] = [];
  homes.forEach((home, i) => {
    const sentence = untold[i] as Assertion;
    if (home === 'list') groups.push([sentence]);
    else if (home !== null) {
      groups[home.group]?.push(sentence);
      carried.push({ a: assertions[home.by] as Assertion, b: sentence, judgement: home.judgement });
    }
  });
  return { groups, judged, carried };
};

/** What a claim's id ends in the first characters of: the hash in the id of its first statement. */
export const claimHash = (assertions: readonly Assertion[]): string => assertions[0]?.statement.id.slice('s-'.length) ?? '';

/** A claim from its statements. `first` in story order names it, so later articles leave the id alone. */
export const claimOf = (assertions: readonly Assertion[]): Claim => {
  const { title } = chooseTitle(assertions);
  const significant = analyse(title.exact)
    .filter((word) => word.content)
    .slice(0, 5);
  const slug =
    slugOf(
      significant.map((word) => word.text),
      45,
    ) || 'words';
  return {
    id: `c-${slug}-${claimHash(assertions).slice(0, tailLength)}`,
    title,
    ...(assertions.every(isBare) ? { bare: true as const } : {}),
    statements: assertions.map(({ statement }) => statement),
    utterances: utterancesOf(assertions),
    events: [],
  };
};
