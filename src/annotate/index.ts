import type { Annotations } from '../vocabulary/annotations.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import { attribute } from './attributions/index.ts';
import { dates as findDates, said } from './dates/index.ts';
import { events as findEvents } from './events/index.ts';
import { mentions as findMentions } from './mentions/index.ts';
import { places as findPlaces } from './places/index.ts';
import { speakers } from './speakers.ts';
import { tokenize } from './tokens.ts';

export { annotateJson, emptyJson } from './outside.ts';

/**
 * What one document says, read alone: who is mentioned, who said what and when, which places, dates and happenings it tells of. Pure and
 * deterministic; time grows linearly with the text. A text without sentences gives empty lists.
 */
export const annotate = (document: Document): Annotations => {
  const tokenized = tokenize(document);
  const attributions = attribute(document, tokenized);
  const found = findMentions(document, tokenized, attributions);
  const dates = findDates(document, tokenized);
  const places = findPlaces(document, tokenized);
  const who = speakers(document, tokenized, found, attributions);
  const occasions = said(document, tokenized, dates, found, attributions, who);
  const span = ([start, end]: Range): Span => ({ start, end, exact: document.text.slice(start, end) });
  return {
    doc: document.doc,
    sha256: document.sha256,
    sentences: tokenized.sentences,
    mentions: found.mentions,
    chains: found.chains,
    places,
    dates,
    attributions: attributions.map(({ source, cue, content, kind, within }, index) => ({
      source: source.map(span),
      cue: cue.map(span),
      content: content.map(span),
      kind,
      speaker: who[index]?.speaker ?? null,
      role: who[index]?.role ?? null,
      said: occasions[index]?.said ?? null,
      venue: occasions[index]?.venue ?? null,
      within,
    })),
    events: findEvents(
      document,
      tokenized,
      found,
      places,
      dates,
      attributions,
      attributions.map((_, index) => ({ speaker: who[index]?.speaker ?? null, said: occasions[index]?.said ?? null })),
    ),
  };
};
