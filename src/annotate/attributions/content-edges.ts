import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import { isThin } from './statement.ts';

const noun = tag('NOUN');
const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const finite = /^(?:is|are|was|were|has|had|have|came|comes|drew|draws|met)$/;
const behind = /^(?:as|while|after|before|because|when|if|since|until|though|although|amid)$/;
const relatives = /^(?:that|which)$/;
const subordinators = /^(?:while|as|although|though|whereas|after|when)$/;
const longestClause = 45;

/** "Said [Tuesday] they would pay": the day on which it was said, where a clause begins behind it. */
const withoutDay = (tokens: readonly Token[], { cue }: Labelled, [first, end]: Range): Range => {
  const behindCue = first === cue.at(-1)?.[1];
  return behindCue &&
    days.test(tokens[first]?.lower ?? '') &&
    /^(?:PRON|DET|PROPN|SCONJ)$/.test(tokens[first + 1]?.pos ?? '') &&
    end - first > 3
    ? [first + 1, end]
    : [first, end];
};

/** "The mayor's promise to close the pier [was welcomed by many]": what becomes of a promise is no part of it. */
const withoutFate = (clues: Clues, tokens: readonly Token[], { anchor, source, cue }: Labelled, [first, end]: Range): Range => {
  const { chunk, from, pos } = clues;
  const [owner = -1, after = -1] = source[0] ?? [];
  const isSubject =
    pos[anchor] === noun &&
    owner === from[anchor] &&
    after === cue[0]?.[0] &&
    /^(?:['’]s?|its|his|her|their)$/.test(tokens[after - 1]?.lower ?? '');
  if (!isSubject || tokens[first]?.lower !== 'to') return [first, end];
  let to = end;
  for (let i = first + 2; i < end; i++) {
    if (
      behind.test(tokens[i]?.lower ?? '') ||
      chunk[i] === Chunk.opener ||
      chunk[i] === Chunk.comma ||
      chunk[i] === Chunk.quote ||
      chunk[i] === Chunk.conjunction
    )
      break;
    if (finite.test(tokens[i]?.lower ?? '') && chunk[i - 1] === Chunk.noun) to = i;
  }
  return [first, to];
};

/** "Requested information | that included a list of boats": a bare noun with the clause that says which. */
const withRelative = (clues: Clues, tokens: readonly Token[], one: Labelled, [first, end]: Range): Range => {
  const { chunk, to, anchor } = { ...clues, anchor: one.anchor };
  if (first < anchor || !isThin(clues, one) || one.content.length > 1 || chunk[end - 1] !== Chunk.noun) return [first, end];
  if (!relatives.test(tokens[end]?.lower ?? '') || !/^(?:VERB|AUX)$/.test(tokens[end + 1]?.pos ?? '')) return [first, end];
  const last = to[end] ?? end;
  return last - end > longestClause ? [first, end] : [first, chunk[last - 1] === Chunk.end ? last - 1 : last];
};

/**
 * "While the board said it would pay, | the mayor replied …": what is said in a clause that opens its sentence with such a word ends where the
 * main clause begins, at the comma before another's name.
 */
const untilMain = (
  clues: Clues,
  one: Labelled,
  others: readonly (Labelled | undefined)[],
  tokens: readonly Token[],
  [first, end]: Range,
): Range => {
  const opening = clues.from[one.anchor] ?? one.anchor;
  const [start = opening] = one.source[0] ?? [];
  if (start - opening !== 1 || !subordinators.test(tokens[opening]?.lower ?? '')) return [first, end];
  const main = others.flatMap((other) => {
    const [from] = other?.source[0] ?? [];
    const opens =
      from !== undefined && from > first + 2 && from < end && (other?.anchor ?? 0) > from && clues.chunk[from - 1] === Chunk.comma;
    return opens ? [from - 1] : [];
  });
  return [first, Math.min(end, ...main)];
};

/** Contents that begin and end where what was said does, where grammar leaves no doubt. */
export const contentEdges = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one, index) => ({
    ...one,
    content: one.content.map((run) =>
      withRelative(
        clues,
        tokens,
        one,
        withoutFate(clues, tokens, one, untilMain(clues, one, found.slice(index + 1, index + 3), tokens, withoutDay(tokens, one, run))),
      ),
    ),
  }));
