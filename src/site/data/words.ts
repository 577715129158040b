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

/** White space as a browser shows it: one space for any run of it. Line ends inside a word are left out, never shown as a gap. */
const fold = (span: Span, [start, end]: Range, breaks: readonly Range[]): string => {
  let text = '';
  let at = start;
  for (const [from, to] of breaks) {
    if (to <= at || from >= end) continue;
    text += span.exact.slice(at - span.start, from - span.start);
    at = to;
  }
  return (text + span.exact.slice(at - span.start, end - span.start)).replace(/\s+/g, ' ');
};

/**
 * Words of a source for the page. Marks may overlap and may reach beyond the span; the words are cut into segments at every
 * edge, and together the segments are the span's text, every character of it.
 */
export const printWords = (span: Span, source: Printed, options: { quoted?: boolean; marked?: MarkedRange[] } = {}): Words => {
  const marked = options.marked ?? [];
  const cuts = marked.flatMap(({ range }) => range).filter((offset) => offset > span.start && offset < span.end);
  const offsets = [...new Set([span.start, ...cuts, span.end])].sort((a, b) => a - b);
  const segments = offsets.slice(0, -1).map((start, i) => {
    const end = offsets[i + 1] ?? span.end;
    const marks = marked.filter(({ range }) => range[0] <= start && range[1] >= end).map(({ mark }) => mark);
    return { text: fold(span, [start, end], source.breaks), marks: [...new Set(marks)] };
  });
  const quoted = options.quoted === true && !edges.test(span.exact);
  return { doc: source.id, start: span.start, end: span.end, lang: source.lang, quoted, segments };
};

export const plainText = (title: Title): string =>
  'text' in title
    ? title.text
    : title.words.segments
        .map(({ text }) => text)
        .join('')
        .trim();
