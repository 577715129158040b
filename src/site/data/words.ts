import type { Range, Span } from '../../vocabulary/span.ts';

/** `content`: the words of the statement inside its sentence; `variant`: words in which the sources differ. */
export type Mark = 'content' | 'variant';
export type Segment = { text: string; marks: Mark[] };

/** A source's own words, ready to be printed. `doc` is the id of the source page, `start` and `end` its UTF-16 offsets. */
export type Words = {
  doc: string;
  start: number;
  end: number;
  lang: string;
  /** Printed between quotation marks, because someone said exactly this. */
  quoted: boolean;
  segments: Segment[];
};

/** What a page, link or card is called: words of a source, or words that an editor wrote or the interface fixed. */
export type Title = { words: Words } | { text: string };

/** What printing needs to know of a source. */
export type Printed = { id: string; lang: string; breaks: readonly Range[] };

export type MarkedRange = { range: Range; mark: Mark };

const edges = /^[\s"'“”‘’„«»]|[\s"'“”‘’„«»]$/;

/** White space as a browser shows it: one space for any run of it. Most texts have no other, which is found sooner than they are written anew. */
export const foldSpaces = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text);

/** Words with their white space folded. Line ends inside a word are left out, never shown as a gap. */
const fold = (span: Span, [start, end]: Range, breaks: readonly Range[]): string => {
  if (breaks.length === 0) return foldSpaces(span.exact.slice(start - span.start, end - span.start));
  let text = '';
  let at = start;
  for (const [from, to] of breaks) {
    if (to <= at || from >= end) continue;
    text += span.exact.slice(at - span.start, from - span.start);
    at = to;
  }
  return foldSpaces(text + span.exact.slice(at - span.start, end - span.start));
};

/** Where words are cut: at their ends, and at every edge of a mark inside them. */
const cutsIn = ({ start, end }: Span, marked: readonly MarkedRange[]): number[] => {
  const cuts = new Set([start]);
  for (const { range } of marked) for (const offset of range) if (offset > start && offset < end) cuts.add(offset);
  return [...cuts.add(end)].sort((a, b) => a - b);
};

const marksAt = (start: number, end: number, marked: readonly MarkedRange[]): Mark[] => {
  const marks: Mark[] = [];
  for (const { range, mark } of marked) if (range[0] <= start && range[1] >= end && !marks.includes(mark)) marks.push(mark);
  return marks;
};

/**
 * Words of a source for the page. Marks may overlap and may reach beyond the span; the words are cut into segments at every
 * edge, and together the segments are the span's text, every character of it.
 */
export const printWords = (span: Span, source: Printed, options: { quoted?: boolean; marked?: MarkedRange[] } = {}): Words => {
  const { marked = [] } = options;
  const cuts = marked.length > 0 || span.start === span.end ? cutsIn(span, marked) : [span.start, span.end];
  const segments = cuts.slice(0, -1).map((start, i): Segment => {
    const end = cuts[i + 1] ?? span.end;
    return { text: fold(span, [start, end], source.breaks), marks: marksAt(start, end, marked) };
  });
  const quoted = options.quoted === true && !edges.test(span.exact);
  return { doc: source.id, start: span.start, end: span.end, lang: source.lang, quoted, segments };
};

export const plainText = (title: Title): string => {
  if ('text' in title) return title.text;
  let text = '';
  for (const segment of title.words.segments) text += segment.text;
  return text.trim();
};
