import { sha256 } from '../support/hash.ts';
import type { Outcome } from '../support/problem.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Range } from '../vocabulary/span.ts';
import type { SourceFacts } from '../vocabulary/story.ts';
import { blocksOf } from './blocks.ts';
import { wordBreaks } from './breaks.ts';
import { decode } from './decode.ts';
import { linesProblem, sizeProblem } from './limits.ts';
import { markdownUnits } from './markdown-units.ts';
import { passagesOf } from './passage.ts';
import { plainUnits } from './plain-units.ts';
import { postsOf, spanOf } from './posts.ts';
import { withPrinted } from './printed-facts.ts';
import { sectionsOf } from './sections.ts';
import { splitStamps } from './stamped-lines.ts';
import type { Unit } from './unit.ts';

/**
 * Reads one article: decodes it, finds its headline, paragraphs and posts, and sets apart what is the page's and not the article's.
 * `doc`: its file name, whose ending tells Markdown (`.md`, `.markdown`) from plain text. Offsets are UTF-16 units into the decoded text,
 * which is the file without its byte order mark and otherwise unchanged. HTML, binary and empty files are problems.
 */
export const acquire = (doc: string, bytes: Uint8Array, facts: SourceFacts): Outcome<Document> => {
  if (/\.html?$/i.test(doc)) {
    return {
      ok: false,
      problems: [
        {
          file: doc,
          what: 'HTML is not read yet',
          why: 'a quotation must be found in the file word for word, and tags would stand between the words',
          fix: 'save the article as plain text (.txt) or Markdown (.md)',
        },
      ],
    };
  }
  const decoded = decode(doc, bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const laidOut = /\.(?:md|markdown)$/i.test(doc) ? markdownUnits(text) : { units: plainUnits(text), markup: [] };
  return { ok: true, value: { doc, sha256: sha256(bytes), encoding, text, ...read(text, laidOut, facts) } };
};

/**
 * As `acquire`, for plain text that is already decoded: every character counts, also a byte order mark, and empty text is no problem. The
 * limits are those of files, with a UTF-16 unit counted as a byte.
 */
export const acquireText = (doc: string, text: string, facts: SourceFacts): Outcome<Document> => {
  const problem = sizeProblem(doc, text.length) ?? linesProblem(doc, text);
  if (problem) return { ok: false, problems: [problem] };
  const found = read(text, { units: plainUnits(text), markup: [] }, facts);
  return { ok: true, value: { doc, sha256: sha256(text), encoding: 'utf-8', text, ...found } };
};

type Found = Pick<Document, 'facts' | 'printed' | 'headline' | 'blocks' | 'posts' | 'breaks'>;

const read = (text: string, laidOut: { units: Unit[]; markup: Range[] }, facts: SourceFacts): Found => {
  const units = facts.kind === 'live-blog' ? splitStamps(text, laidOut.units) : laidOut.units;
  const passages = passagesOf(text, units, laidOut.markup);
  const sections = sectionsOf(passages, facts);
  const { posts, blocks } = postsOf(text, passages, sections, blocksOf(text, passages, sections, facts), facts);
  const headline = blocks.find(({ kind, post }) => kind === 'headline' && post === undefined);
  const spoken = blocks.filter(({ kind }) => kind !== 'boilerplate').map(({ start, end }): Range => [start, end]);
  return {
    ...withPrinted(text, passages, blocks, facts),
    headline: headline ? spanOf(text, headline) : null,
    blocks,
    posts,
    breaks: joined([...laidOut.markup, ...wordBreaks(text, spoken)]),
  };
};

/** Ranges in order, those that touch or overlap made one. */
const joined = (ranges: Range[]): Range[] => {
  const result: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
};
