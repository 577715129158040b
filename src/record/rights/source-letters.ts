import type { Document } from '../../vocabulary/document.ts';
import { letterOf } from './letters.ts';

/** The letters of one article, boilerplate left out: of each the offset it stands at (UTF-16) and the number of its word. */
export type SourceLetters = { codes: Uint16Array; offsets: Uint32Array; words: Uint32Array; wordCount: number };

/** Words are runs without white space; a line end inside a word is no boundary. */
export const sourceLetters = ({ text, blocks, breaks }: Document): SourceLetters => {
  const [codes, offsets, words]: [number[], number[], number[]] = [[], [], []];
  let word = -1;
  let nextBreak = 0;
  for (const { start, end, kind } of blocks) {
    if (kind === 'boilerplate') continue;
    let between = true;
    for (let at = start; at < end; at++) {
      while ((breaks[nextBreak]?.[1] ?? text.length) <= at) nextBreak += 1;
      if ((breaks[nextBreak]?.[0] ?? text.length) <= at) continue;
      const space = /\s/.test(text[at] ?? '');
      if (!space && between) word += 1;
      between = space;
      const letter = letterOf(text.charCodeAt(at));
      if (letter === 0) continue;
      codes.push(letter);
      offsets.push(at);
      words.push(word);
    }
  }
  return { codes: Uint16Array.from(codes), offsets: Uint32Array.from(offsets), words: Uint32Array.from(words), wordCount: word + 1 };
};

/** How many words have all their letters from `from` up to `to`: what another word ends or begins with is none. */
export const wordsBetween = ({ words }: SourceLetters, from: number, to: number): number => {
  if (to <= from) return 0;
  const first = (words[from] ?? 0) + (from > 0 && words[from - 1] === words[from] ? 1 : 0);
  const last = (words[to - 1] ?? 0) - (to < words.length && words[to] === words[to - 1] ? 1 : 0);
  return Math.max(0, last - first + 1);
};

/** How many letters the shortest stretch of so many words has: infinitely many where the source has fewer words. Linear. */
export const lettersOfWords = ({ words, wordCount }: SourceLetters, count: number): number => {
  if (count > wordCount) return Number.POSITIVE_INFINITY;
  const upTo = new Uint32Array(wordCount + 1);
  for (const word of words) upTo[word + 1] = (upTo[word + 1] ?? 0) + 1;
  let least = Number.POSITIVE_INFINITY;
  for (let word = 1; word <= wordCount; word++) {
    upTo[word] = (upTo[word] ?? 0) + (upTo[word - 1] ?? 0);
    if (word >= count) least = Math.min(least, (upTo[word] ?? 0) - (upTo[word - count] ?? 0));
  }
  return least;
};
