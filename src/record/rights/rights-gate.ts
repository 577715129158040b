import { lineAndColumn, type Problem } from '../../support/problem.ts';
import type { Cited } from '../cited.ts';
import { lazily } from './lazily.ts';
import { addPlain, clear, type Letters, noLetters } from './letters.ts';
import { beside, type Limited, overlong } from './overlong.ts';
import { noFileLetters, readFileLetters, readFragment } from './read-file.ts';
import { findRuns, indexRuns, type Run } from './runs.ts';
import { lettersOfWords, type SourceLetters, sourceLetters, wordsBetween } from './source-letters.ts';

/** So few words in a row stand in many texts, without one being taken from the other. */
const commonplace = 10;

/** `letters` are made again where they are asked for: of nearly all sources only their number is needed. */
type Source = Limited & Cited & { letters: () => SourceLetters; shown: Uint8Array | null; shortestRun: number };

/** How many words in a row may stand anywhere. A headline is what a source is called. */
const limitOf = ({ facts, headline }: Cited['document']): number => {
  const { excerptWords, fullText = false } = facts.rights;
  if (fullText) return Number.POSITIVE_INFINITY;
  const title = headline?.exact.match(/\S+/g)?.length ?? 0;
  return Math.max(commonplace, excerptWords, title);
};

const hasShare = ({ rights: { share, fullText = false } }: Cited['document']['facts']): boolean => share !== undefined && !fullText;

const sourceOf = (cited: Cited): { source: Source; codes: Uint16Array } => {
  const { document } = cited;
  const letters = sourceLetters(document);
  const limit = limitOf(document);
  const leastLetters = lettersOfWords(letters, limit + beside + 1);
  const counted = hasShare(document.facts);
  const shortestRun = counted ? Math.min(leastLetters, lettersOfWords(letters, commonplace)) : leastLetters;
  const shown = counted ? new Uint8Array(letters.wordCount) : null;
  return {
    source: { ...cited, letters: lazily(() => sourceLetters(document)), limit, leastLetters, shown, shortestRun },
    codes: letters.codes,
  };
};

const placeOf = ({ document, file, letters }: Source, { at }: Run): string => {
  const { line, column } = lineAndColumn(document.text, letters().offsets[at] ?? 0);
  return `${file}:${line}:${column}`;
};

const startOf = ({ document, letters }: Source, { at, from, to }: Run): string => {
  const { offsets } = letters();
  return document.text.slice(offsets[at], (offsets[Math.min(at + 50, at + to - from - 1)] ?? 0) + 1).replace(/\s+/g, ' ');
};

const tooLong = (file: string, source: Source, run: Run, words: number): Problem => ({
  file,
  what: `${words} words in a row are those of ${placeOf(source, run)} (“${startOf(source, run)}…”); its rights allow ${source.limit}`,
  why: 'more of the article would be published than may be; the site is not published',
  fix: `correct what prints them; or, if more may be shown, say so in story.yaml (\`rights: { excerptWords: … }\`)`,
});

const tooMuch = ({ file, document, shown }: Source): Problem[] => {
  const { share = 1 } = document.facts.rights;
  const words = shown?.reduce((sum, one) => sum + one, 0) ?? 0;
  if (shown === null || words <= share * shown.length) return [];
  return [
    {
      file,
      what: `${words} of its ${shown.length} words are on the site, in excerpts; its rights allow a share of ${share} (${Math.floor(share * shown.length)} words)`,
      why: 'more of the article would be published than may be; the site is not published',
      fix: 'drop claims that rest on it, give it a smaller `excerptWords` in story.yaml, or a greater `share` if more may be shown',
    },
  ];
};

/** Whether the letters of one text are among those of another, in their order. */
const isWithin = (part: Letters, whole: Letters): boolean => {
  let found = 0;
  for (let at = 0; at < whole.length && found < part.length; at++) if (whole.codes[at] === part.codes[found]) found += 1;
  return found === part.length;
};

/**
 * `read` takes one built file and gives its problems; `finish` those that only all files together show. `indexed`: the file of the search index that
 * was made of a page. Its text is the page's, labels between excerpts left out; what is not, is read like any other file. `text`: what the bytes
 * say, where that is known.
 */
export type RightsGate = {
  read: (file: string, bytes: Buffer, indexed?: { file: string; bytes: Buffer }, text?: string) => Problem[];
  finish: () => Problem[];
};

/**
 * The rights of sources over every file of a built site, whatever its format: no more of a source's words in a row than its `excerptWords`, and in
 * all no greater part of them than its `share` (in stretches of ten words and more, since fewer stand in many texts). Linear in files and sources.
 */
export const rightsGate = (cited: Iterable<Cited>): RightsGate => {
  const made = [...cited].map(sourceOf);
  const sources = made.map(({ source }) => source);
  const index = indexRuns(
    made.map(({ codes }) => codes),
    sources.reduce((least, { shortestRun }) => Math.min(least, shortestRun), Number.POSITIVE_INFINITY),
  );
  const wordsOf = ({ source, from, to, at }: Run): number => {
    const letters = sources[source]?.letters();
    return letters ? wordsBetween(letters, at, at + to - from) : 0;
  };
  const show = (run: Run) => {
    const source = sources[run.source];
    if (!source?.shown || wordsOf(run) < commonplace) return;
    const { words } = source.letters();
    source.shown.fill(1, words[run.at], (words[run.at + run.to - run.from - 1] ?? 0) + 1);
  };
  const [letters, indexed] = [noFileLetters(), noLetters()];
  const heldAgainst = (file: string, read: Letters): Problem[] => {
    const runs = findRuns(index, read);
    for (const run of runs) show(run);
    return overlong(runs, sources, wordsOf).map(({ run, words }) => tooLong(file, sources[run.source] as Source, run, words));
  };
  const read = (file: string, bytes: Buffer, text?: string): Problem[] =>
    readFileLetters(letters, file, bytes, text) ? [letters.text, letters.beside].flatMap((one) => heldAgainst(file, one)) : [];
  return {
    read: (file, bytes, of, text) => {
      const problems = read(file, bytes, text);
      if (of === undefined) return problems;
      clear(indexed);
      addPlain(indexed, readFragment(of.bytes).text);
      return isWithin(indexed, letters.text) ? problems : [...problems, ...read(of.file, of.bytes)];
    },
    finish: () => sources.flatMap(tooMuch),
  };
};
