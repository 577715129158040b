import type { RecordFile } from './content.ts';

/** Words that a page says stand in a source: `exact` at `[start, end)` of the document of source page `doc`. `path` leads to it in the front matter. */
export type Quotation = { doc: string | null; start: number; end: number; exact: string; path: (string | number)[] };

type Context = { doc: string | null; docOfStatement: ReadonlyMap<string, string>; path: (string | number)[] };

const isSpan = (value: object): value is { start: number; end: number; exact: string } =>
  'exact' in value && 'start' in value && 'end' in value;

const collect = (value: unknown, context: Context, found: Quotation[]): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, { ...context, path: [...context.path, index] }, found);
    return;
  }
  const { doc, statement } = value as { doc?: unknown; statement?: unknown };
  const named =
    typeof doc === 'string' ? doc : typeof statement === 'string' ? (context.docOfStatement.get(statement) ?? null) : context.doc;
  if (isSpan(value)) found.push({ doc: named, start: value.start, end: value.end, exact: value.exact, path: context.path });
  for (const [key, item] of Object.entries(value)) collect(item, { ...context, doc: named, path: [...context.path, key] }, found);
};

/**
 * Every span in a page's record, wherever it stands: new fields of the vocabulary are checked without a change here. The document is the one
 * named nearest around it, by `doc`, by its statement, or by being the source's own page.
 */
export const quotationsOf = (page: RecordFile, docOfStatement: ReadonlyMap<string, string>): Quotation[] => {
  const found: Quotation[] = [];
  collect(page.value.record, { doc: page.kind === 'sources' ? page.id : null, docOfStatement, path: ['record'] }, found);
  return found;
};
