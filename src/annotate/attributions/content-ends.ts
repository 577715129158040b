import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const telling = new Set(speech.verbs);
const waiting = /^(?:while|because|although|though|whereas|and|but|or)$/;
/** Words behind a quotation that say who says it: more are another sentence's. */
const longestCredit = 10;

const joins = (tokens: readonly Token[], hyphen: number): boolean => {
  const [before, mark, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  return mark?.text === '-' && before?.end === mark.start && mark.end === after?.start;
};

/** A compound is one word, and what it describes comes with it: no content ends inside "a double-digit lead". */
const withCompound = ({ chunk, to: sentenceEnd }: Clues, tokens: readonly Token[], one: Labelled, [first, end]: Range): Range => {
  let [from, to] = [first, end];
  const isTaken = (at: number): boolean => [...one.cue, ...one.source].some(([start, stop]) => at >= start && at < stop);
  while (joins(tokens, to) && !isTaken(to) && !isTaken(to + 1)) to += 2;
  if (to > end) while (to < (sentenceEnd[end] ?? to) && chunk[to] === Chunk.noun && !isTaken(to)) to++;
  while (joins(tokens, from - 1) && !isTaken(from - 1) && !isTaken(from - 2)) from -= 2;
  return [from, to];
};

/** "It was the video while | knowing better": a last word that another clause begins with. */
const withoutOpener = (tokens: readonly Token[], [first, end]: Range): Range => {
  let to = end;
  while (to > first + 2 && (waiting.test(tokens[to - 1]?.lower ?? '') || (to < end && /^[,–—-]$/.test(tokens[to - 1]?.text ?? '')))) to--;
  return [first, to];
};

/** "“It never opened,” the Courier reported": who tells of a quotation stands behind it, not in it. */
const withoutCredit = (clues: Clues, tokens: readonly Token[], [first, end]: Range): Range => {
  const quotation = clues.quotations[clues.quotation[first] ?? -1];
  if (!quotation?.closed || quotation.first !== first || quotation.end >= end || end - quotation.end > longestCredit) return [first, end];
  const credit = tokens.slice(quotation.end, end);
  const isCredit =
    /^[,?!]$/.test(tokens[quotation.end - 2]?.text ?? '') &&
    clues.chunk[quotation.end] === Chunk.noun &&
    credit.some(({ lemma, pos }) => pos === 'VERB' && telling.has(lemma)) &&
    clues.quotation.subarray(quotation.end, end).every((other) => other < 0);
  return isCredit ? [first, quotation.end] : [first, end];
};

/** Contents that begin and end with whole words, wait for nothing and hold no credit line, where the print leaves no doubt. */
export const contentEnds = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one) => ({
    ...one,
    content: one.content.map((run, at) => {
      const said = withoutCredit(clues, tokens, run);
      return withCompound(clues, tokens, one, at === one.content.length - 1 ? withoutOpener(tokens, said) : said);
    }),
  }));
