import { type Chunk, type IndexFile, type Meta, nameOf, pack, rename, sizeOf, unpack, type Word } from './index-format.ts';

/** Bytes of a chunk before compression: a search loads one for each of its words, about half as many bytes. */
const most = 4096;

/** A search for the beginning of a word, or for another ending of it, reads one chunk: words that begin alike stay together. */
const alike = 4;

const beginning = (word: string): string => word.slice(0, alike);

/** Words, in their order, in runs of about `most` bytes. */
const runsOf = (words: readonly Word[]): Word[][] => {
  const runs: Word[][] = [];
  let size = 0;
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const bytes = sizeOf(word);
    if (run && last && (size + bytes <= most || beginning(last[0]) === beginning(word[0]))) {
      run.push(word);
      size += bytes;
    } else {
      runs.push([word]);
      size = bytes;
    }
  }
  return runs;
};

type Split = { files: IndexFile[]; chunks: Meta[2] };

/** The same words in smaller files, and the list by which the index finds them. Pagefind 1.5 makes files of about 20 KB and can be told no other. */
export const splitChunks = (files: readonly IndexFile[]): Split => {
  const split: Split = { files: [], chunks: [] };
  for (const { path, content } of files) {
    const [words, ...rest] = unpack(content) as Chunk;
    for (const run of runsOf(words)) {
      const packed = pack([run, ...rest]);
      const name = rename(nameOf(path), packed);
      split.files.push({ path: `index/${name}.pf_index`, content: packed });
      split.chunks.push([run[0]?.[0] ?? '', run.at(-1)?.[0] ?? '', name]);
    }
  }
  return split;
};
