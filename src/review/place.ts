import { lineAndColumn } from '../support/problem.ts';
import type { PageFile } from './item.ts';

/** 1-based place of the first of these texts that stands in the page's record; of the record itself where none does. */
export const placeIn = (page: Pick<PageFile<unknown>, 'text'>, ...wanted: string[]): { line: number; column: number } => {
  const text = page.text();
  const record = /^record[ \t]*:/m.exec(text)?.index ?? 0;
  const found = wanted.map((words) => text.indexOf(words, record)).find((at) => at >= 0);
  return lineAndColumn(text, found ?? record);
};
