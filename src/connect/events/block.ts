import { listed } from '../actors/listed.ts';
import { lengthInDays } from './day-range.ts';
import type { Happening } from './happening.ts';

/** In a block larger than this, each member meets only its neighbours in sorted order (sorted neighbourhood, Hernández and Stolfo 1995). */
const WINDOW = 40;

const keysOf = ({ doc, stem, mention: { type }, days, participants, places }: Happening): string[] => {
  const actors = [...participants].sort();
  const near = days !== null && lengthInDays(days) <= 3 ? Array.from({ length: lengthInDays(days) }, (_, day) => days.first + day) : [];
  return [
    `${doc}|${stem}`,
    ...near.flatMap((day) => [
      `${stem}|${day}`,
      ...actors.map((actor) => `${type}|${day}|${actor}`),
      ...[...places].map((place) => `${type}|${day}|${place}`),
    ]),
    ...actors.map((actor) => `${stem}|${actor}`),
    ...[...places].map((place) => `${stem}|${place}`),
    ...actors.flatMap((actor, at) => actors.slice(at + 1).map((other) => `${type}|${actor}|${other}`)),
  ];
};

/** Pairs of happenings worth a comparison, as indices, each once. */
export const pairs = function* (happenings: Happening[]): Generator<[number, number]> {
  const blocks = new Map<string, number[]>();
  happenings.forEach((happening, at) => {
    for (const key of new Set(keysOf(happening))) listed(blocks, key).push(at);
  });
  const seen = new Set<number>();
  for (const block of blocks.values())
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < Math.min(block.length, i + WINDOW); j++) {
        const [left, right] = [block[i] ?? 0, block[j] ?? 0];
        const pair = left * happenings.length + right;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [left, right];
      }
};
