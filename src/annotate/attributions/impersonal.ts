import type { Token } from '../tokens.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const impressions = new Set(speech.impressions);

/** "Is expected to", "appears to", "is known as" without anyone who expects or knows: what is to come or how things look, told by nobody. */
export const isImpersonal = (tokens: readonly Token[], { anchor, source }: Labelled): boolean =>
  source.length === 0 && impressions.has(tokens[anchor]?.lemma ?? '');
