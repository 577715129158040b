import { lengthInDays } from './day-range.ts';
import { genreKeys } from './genre.ts';
import type { Happening } from './happening.ts';
import { kindOf, partnersOf } from './judge.ts';

/** A block larger than this is left to narrower ones. */
const LIMIT = 150;
/** In a narrow block that is still larger, each member meets its next neighbours only (sorted neighbourhood, Hernández and Stolfo 1995). */
const WINDOW = 40;

const daysOf = ({ days }: Happening): number[] =>
  days !== null && lengthInDays(days) <= 3 ? Array.from({ length: lengthInDays(days) }, (_, day) => days.first + day) : [];

const broadKeys = ({ wording: { stem } }: Happening): string[] => [
  stem,
  ...partnersOf(stem).map((partner) => [stem, partner].sort().join(' ')),
];

const narrowKeys = (happening: Happening): string[] => {
  const { participants, places } = happening;
  const { doc, stem } = happening.wording;
  const type = kindOf(happening.mention.type);
  const days = daysOf(happening);
  const actors = [...participants].sort();
  return [
    `${stem} in ${doc}`,
    ...genreKeys(happening),
    ...[...days, ...actors, ...places].map((circumstance) => `${stem} ${circumstance}`),
    ...(type === 'other' ? [] : [...places].map((place) => `${type} ${place}`)),
    ...(type === 'other' ? [] : days.flatMap((day) => [...actors, ...places].map((circumstance) => `${type} ${day} ${circumstance}`))),
    ...(type === 'other' ? [] : actors.flatMap((actor, at) => actors.slice(at + 1).map((other) => `${type} ${actor} ${other}`))),
  ];
};

/** Pairs of happenings worth a comparison, as indices, each once. */
export const pairs = function* (happenings: Happening[]): Generator<[number, number]> {
  const blocks = new Map<string, { broad: boolean; members: number[] }>();
  const put = (key: string, broad: boolean, at: number): void => {
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { broad, members: [at] });
    else block.members.push(at);
  };
  happenings.forEach((happening, at) => {
    for (const key of new Set(broadKeys(happening))) put(`broad ${key}`, true, at);
    for (const key of new Set(narrowKeys(happening))) put(`narrow ${key}`, false, at);
  });
  const seen = new Set<number>();
  for (const { broad, members } of blocks.values()) {
    if (broad && members.length > LIMIT) continue;
    const reach = members.length > LIMIT ? WINDOW : members.length;
    for (const [i, left] of members.entries())
      for (const right of members.slice(i + 1, i + 1 + reach)) {
        const pair = left * happenings.length + right;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [left, right];
      }
  }
};
