import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Tokenized } from '../tokens.ts';
import { edtfOf } from './edtf.ts';
import { timexes } from './find.ts';
import { isCrawlStamp, publishedAt, updatedOn } from './published.ts';

const RELATIVE_TO_NOW = /_REF$/;

const ABOUT = /^(?:about|around|nearly|almost|roughly|some)\s/i;
const ROUGHLY = /(?<!\p{L})(?:around|roughly|approximately|circa)\s+$/iu;

/** "About two years ago", "around 1990": EDTF's mark for a year or month that is approximate. */
const approximate = (value: string | null, lead: string, exact: string): string | null =>
  value && /^\d{4}(?:-\d\d)?$/.test(value) && (ABOUT.test(exact) || ROUGHLY.test(lead)) ? `${value}~` : value;

/**
 * Text of a document that says when, in text order. Values are EDTF, resolved against the day of the live-blog post, else of publication,
 * and `null` when they depend on a day that is not known. Lengths of time, repetitions, "now" and crawl stamps ("2 years ago / 1:57 AM") are no dates.
 */
export const dates = (document: Document, tokenized: Tokenized): DateMention[] =>
  timexes(document.text, tokenized, publishedAt(document), updatedOn(document))
    .filter(({ type, value }) => (type === 'DATE' || type === 'TIME') && !(value && RELATIVE_TO_NOW.test(value)))
    .filter(({ start, end }) => !isCrawlStamp(document, start, end))
    .map(({ start, end, value }) => {
      const exact = document.text.slice(start, end);
      return { start, end, exact, value: approximate(value && edtfOf(value), document.text.slice(Math.max(0, start - 16), start), exact) };
    });
