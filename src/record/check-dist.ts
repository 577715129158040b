import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../support/files.ts';
import { sha256 } from '../support/hash.ts';
import { lineAndColumn, type Problem } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';
import { type Cited, citedDocuments } from './cited.ts';
import type { ReadContent } from './content.ts';
import { foldSpace, type Marked, pageQuotations } from './page-quotations.ts';
import { lazily } from './rights/lazily.ts';
import { holdsWords, readFragment } from './rights/read-file.ts';
import { rightsGate } from './rights/rights-gate.ts';
import type { StoryDocuments } from './story-graph.ts';

const why = 'readers would take for a quotation what no source says there; the site is not published';
const fix = 'correct the component or the page that prints it';

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** What a reader may see of a stretch of a document: line ends inside words dropped, white space folded. */
const printed = ({ text, breaks }: Document, start: number, end: number): string => {
  let seen = '';
  let at = start;
  for (const [from, to] of breaks) {
    if (from < at || to > end) continue;
    seen += text.slice(at, from);
    at = to;
  }
  return foldSpace(seen + text.slice(at, end));
};

const whole = /^\d{1,15}$/;

const faultOf = ({ doc, start, end, text }: Marked, sources: ReadonlyMap<string, Cited>): string | null => {
  const cited = sources.get(doc);
  if (cited === undefined) return `“${short(text)}” is said to be from \`${doc}\`, which is no source in seeds/`;
  const { document, file } = cited;
  if (!whole.test(start) || !whole.test(end) || Number(start) >= Number(end) || Number(end) > document.text.length) {
    return `“${short(text)}” has no place in ${file}: data-start="${start}" data-end="${end}"`;
  }
  const expected = printed(document, Number(start), Number(end));
  if (expected === text) return null;
  const { line, column } = lineAndColumn(document.text, Number(start));
  return `“${short(text)}” is not what stands at ${file}:${line}:${column}: “${short(expected)}”`;
};

/** The problems of one built page and how many quotations it has. `file` is its path as the user knows it. */
export const checkPage = (file: string, html: string, sources: ReadonlyMap<string, Cited>): { quotations: number; problems: Problem[] } => {
  const { marked, unmarked } = pageQuotations(html);
  const faults = [
    ...marked.map((one) => faultOf(one, sources)),
    ...unmarked.map((text) => `“${short(text)}” is marked up as a quotation, but not with its source (data-doc, data-start, data-end)`),
  ];
  return { quotations: marked.length, problems: faults.filter((what) => what !== null).map((what) => ({ file, what, why, fix })) };
};

/** Files in which nothing was wrong: the hash of their bytes, and how many quotations they have. */
export type Passed = Record<string, { hash: string; quotations: number }>;

/** What one file, or several, came to. */
export type Checked = { quotations: number; pages: number; problems: Problem[]; passed: Passed };

/** A built file by its path below the folder, with the file of the search index that was made of it. Each is read once. */
type BuiltFile = { path: string; indexed?: string };

/** Every file of a built site that may hold words, and how many there are with those that cannot. */
const builtFiles = async (dist: string): Promise<{ files: BuiltFile[]; count: number }> => {
  const all = await walk(dist);
  const worded = all.filter(holdsWords);
  const pages = new Set(worded.filter((path) => path.endsWith('.html')));
  const indexed = new Map<string, string>();
  for (const path of worded.filter((one) => one.endsWith('.pf_fragment'))) {
    const { page } = readFragment(readFileSync(join(dist, path)));
    if (pages.has(page) && !indexed.has(page)) indexed.set(page, path);
  }
  const beside = new Set(indexed.values());
  const files = worded
    .filter((path) => !beside.has(path))
    .map((path): BuiltFile => {
      const made = indexed.get(path);
      return made === undefined ? { path } : { path, indexed: made };
    });
  return { files, count: all.length };
};

const nothingChecked = (): Checked => ({ quotations: 0, pages: 0, problems: [], passed: {} });

/** Adds what some files came to. */
const addChecked = (sum: Checked, { quotations, pages, problems, passed }: Checked): void => {
  sum.quotations += quotations;
  sum.pages += pages;
  sum.problems.push(...problems);
  Object.assign(sum.passed, passed);
};

type Sources = ReadonlyMap<string, Cited>;

