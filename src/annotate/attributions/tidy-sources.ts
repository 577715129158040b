import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import { isReceived } from './received.ts';
import speech from './speech-words.json' with { type: 'json' };

const addressed = new Set(speech.addressed);

/** As in `WordFacts.shape`. */
const punctuation = 5;

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday']);
const before = new Set(['on', 'late', 'early', 'last']);

const opensNoName = new Set<number>([Chunk.comma, Chunk.mark, Chunk.end, Chunk.conjunction]);
const closesNoName = new Set<number>([Chunk.comma, Chunk.end]);

/** Without the comma, dash or "but" before a name, or the comma behind it; what else may stand there, as a bracket or quotation mark, belongs to names. */
const trimmed = ({ chunk, shape }: Clues, [first, end]: Range): Range => {
  let [from, to] = [first, end];
  while (from < to && opensNoName.has(chunk[from] ?? 0)) from++;
  while (to > from && closesNoName.has(chunk[to - 1] ?? 0)) to--;
  for (let i = from; i < to; i++) if (shape[i] !== punctuation) return [from, to];
  return [from, from];
};

/** A source is who, not when: "the board on Tuesday (local time)" is the board; and in a headline "Talks: the board" it is what follows the colon, also where much stands between. */
const tidy = (tokens: readonly Token[], [first, end]: Range): Range => {
  let from = first;
  let to = end;
  for (let i = first; i < end; i++) {
    const own = tokens[i];
    if (own?.text === ':' && i + 1 < end) from = i + 1;
    else if (i > from && days.has(own?.lower ?? '') && before.has(tokens[i - 1]?.lower ?? '')) {
      to = i - 1;
      break;
    }
  }
  return days.has(tokens[from]?.lower ?? '') && to - from === 1 ? [from, from] : [from, to];
};

const links = new Set(['of', 'with', 'in', 'at', 'from', 'for', 'on', 'near', 'within', 'inside']);
const follows = new Set([',', 'and', 'but', '–', '—', 'before', 'while']);

/**
 * A second verb without a subject of its own has that of the one before it: "the board said …, adding that …", "she paused, but added".
 * Passives ("was reported") have none to inherit.
 */
const inherited = (clues: Clues, tokens: readonly Token[], one: Labelled, previous: Labelled | undefined): Range[] => {
  const start = one.cue[0]?.[0] ?? one.anchor;
  const verb = tokens[one.anchor];
  if (one.source.length > 0 || !previous || clues.sentence[previous.anchor] !== clues.sentence[one.anchor]) return one.source;
  const active =
    verb?.pos === 'VERB' && (start === one.anchor || /ing$/.test(verb.lower)) && !/^(?:to|be)$/.test(tokens[start]?.lower ?? '');
  return active && follows.has(tokens[start - 1]?.lower ?? '') ? previous.source : one.source;
};

/** A speaker who is spoken of inside a content stands there as a whole: "officials said [the company] had pledged …". */
const inside = (one: Labelled, outer: Labelled | undefined): Range[] => {
  const content = outer?.content.find(([first, end]) => one.anchor >= first && one.anchor < end);
  return one.source.map(([first, end]): Range => (content && first < content[0] && end > content[0] ? [content[0], end] : [first, end]));
};

/**
 * The whole of a name of which only the end was read: "a source with [knowledge of the case]", "the Ministry of Food, Fisheries [and Rural Affairs]".
 */
const whole = (clues: Clues, tokens: readonly Token[], anchor: number, [first, end]: Range): Range => {
  const { chunk, chunkStart, from } = clues;
  const start = from[first] ?? first;
  let at = first;
  if (end > anchor || first === start) return [first, end];
  const inList = (): boolean =>
    chunk[at - 1] === Chunk.comma &&
    tokens[at]?.pos === 'PROPN' &&
    tokens[at - 2]?.pos === 'PROPN' &&
    tokens.slice(first, end).some(({ lower }) => lower === 'and');
  for (;;) {
    const hangs = links.has(tokens[at - 1]?.lower ?? '') || inList();
    if (at - 2 < start || !hangs || chunk[at - 2] !== Chunk.noun) break;
    at = Math.max(start, chunkStart[at - 2] ?? at - 2);
  }
  const opens = at === start || chunk[at - 1] === Chunk.opener || chunk[at - 1] === Chunk.conjunction || chunk[at - 1] === Chunk.comma;
  return at < first && opens ? [at, end] : [first, end];
};

/** How far before a name, in words, the participle stands that a list of names hangs on. */
const longestList = 14;

/** A name at the end of a list that says who leads, makes or owns the subject: "a group led by Doe and [Roe] urged" is the group. */
const headOfList = (clues: Clues, tokens: readonly Token[], anchor: number, [first, end]: Range): Range => {
  const { chunk, chunkStart, from } = clues;
  const start = from[first] ?? first;
  if (end > anchor || tokens[first - 1]?.lower !== 'and') return [first, end];
  let at = first - 1;
  const inList = (i: number): boolean => tokens[i]?.pos === 'PROPN' || tokens[i]?.lower === 'and' || /^[,.-]$/.test(tokens[i]?.text ?? '');
  while (at > start && first - at < longestList && inList(at)) at--;
  const participle = tokens[at - 1];
  const hangs = tokens[at]?.lower === 'by' && participle?.pos === 'VERB' && /(?:ed|en|led)$/.test(participle.lower);
  if (!hangs || at - 2 < start || chunk[at - 2] !== Chunk.noun) return [first, end];
  return whole(clues, tokens, anchor, [chunkStart[at - 2] ?? at - 2, end]);
};

