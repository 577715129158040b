import type { Slot } from './align.ts';
import { isTense, wordsIn } from './differences.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** What each of some telling tokens may be found again by: its word, whom it names, or that it denies, or tells a time. */
const marksOf = ({ stem, root, entity, sort }: Token): string[] =>
  [stem, root, entity, sort === 'denial' || sort === 'time' ? sort : ''].filter((mark) => mark !== '');

const telling = (tokens: readonly Token[]): Token[] => tokens.filter(({ light }) => !light);

/** What a document tells in all its reports of one utterance. Pronouns count: they stand for a name. */
export const toldIn = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap((token) => (token.light ? (token.entity === '' ? [] : [token.entity]) : marksOf(token))));

/** Whether a variant is only a matter of order: whoever lacks a telling word of another reading here has it somewhere else in the same document. */
export const isMoved = ({ slots }: Run, told: readonly ReadonlySet<string>[], expected: readonly number[]): boolean => {
  const isDay = (slot: Slot): boolean => wordsIn(slot).size > 1 && [...slot.values()].every(({ sort }) => sort === 'time');
  if (slots.some((slot) => isTense(slot) || isDay(slot)) || slots.every((slot) => [...slot.values()].every(({ light }) => light)))
    return false;
  const own = new Set(slots.flatMap((slot) => [...slot.keys()]));
  const words = telling(slots.flatMap((slot) => [...slot.values()]));
  return [...new Set([...own, ...expected])].every((witness) =>
    words.every((token) => marksOf(token).some((mark) => told[witness]?.has(mark))),
  );
};

/** Whether all who have words in a variant have the same ones, and none is without them but where its document has them in another report. */
export const isRepeated = ({ slots }: Run, documents: readonly string[], expected: readonly number[]): boolean => {
  const having = new Set(slots.flatMap((slot) => [...slot.keys()]));
  const differ = slots.some((slot) => wordsIn(slot).size > 1 || isTense(slot));
  // "All should" and "must all": no slot has two words, and yet there are two readings.
  const turned = slots.some((slot) => slots.some((other) => [...slot.keys()].every((w) => !other.has(w))));
  if (differ || turned) return false;
  const printing = new Set([...having].map((witness) => documents[witness]));
  return expected.every((witness) => printing.has(documents[witness]));
};

const keysIn = ({ slots }: Run): string[][] =>
  [...new Set(slots.flatMap((slot) => [...slot.keys()]))].map((witness) => slots.flatMap((slot) => slot.get(witness)?.key ?? []));

/** Whether all have the same letters, in one word or in two. */
export const isSpelledApart = (run: Run, expected: readonly number[]): boolean => {
  const readings = keysIn(run);
  return (
    readings.length >= expected.length &&
    !run.slots.some(isTense) &&
    new Set(readings.map((keys) => keys.join('').replaceAll('-', ''))).size === 1
  );
};

/** Whether one of two readings is the other's initials: "United States | U.S.". */
export const isAbbreviated = (run: Run): boolean => {
  const readings = keysIn(run);
  const short = readings.filter(({ length }) => length === 1).map(([key = '']) => key.replaceAll('.', ''));
  const long = readings.filter(({ length }) => length > 1).map((keys) => keys.map(([letter = '']) => letter).join(''));
  return short.length > 0 && long.length > 0 && new Set([...short, ...long]).size === 1;
};