/** What a reader of built files has to have: where they are, and the sources by the ids of their pages. */
export type GateWork = { dist: string; sources: Sources };
/** Some of the files, and what of them passed before. */
export type GateFiles = { files: readonly BuiltFile[]; known: Passed };

/** So many files are read by one before it takes more. */
const filesAtOnce = 256;

/** Reads built files and holds them against their sources; `finish` tells what only all files together show. */
export type Gates = { check: (some: GateFiles) => Checked; finish: () => Problem[] };

/**
 * The gates over the built site. Verbatim: the text of every element with `data-doc` (source page id), `data-start` and `data-end` (UTF-16 offsets
 * into the document's text) has to be what stands there, and no `<q>` or `<blockquote>` may go without them. Rights: no file, of any format, may hold
 * more of a source than its rights allow.
 */
export const gatesOf = ({ dist, sources }: GateWork): Gates => {
  // Where nothing changed, no file is looked into.
  const rights = lazily(() => rightsGate(sources.values()));
  const checkFile = ({ path, indexed }: BuiltFile, known: Passed): Checked => {
    const bytes = readFileSync(join(dist, path));
    const beside = indexed === undefined ? undefined : { file: indexed, bytes: readFileSync(join(dist, indexed)) };
    const hash = beside ? sha256(sha256(bytes) + sha256(beside.bytes)) : sha256(bytes);
    const html = path.endsWith('.html');
    const pages = html ? 1 : 0;
    const same = known[path];
    if (same?.hash === hash) return { quotations: same.quotations, pages, problems: [], passed: { [path]: same } };
    const text = html ? bytes.toString() : undefined;
    const overlong = rights().read(path, bytes, beside, text);
    const { quotations, problems: misquoted } = text === undefined ? { quotations: 0, problems: [] } : checkPage(path, text, sources);
    const problems = [...overlong, ...misquoted];
    return { quotations, pages, problems, passed: problems.length === 0 ? { [path]: { hash, quotations } } : {} };
  };
  return {
    check: ({ files, known }) => {
      const sum = nothingChecked();
      for (const file of files) addChecked(sum, checkFile(file, known));
      return sum;
    },
    finish: () => rights().finish(),
  };
};

/** What the gates hold files against, as one hash: a file that passed passes again for as long as it is the same. */
const gateKey = (sources: Sources): string => sha256([...sources].map((source) => sha256(JSON.stringify(source))).join());

/** Where a source may be shown in part only, all files count together, and each has to be read, by one. */
const countTogether = (sources: Sources): boolean =>
  [...sources.values()].some(({ document }) => document.facts.rights.share !== undefined);

const inGroups = (files: readonly BuiltFile[]): BuiltFile[][] =>
  Array.from({ length: Math.ceil(files.length / filesAtOnce) }, (_, i) => files.slice(i * filesAtOnce, (i + 1) * filesAtOnce));

/** What passed before, of these files. */
const knownOf = (files: readonly BuiltFile[], passed: Passed): Passed =>
  Object.fromEntries(
    files.flatMap(({ path }) => {
      const before = passed[path];
      return before ? [[path, before]] : [];
    }),
  );

/**
 * The gates over all files of a built site. `before`: what passed the same gates before, and held against what. `share`: has the groups of files
 * read, each by anyone who has the sources. `files`: how many there are.
 */
export const checkDist = async (
  dist: string,
  content: Pick<ReadContent, 'sources'>,
  stories: readonly StoryDocuments[],
  before: { key: string; passed: Passed } = { key: '', passed: {} },
  share?: (work: GateWork, groups: GateFiles[]) => Promise<Checked[]>,
): Promise<Checked & { files: number; key: string }> => {
  const sources = citedDocuments(content.sources, stories);
  const key = gateKey(sources);
  const together = countTogether(sources);
  const known = key === before.key && !together ? before.passed : {};
  const { files, count } = await builtFiles(dist);
  const sum = nothingChecked();
  if (share && !together) {
    const groups = inGroups(files).map((some): GateFiles => ({ files: some, known: knownOf(some, known) }));
    for (const checked of await share({ dist, sources }, groups)) addChecked(sum, checked);
  } else {
    const gates = gatesOf({ dist, sources });
    addChecked(sum, gates.check({ files, known }));
    sum.problems.push(...gates.finish());
  }
  return { ...sum, files: count, key };
};
