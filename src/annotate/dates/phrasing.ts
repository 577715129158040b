import type { Range } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import { keptOfWords } from '../kept.ts';
import { firstAtLeast } from '../search.ts';
import type { Token, Tokenized } from '../tokens.ts';

/** Where a statement stands: its first word of cue, source or content. `at` is an index into the tokens. */
export type Place = { anchor: number; sentence: number; block: number; at: number };

const anchorOf = ({ cue, source, content }: RawAttribution): Range | undefined => cue[0] ?? source[0] ?? content[0];

export const placeOf = ({ tokens }: Tokenized, attribution: RawAttribution): Place | null => {
  const anchor = anchorOf(attribution)?.[0];
  if (anchor === undefined) return null;
  const at = firstAtLeast(tokens, anchor, ({ start }) => start);
  const token = tokens[at];
  return token ? { anchor, sentence: token.sentence, block: token.block, at } : null;
};

/** The words of a cue with the two before and the one after it, without those of the content. */
export const wordsAt = ({ tokens }: Tokenized, attribution: RawAttribution, { at, sentence }: Place): Token[] => {
  const end = anchorOf(attribution)?.[1] ?? 0;
  const words: Token[] = [];
  for (let i = Math.max(0, at - 2); i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const isInside = attribution.content.some(([from, to]) => token.start >= from && token.start < to);
    if (token.sentence === sentence && !isInside) words.push(token);
    if (token.start >= end) break;
  }
  return words;
};

/** "had said", "have said for days", "has long said", "will say": not what is said on this occasion. */
const OTHER_TIME =
  /^(?:had|have|will|would|shall|should|could|may|might|can|must|['’](?:d|ll|ve)|long|often|repeatedly|previously|earlier|always|frequently|regularly|usually|sometimes|once|already|originally|initially|historically|traditionally|used)$/;

/** "has said" tells of any day up to now: enough for a live blog, too little to go on from the sentence before. */
const PERFECT = /^(?:has|['’]s|later|since|then)$/;

const isOfOtherTime = keptOfWords((text) => OTHER_TIME.test(text.toLowerCase()));
const isOfPerfect = keptOfWords((text) => PERFECT.test(text.toLowerCase()));

export const tellsOfOtherTime = (words: readonly Token[]): boolean => words.some(isOfOtherTime);

export const isPerfect = (words: readonly Token[]): boolean => words.some(isOfPerfect);

export const isPresent = (words: readonly Token[]): boolean =>
  words.some(({ pos, lower, lemma }) => pos === 'VERB' && lower.endsWith('s') && lower !== lemma.toLowerCase());