/** The subject of a passive is whom it was said to or of, not who says it: "the crew was told to wait", "the firm is not accused of fraud". */
const isAddressed = (tokens: readonly Token[], { anchor, cue }: Labelled, [, end]: Range): boolean => {
  const start = cue[0]?.[0] ?? anchor;
  if (end > start || start === anchor) return false;
  const passive = tokens.slice(start, anchor).some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
  return passive && addressed.has(tokens[anchor]?.lemma ?? '') && !/ing$/.test(tokens[anchor]?.lower ?? '');
};

/** "A letter to the harbour board urging it to close": whom the letter goes to does not urge. */
const isRecipient = ({ chunk, chunkStart, from }: Clues, tokens: readonly Token[], { anchor }: Labelled, [first, end]: Range): boolean => {
  if (end !== anchor || !/ing$/.test(tokens[anchor]?.lower ?? '') || !/^(?:it|them|him|her)$/.test(tokens[anchor + 1]?.lower ?? ''))
    return false;
  const start = from[anchor] ?? 0;
  let at = chunkStart[first] ?? first;
  while (at - 2 > start && chunk[at - 1] === Chunk.conjunction && chunk[at - 2] === Chunk.noun) at = chunkStart[at - 2] ?? at - 2;
  return tokens[at - 1]?.lower === 'to';
};

/** How many words a bracket behind a name holds. */
const longestBracket = 6;

/** The name before the bracket that a source begins in: "Doe on Tuesday [(local] time) said". */
const beforeBracket = ({ chunk, chunkStart, from }: Clues, tokens: readonly Token[], [first, end]: Range): Range => {
  if (tokens[end - 1]?.text !== ')') return [first, end];
  const start = from[first] ?? first;
  let open = end - 1;
  while (open >= start && end - open <= longestBracket && tokens[open]?.text !== '(') open--;
  if (tokens[open]?.text !== '(' || open < first - 1) return [first, end];
  let at = open;
  if (days.has(tokens[at - 1]?.lower ?? '')) at -= before.has(tokens[at - 2]?.lower ?? '') ? 2 : 1;
  const isName = at > start && first >= open && chunk[at - 1] === Chunk.noun;
  return isName ? [Math.max(start, chunkStart[at - 1] ?? at - 1), end] : [first, end];
};

/** A noun of speech belongs to whoever stands right before it: "the clubs were wary of [Norvik’s] claims". */
const ownerAlone = (tokens: readonly Token[], { anchor, cue }: Labelled, runs: readonly Range[]): readonly Range[] => {
  const last = runs.at(-1);
  const owns = last !== undefined && last[1] === (cue[0]?.[0] ?? anchor) && /^['’]s?$/.test(tokens[last[1] - 1]?.lower ?? '');
  return owns && tokens[anchor]?.pos !== 'VERB' ? [last] : runs;
};

const relatives = new Set(['who', 'which', 'whose']);

/**
 * A speaker and the clause that is about them are one source, also where part of that clause was not read as such: "Doe, who has fished here since
 * she was five, said".
 */
const withRelative = (tokens: readonly Token[], { anchor, cue }: Labelled, runs: readonly Range[]): Range[] => {
  const [first, last] = [runs[0], runs.at(-1)];
  const start = cue[0]?.[0] ?? anchor;
  if (!first || !last || first === last || last[1] > start || start - last[1] > 1) return [...runs];
  const isAbout = tokens.slice(first[1] - 1, first[1] + 2).some(({ lower }) => relatives.has(lower));
  return isAbout ? [[first[0], last[1]]] : [...runs];
};

/** Sources put right by what they cannot be (“the 33” before “known dead” is no speaker), and filled in where grammar leaves no doubt. Attributions stand in the order of their cues. */
export const tidySources = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  let previous: Labelled | undefined;
  return found.map((one, index) => {
    const runs = ownerAlone(tokens, one, withRelative(tokens, one, inside(one, found[index - 1])));
    const source = runs
      .filter(([, end]) => runs.length === 1 || tokens[end]?.text !== ':')
      .map((run) =>
        headOfList(clues, tokens, one.anchor, whole(clues, tokens, one.anchor, tidy(tokens, beforeBracket(clues, tokens, run)))),
      )
      .map((run) => trimmed(clues, run))
      .filter(([first, end]) => end > first && !(tokens[end - 1]?.pos === 'NUM' && tokens[end - 2]?.pos === 'DET'))
      .filter(
        (run) =>
          !isAddressed(tokens, one, run) && !(isReceived(tokens, one) && run[1] <= one.anchor) && !isRecipient(clues, tokens, one, run),
      );
    const full = { ...one, source };
    full.source = inherited(clues, tokens, full, previous);
    if (full.source.length > 0) previous = full;
    return full;
  });
};
