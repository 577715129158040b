import { encodedList } from './index-format.ts';
import type { EncodedWord } from './merge-words.ts';

/** Bytes of a chunk before compression: a search loads one for each of its words, about half as many bytes. */
const most = 4096;

/** A search for the beginning of a word, or for another ending of it, reads one chunk: words that begin alike stay together. */
const alike = 4;

const beginning = (word: string): string => word.slice(0, alike);

/** Words, in their order, in runs of about `most` bytes. */
const runsOf = (words: readonly EncodedWord[]): EncodedWord[][] => {
  const runs: EncodedWord[][] = [];
  let size = 0;
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const bytes = word.bytes.length;
    if (run && last && (size + bytes <= most || beginning(last.word) === beginning(word.word))) {
      run.push(word);
      size += bytes;
    } else {
      runs.push([word]);
      size = bytes;
    }
  }
  return runs;
};

/** A file of words from one to another, not yet compressed. */
export type WordChunk = { from: string; to: string; content: Uint8Array };

/** Words in files that a search needs less of than of Pagefind's own, which are of about 20 KB and cannot be told otherwise. */
export const chunkWords = (words: readonly EncodedWord[]): WordChunk[] =>
  runsOf(words).map((run) => ({
    from: run[0]?.word ?? '',
    to: run.at(-1)?.word ?? '',
    content: encodedList([encodedList(run.map(({ bytes }) => bytes))]),
  }));
