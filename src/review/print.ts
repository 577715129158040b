import { lineAndColumn } from '../support/problem.ts';
import type { Evidence, Item } from './item.ts';

/** An article as it stands in `seeds/`: who published it, its file as the user knows it, its text where it is as it was when it was cited. */
export type Article = { publisher: string; file: string; text?: string };

export type ArticleOf = (doc: string) => Article | undefined;

/** What articles print could move the cursor or turn the direction of the line around. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu, ' ');

const widerBy = 120;

/** Words that were recorded without their sentence, in as much of their line as shows what is said. */
const inContext = ({ context, marks }: Evidence, text: string | undefined): Evidence['context'] => {
  const bare = marks.some(({ start, end }) => start === context.start && end === context.end);
  if (!bare || text?.slice(context.start, context.end) !== context.exact) return context;
  const [lineStart, lineEnd] = [text.lastIndexOf('\n', context.start - 1) + 1, text.indexOf('\n', context.end)];
  const from = Math.max(lineStart, context.start - widerBy);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, context.end + widerBy);
  // No half words, but for one that is as long as all that is shown.
  const start = from === lineStart ? from : from + Math.max(0, text.slice(from, context.start).search(/(?<=\s)\S/));
  const end = to < (lineEnd < 0 ? text.length : lineEnd) ? context.end + text.slice(context.end, to).replace(/\s\S*$/, '').length : to;
  return { start, end, exact: text.slice(start, end) };
};

/** The sentence on one line, each of the words that matter put between `⟦` and `⟧`, so that no colour is needed to see them. */
const marked = ({ start, end, exact }: Evidence['context'], marks: Evidence['marks']): string => {
  let at = start;
  let line = '';
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end > end) continue;
    line += `${exact.slice(at - start, mark.start - start)}⟦${exact.slice(mark.start - start, mark.end - start)}⟧`;
    at = mark.end;
  }
  return onOneLine(line + exact.slice(at - start)).trim();
};

/** Where evidence comes from, and its sentence with the words that matter between `⟦` and `⟧`. */
export const evidenceOf = (evidence: Evidence, articleOf: ArticleOf): { from: string; words: string } => {
  const article = articleOf(evidence.doc);
  const first = evidence.marks[0] ?? evidence.context;
  const place = article?.text === undefined ? '' : `:${Object.values(lineAndColumn(article.text, first.start)).join(':')}`;
  const from = article ? `${onOneLine(article.publisher)}, ${article.file}${place}` : evidence.doc;
  return { from, words: marked(inContext(evidence, article?.text), evidence.marks) };
};

const evidenceLines = (evidence: Evidence, number: number, articleOf: ArticleOf): string[] => {
  const { from, words } = evidenceOf(evidence, articleOf);
  return [`  ${number}  ${from}`, `     ${words}`];
};

/** A question as lines for a terminal: why it is asked, where it stands, and the evidence, verbatim. */
export const itemLines = (item: Item, progress: string, articleOf: ArticleOf): string[] => [
  '',
  `${progress}  ${item.why}`,
  `${item.file}:${item.line}:${item.column}`,
  ...item.evidence.flatMap((evidence, at) => evidenceLines(evidence, at + 1, articleOf)),
];

/** A question as one line for programs: `file:line:column  why  words`. */
export const listLine = ({ file, line, column, why, words }: Item): string =>
  `${file}:${line}:${column}  ${why}  “${onOneLine(words).trim()}”`;
