import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { walk } from '../support/files.ts';
import { sha256 } from '../support/hash.ts';
import { lineAndColumn, type Problem } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';
import { type Cited, citedDocuments } from './cited.ts';
import type { ReadContent } from './content.ts';
import { foldSpace, type Marked, pageQuotations } from './page-quotations.ts';
import { readFragment } from './rights/read-file.ts';
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

/** What the gates hold files against, as one hash: a file that passed passes again for as long as it is the same. */
const gateKey = (sources: ReadonlyMap<string, Cited>): string => sha256(JSON.stringify([...sources]));

/** Where a source may be shown in part only, all files count together, and each has to be read. */
const countTogether = (sources: ReadonlyMap<string, Cited>): boolean =>
  [...sources.values()].some(({ document }) => document.facts.rights.share !== undefined);

/**
 * The gates over the built site. Verbatim: the text of every element with `data-doc` (source page id), `data-start` and `data-end` (UTF-16 offsets
 * into the document's text) has to be what stands there, and no `<q>` or `<blockquote>` may go without them. Rights: no file, of any format, may hold
 * more of a source than its rights allow. `before`: what passed the same gates before.
 */
export const checkDist = async (
  dist: string,
  content: ReadContent,
  stories: readonly StoryDocuments[],
  before: { key: string; passed: Passed } = { key: '', passed: {} },
): Promise<{ quotations: number; pages: number; files: number; problems: Problem[]; key: string; passed: Passed }> => {
  const sources = citedDocuments(content.sources, stories);
  const key = gateKey(sources);
  const known = key === before.key && !countTogether(sources) ? before.passed : {};
  const passed: Passed = {};
  const rights = rightsGate(sources);
  const files = await walk(dist);
  let [quotations, pages] = [0, 0];
  const problems: Problem[] = [];
  for (const path of files) {
    const bytes = await readFile(join(dist, path));
    const page = path.endsWith('.pf_fragment') ? await readFile(join(dist, readFragment(bytes).page)).catch(() => undefined) : undefined;
    const hash = page ? sha256(sha256(bytes) + sha256(page)) : sha256(bytes);
    const html = path.endsWith('.html');
    const same = known[path]?.hash === hash ? known[path] : undefined;
    const overlong = same ? [] : rights.read(path, bytes, page);
    const checked = same || !html ? { quotations: same?.quotations ?? 0, problems: [] } : checkPage(path, bytes.toString(), sources);
    if (html) pages += 1;
    quotations += checked.quotations;
    if (overlong.length + checked.problems.length === 0) passed[path] = { hash, quotations: checked.quotations };
    problems.push(...overlong, ...checked.problems);
  }
  return { quotations, pages, files: files.length, problems: [...problems, ...rights.finish()], key, passed };
};
