import type { Range } from '../../vocabulary/span.ts';
import { FIRST_NAMES, PEOPLE } from '../mentions/lexicon.ts';
import type { Token } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

const verb = tag('VERB');
const properNoun = tag('PROPN');
const shortest = 5;
/** A quotation with a paragraph of its own is a sentence or more. */
const shortestApart = 8;
const dashes = /^(?:--|[-–—―])$/;
const ends = /^[.!?…]+$/;

/** The subject of the first verb from a token on, with what hangs on it: "Ana Brandt, in the second row," of "Ana Brandt, in the second row, shrugs". */
const subjectOf = ({ chunk, chunkStart }: Clues, from: number, to: number): Range | undefined => {
  let at = from;
  while (at < to && chunk[at] !== Chunk.verb) at++;
  const end = at;
  while (at > from && (chunk[at - 1] === Chunk.adverb || chunk[at - 1] === Chunk.comma)) at--;
  if (end === to || at === from || chunk[at - 1] !== Chunk.noun) return undefined;
  let first = chunkStart[at - 1] ?? at - 1;
  const follows = (): boolean => {
    const before = chunk[first - 1];
    if (first - 1 <= from) return false;
    if (before === Chunk.preposition) return chunk[first - 2] === Chunk.noun || chunk[first - 2] === Chunk.comma;
    return before === Chunk.comma && at < end && chunk[first - 2] === Chunk.noun;
  };
  while (follows()) {
    first -= chunk[first - 2] === Chunk.comma ? 2 : 1;
    if (chunk[first - 1] === Chunk.noun) first = chunkStart[first - 1] ?? first - 1;
    else break;
  }
  return first >= from && chunk[first] === Chunk.noun ? [first, at] : undefined;
};

const relatives = new Set(['who', 'which', 'whose']);

/** The name that opens a clause with another about it, or with no verb: "Ana Brandt, who owns the mill, was blunt:", "Brandt, outside the mill:". */
const openingName = ({ chunk, head, pos }: Clues, tokens: readonly Token[], from: number, to: number): Range | undefined => {
  const end = (head[from] ?? from) + 1;
  if (chunk[from] !== Chunk.noun || pos[end - 1] !== properNoun || chunk[end] !== Chunk.comma || end >= to) return undefined;
  const verbless = chunk[end + 1] === Chunk.preposition && !chunk.subarray(from, to).includes(Chunk.verb);
  return verbless || relatives.has(tokens[end + 1]?.lower ?? '') ? [from, end] : undefined;
};

/** The person named right before a colon where no verb stands: "Harder the veteran Sandro Holm: “…”". */
const namedBefore = ({ chunk, chunkStart }: Clues, tokens: readonly Token[], from: number, colon: number): Range | undefined => {
  const first = Math.max(from, chunkStart[colon - 1] ?? from);
  if (chunk[colon - 1] !== Chunk.noun || chunk.subarray(from, colon).includes(Chunk.verb)) return undefined;
  const isPerson = tokens.slice(first, colon).some(({ lower, pos }) => PEOPLE.has(lower) || (pos === 'PROPN' && FIRST_NAMES.has(lower)));
  return isPerson ? [first, colon] : undefined;
};

/** "The mayor shrugs: “It never opened.”", also where the quotation is the paragraph behind it. */
const beforeColon = (clues: Clues, tokens: readonly Token[], first: number, end: number): Labelled | undefined => {
  const colon = first - 1;
  const from = clues.from[colon] ?? colon;
  const isApart = clues.block[colon] !== clues.block[first];
  if (tokens[colon]?.text !== ':' || (isApart && (clues.block[end] === clues.block[first] || end - first < shortestApart)))
    return undefined;
  if (clues.quotation.subarray(from, colon).some((quotation) => quotation >= 0)) return undefined;
  const source = openingName(clues, tokens, from, colon) ?? subjectOf(clues, from, colon) ?? namedBefore(clues, tokens, from, colon);
  // A heading may end with a colon too: far from the quotation only a name or "he" tells who speaks.
  if (isApart && !tokens.slice(...(source ?? [0, 0])).some(({ pos }) => pos === 'PROPN' || pos === 'PRON')) return undefined;
  return source && { anchor: colon, chance: 1, source: [source], cue: [[colon, first]], content: [[first, end]] };
};

/** "“It never opened”, – notes Ida Holm." */
const afterDash = (clues: Clues, tokens: readonly Token[], first: number, end: number): Labelled | undefined => {
  let dash = end;
  if (clues.chunk[dash] === Chunk.comma) dash++;
  const cue = dash + 1;
  let to = clues.to[cue] ?? cue;
  while (to > cue && ends.test(tokens[to - 1]?.text ?? '')) to--;
  if (!dashes.test(tokens[dash]?.text ?? '') || clues.block[cue] !== clues.block[first]) return undefined;
  if (clues.pos[cue] !== verb || clues.chunk[cue + 1] !== Chunk.noun || to <= cue + 1) return undefined;
  if (clues.chunk.subarray(cue + 1, to).some((chunk) => chunk !== Chunk.noun && chunk !== Chunk.preposition)) return undefined;
  return { anchor: cue, chance: 1, source: [[cue + 1, to]], cue: [[cue, cue + 1]], content: [[first, end]] };
};

/**
 * Quotations whose marks and place tell who says them though no verb of saying does: behind a clause and a colon, or in front of a dash, a verb and
 * a name. Only those that nobody was found to say.
 */
export const announcedQuotations = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const said = new Uint8Array(clues.length);
  for (const one of found) for (const [first, end] of [...one.content, ...one.cue]) said.fill(1, first, end);
  return clues.quotations.flatMap(({ first, end, closed, depth }): Labelled[] => {
    if (depth > 0 || !closed || end - first < shortest || said.subarray(first, end).includes(1)) return [];
    const one = beforeColon(clues, tokens, first, end) ?? afterDash(clues, tokens, first, end);
    return one ? [one] : [];
  });
};
