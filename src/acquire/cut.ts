import type { Passage } from './passage.ts';

/** Parts a passage at an index into its words, without the white space between; one of the two is missing when its side is empty. */
export const cut = (text: string, passage: Passage, index: number): [head: Passage | undefined, tail: Passage | undefined] => {
  const { start, end, words, at } = passage;
  const head = words.slice(0, index).trimEnd().length;
  const tail = index + words.slice(index).search(/\S|$/);
  if (head === 0) return [undefined, passage];
  if (tail >= words.length) return [passage, undefined];
  // Markup between the two goes with the one it touches.
  const from = at(head - 1) + 1;
  const between = text.slice(from, at(tail));
  const gap = /\s+/.exec(between);
  const meet = from + (gap?.index ?? between.length);
  return [
    { ...passage, start, end: meet, words: words.slice(0, head) },
    { ...passage, start: meet + (gap?.[0].length ?? 0), end, words: words.slice(tail), at: (place) => at(place + tail) },
  ];
};
