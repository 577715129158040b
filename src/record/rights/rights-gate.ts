import { lineAndColumn, type Problem } from '../../support/problem.ts';
import type { Cited } from '../cited.ts';
import { addPlain, clear, type Letters, noLetters } from './letters.ts';
import { type Limited, overlong } from './overlong.ts';
import { noFileLetters, readFileLetters, readFragment } from './read-file.ts';
import { findRuns, indexRuns, type Run } from './runs.ts';
import { sourceLetters, wordsBetween } from './source-letters.ts';

/** So few words in a row stand in many texts, without one being taken from the other. */
const commonplace = 10;

type Source = Limited & Cited & { id: string; shown: Uint8Array };

/** How many words in a row may stand anywhere. A headline is what a source is called. */
const limitOf = ({ facts, headline }: Cited['document']): number => {
  const { excerptWords, fullText = false } = facts.rights;
  if (fullText) return Number.POSITIVE_INFINITY;
  const title = headline?.exact.match(/\S+/g)?.length ?? 0;
  return Math.max(commonplace, excerptWords, title);
};

const sourceOf = ([id, cited]: [string, Cited]): Source => {
  const letters = sourceLetters(cited.document);
  return { id, ...cited, letters, limit: limitOf(cited.document), shown: new Uint8Array(letters.wordCount) };
};

const placeOf = ({ document, file, letters }: Source, { at }: Run): string => {
  const { line, column } = lineAndColumn(document.text, letters.offsets[at] ?? 0);
  return `${file}:${line}:${column}`;
};

const startOf = ({ document, letters }: Source, { at, from, to }: Run): string =>
  document.text.slice(letters.offsets[at], (letters.offsets[Math.min(at + 50, at + to - from - 1)] ?? 0) + 1).replace(/\s+/g, ' ');

const tooLong = (file: string, source: Source, run: Run, words: number): Problem => ({
  file,
  what: `${words} words in a row are those of ${placeOf(source, run)} (“${startOf(source, run)}…”); its rights allow ${source.limit}`,
  why: 'more of the article would be published than may be; the site is not published',
  fix: `correct what prints them; or, if more may be shown, say so in story.yaml (\`rights: { excerptWords: … }\`)`,
});

const tooMuch = ({ file, document, shown, letters: { wordCount } }: Source): Problem[] => {
  const { share, fullText = false } = document.facts.rights;
  const words = shown.reduce((sum, one) => sum + one, 0);
  if (share === undefined || fullText || words <= share * wordCount) return [];
  return [
    {
      file,
      what: `${words} of its ${wordCount} words are on the site, in excerpts; its rights allow a share of ${share} (${Math.floor(share * wordCount)} words)`,
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
 * `read` takes one built file and gives its problems; `finish` those that only all files together show. `page`: the page that a file of the search
 * index was made of. Its text is the page's, labels between excerpts left out; what is not, is read like any other file.
 */
export type RightsGate = { read: (file: string, bytes: Buffer, page?: Buffer) => Problem[]; finish: () => Problem[] };

/**
 * The rights of sources over every file of a built site, whatever its format: no more of a source's words in a row than its `excerptWords`, and in
 * all no greater part of them than its `share` (in stretches of ten words and more, since fewer stand in many texts). Linear in files and sources.
 */
export const rightsGate = (cited: ReadonlyMap<string, Cited>): RightsGate => {
  const sources = [...cited].map(sourceOf);
  const index = indexRuns(sources.map(({ letters }) => letters.codes));
  const letters = noFileLetters();
  const show = (run: Run) => {
    const source = sources[run.source];
    const length = run.to - run.from;
    if (!source || wordsBetween(source.letters, run.at, run.at + length) < commonplace) return;
    source.shown.fill(1, source.letters.words[run.at], (source.letters.words[run.at + length - 1] ?? 0) + 1);
  };
  const [page, indexed] = [noFileLetters(), noLetters()];
  const isOfPage = (fragment: Buffer, of: Buffer): boolean => {
    clear(indexed);
    addPlain(indexed, readFragment(fragment).text);
    readFileLetters(page, '.html', of);
    return isWithin(indexed, page.text);
  };
  return {
    read: (file, bytes, of) => {
      if (of && isOfPage(bytes, of)) return [];
      if (!readFileLetters(letters, file, bytes)) return [];
      return [letters.text, letters.beside].flatMap((read) => {
        const runs = findRuns(index, read);
        for (const run of runs) show(run);
        return overlong(runs, sources).map(({ run, words }) => tooLong(file, sources[run.source] as Source, run, words));
      });
    },
    finish: () => sources.flatMap(tooMuch),
  };
};
