import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import { attributeAll, type Words } from './attributions/index.ts';
import { dates as findDates, said } from './dates/index.ts';
import { events as findEvents } from './events/index.ts';
import { mentions as findMentions } from './mentions/index.ts';
import { places as findPlaces } from './places/index.ts';
import { speakers } from './speakers.ts';
import { tokenize } from './tokens.ts';

export { annotateJson, emptyJson } from './outside.ts';

/** As much text at once, in UTF-16 units, as keeps its tokens in memory without harm: some 64 articles, or one long document. */
const mostAtOnce = 1 << 18;

/**
 * What each document says, read alone: who is mentioned, who said what and when, which places, dates and happenings it tells of. Pure and
 * deterministic; time grows linearly with the text. A text without sentences gives empty lists. Each stage reads some documents before
 * the next stage begins, so that its code and its tables stay in the processor's caches; what comes out is the same.
 */
export const annotateAll = (documents: readonly Document[]): Annotations[] => {
  const annotated: Annotations[] = [];
  let from = 0;
  let units = 0;
  for (const [index, { text }] of documents.entries()) {
    if (index > from && units + text.length > mostAtOnce) {
      annotated.push(...inStages(documents.slice(from, index)));
      [from, units] = [index, 0];
    }
    units += text.length;
  }
  return annotated.concat(inStages(documents.slice(from)));
};

/** `annotateAll` for one document. */
export const annotate = (document: Document): Annotations => inStages([document])[0] as Annotations;

const inStages = (documents: readonly Document[]): Annotations[] => {
  const texts = documents.map((document) => ({ document, tokenized: tokenize(document) }));
  return attributeAll(texts)
    .map((attributions, index) => ({ ...(texts[index] as Words), attributions }))
    .map((read) => ({ ...read, found: findMentions(read.document, read.tokenized, read.attributions) }))
    .map((read) => ({ ...read, dates: findDates(read.document, read.tokenized) }))
    .map((read) => ({ ...read, places: findPlaces(read.document, read.tokenized) }))
    .map((read) => ({ ...read, who: speakers(read.document, read.tokenized, read.found, read.attributions) }))
    .map((read) => ({ ...read, statements: statementsOf(read) }))
    .map(({ document, tokenized, attributions, found, dates, places, statements }) => ({
      doc: document.doc,
      sha256: document.sha256,
      sentences: tokenized.sentences,
      mentions: found.mentions,
      chains: found.chains,
      places,
      dates,
      attributions: statements,
      events: findEvents(document, tokenized, found, places, dates, attributions, statements),
    }));
};

type Read = {
  document: Document;
  tokenized: ReturnType<typeof tokenize>;
  attributions: RawAttribution[];
  found: ReturnType<typeof findMentions>;
  dates: ReturnType<typeof findDates>;
  who: ReturnType<typeof speakers>;
};

/** Attributions with their speakers and the days on which they were said. */
const statementsOf = ({ document, tokenized, attributions, found, dates, who }: Read): Annotations['attributions'] => {
  const span = ([start, end]: Range): Span => ({ start, end, exact: document.text.slice(start, end) });
  const occasions = said(document, tokenized, dates, found, attributions, who);
  return attributions.map(({ source, cue, content, kind, within }, index) => ({
    source: source.map(span),
    cue: cue.map(span),
    content: content.map(span),
    kind,
    speaker: who[index]?.speaker ?? null,
    role: who[index]?.role ?? null,
    said: occasions[index]?.said ?? null,
    venue: occasions[index]?.venue ?? null,
    within,
  }));
};
