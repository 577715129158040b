import type { SourceFile } from './source-file.ts';

const mostLines = 300;
const medianLines = 80;

/** Names that say where a thing was put, not what it is. */
const vague =
  /^(utils?|utilities|helpers?|managers?|common|misc|shared|lib|stuff|core|base|services?|handlers?|types?|constants|functions)$/;

const lines = ({ text }: SourceFile): number => text.split('\n').length - 1;

/** Finds files that have grown too long to be read at once. One line a fault. */
export const checkSizes = (files: SourceFile[]): string[] => {
  const sizes = files.map(lines).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const long = files.filter((file) => lines(file) > mostLines).map((file) => `${file.path} has ${lines(file)} lines; at most ${mostLines}`);
  return median < medianLines ? long : [...long, `half of the files have ${median} lines or more; less than ${medianLines} is wanted`];
};

/** Finds files and folders whose name says nothing. One line a fault. */
export const checkNames = (files: SourceFile[]): string[] =>
  files
    .filter(({ path }) => path.split('/').some((part) => vague.test(part.replace(/(\.test)?\.\w+$/, ''))))
    .map(({ path }) => `${path} has a vague name`);
