import type { RecordFile } from '../content.ts';

/** What an editor's `alias` or `split` comes to: mentions that belong to the page `to`. */
export type Rule = {
  page: RecordFile<'actors'>;
  /** Where the decision stands in the front matter. */
  path: (string | number)[];
  to: string;
  /** Only mentions that would be on this page; `null`: whatever page they would be on, and words that are no mention yet. */
  from: string | null;
  /** Only mentions within this form; `null`: all of the documents. */
  form: string | null;
  /** Keys of documents (`docKey`); `null`: all of the stories. */
  docs: ReadonlySet<string> | null;
  stories: ReadonlySet<string>;
};

/**
 * A statement that an editor gave to another page. `to`: an actor's page, `null` for nobody; of decisions on claims a claim's page, `null`
 * for none.
 */
export type StatementRule = { page: RecordFile; path: (string | number)[]; to: string | null; statement: string };

export type Rules = {
  mentions: Rule[];
  statements: StatementRule[];
  /** Pages that are no actors. */
  none: ReadonlySet<string>;
  /** Names that editors gave to the pages their decisions make. */
  names: ReadonlyMap<string, string>;
};

export const docKey = (story: string, doc: string): string => `${story}\n${doc}`;

export const foldSpaces = (text: string): string => text.trim().replace(/\s+/g, ' ');

export const reaches = ({ docs, stories }: Rule, story: string, doc: string): boolean =>
  docs === null ? stories.has(story) : docs.has(docKey(story, doc));

/** The nearer decision first: one for named documents before one for the whole story, then the longer form. */
export const byNearness = (a: Rule, b: Rule): number =>
  Number(a.docs === null) - Number(b.docs === null) || (b.form ?? '').length - (a.form ?? '').length;
