import type { Range } from '../../vocabulary/span.ts';
import { PEOPLE } from '../mentions/lexicon.ts';
import type { Token } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import type { Quotation } from './quotations.ts';

const properNoun = tag('PROPN');
/** Shorter ones are names of things and borrowed words. */
const shortest = 5;
const longestName = 7;
const ends = /^[.!?…]+$/;
const marks = /^["”’'»]+$/;

const holds = ([first, end]: Range, at: number): boolean => at >= first && at < end;

/** A closed quotation of one sentence or more that nothing else stands beside: it opens a sentence, and closes one. */
export const standsAlone = (clues: Clues, tokens: readonly Token[], { first, end, closed, depth }: Quotation): boolean =>
  depth === 0 &&
  closed &&
  end - first >= shortest &&
  clues.from[first] === first &&
  ends.test(tokens[end - 2]?.text ?? '') &&
  (end === clues.length || clues.from[end] === end || marks.test(tokens[end]?.text ?? '')) &&
  clues.chunk.subarray(first, end).includes(Chunk.verb);

/** The name that a sentence begins with, if it is one and the sentence goes on with a verb: "Coach Ana Brandt was more careful." */
const openingName = (clues: Clues, tokens: readonly Token[], first: number): Range | undefined => {
  const end = (clues.head[first] ?? first) + 1;
  const verb = clues.chunk[end] === Chunk.verb;
  const named = clues.pos[end - 1] === properNoun && clues.chunk[first] === Chunk.noun && end - first <= longestName;
  const person = end - first > 1 || PEOPLE.has(tokens[first]?.lower ?? '');
  return verb && named && (person || clues.pos[first] === properNoun) ? [first, end] : undefined;
};

/**
 * Quotations without a cue, with the name beside them as source: behind a sentence that begins with a name ("Holm was blunt. “It never opened.”"), or
 * a paragraph of its own behind one in which a single named person speaks. A quotation that somebody was found to say is left alone, and so
 * is one whose neighbour speaks of two people.
 */
export const uncued = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const said = new Uint8Array(clues.length);
  const speakers = new Map<number, { only: Labelled; alone: boolean }>();
  for (const one of found) {
    for (const [first, end] of [...one.content, ...one.cue]) said.fill(1, first, end);
    const block = clues.block[one.anchor] ?? -1;
    const other = speakers.get(block);
    speakers.set(block, { only: one, alone: other === undefined });
  }
  return clues.quotations.flatMap((quotation): Labelled[] => {
    const { first, end } = quotation;
    if (!standsAlone(clues, tokens, quotation) || said.subarray(first, end).includes(1)) return [];
    const before = first - 1;
    const sameBlock = before >= 0 && clues.block[before] === clues.block[first];
    const start = clues.from[before] ?? before;
    const quoted = (clues.quotation[before] ?? -1) >= 0;
    const name = sameBlock && !quoted && !said.subarray(start, first).includes(1) ? openingName(clues, tokens, start) : undefined;
    const last = sameBlock || before < 0 ? undefined : speakers.get(clues.block[before] ?? -1);
    const speaker = last?.alone ? last.only : undefined;
    const paragraph = clues.block[end] !== clues.block[first];
    const named = speaker?.source.find(([, stop]) => clues.pos[stop - 1] === properNoun);
    const goesOn = paragraph && speaker !== undefined && holds([speaker.content[0]?.[0] ?? 0, before + 1], before);
    const source = name ?? (goesOn ? named : undefined);
    return source ? [{ anchor: source[0], chance: 1, source: [source], cue: [], content: [[first, end]] }] : [];
  });
};
