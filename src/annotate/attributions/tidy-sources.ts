import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk, type Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const addressed = new Set(speech.addressed);

const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday']);
const before = new Set(['on', 'late', 'early', 'last']);

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
  const joined = tokens.slice(first, end).some(({ lower }) => lower === 'and');
  for (;;) {
    const before = chunk[at - 1];
    const hangs =
      links.has(tokens[at - 1]?.lower ?? '') ||
      (joined && before === Chunk.comma && tokens[at]?.pos === 'PROPN' && tokens[at - 2]?.pos === 'PROPN');
    if (end > anchor || at - 2 < start || !hangs || chunk[at - 2] !== Chunk.noun) break;
    at = Math.max(start, chunkStart[at - 2] ?? at - 2);
  }
  const opens = at === start || chunk[at - 1] === Chunk.opener || chunk[at - 1] === Chunk.conjunction || chunk[at - 1] === Chunk.comma;
  return at < first && opens ? [at, end] : [first, end];
};

/** The subject of a passive is whom it was said to or of, not who says it: "the crew was told to wait", "the firm is not accused of fraud". */
const isAddressed = (tokens: readonly Token[], { anchor, cue }: Labelled, [, end]: Range): boolean => {
  const start = cue[0]?.[0] ?? anchor;
  const passive = tokens.slice(start, anchor).some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
  return passive && end <= start && addressed.has(tokens[anchor]?.lemma ?? '') && !/ing$/.test(tokens[anchor]?.lower ?? '');
};

/** Sources put right by what they cannot be, and filled in where grammar leaves no doubt. Attributions stand in the order of their cues. */
export const tidySources = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  let previous: Labelled | undefined;
  return found.map((one, index) => {
    const runs = inside(one, found[index - 1]);
    const source = runs
      .filter(([, end]) => runs.length === 1 || tokens[end]?.text !== ':')
      .map((run) => whole(clues, tokens, one.anchor, tidy(tokens, run)))
      .filter(([first, end]) => end > first)
      .filter((run) => !isAddressed(tokens, one, run));
    const full = { ...one, source };
    full.source = inherited(clues, tokens, full, previous);
    if (full.source.length > 0) previous = full;
    return full;
  });
};
