import { spanOf } from './excerpt.ts';
import type { Assertion } from './statements.ts';
import { readWords, type Word } from './words.ts';

const fewest = 4;

/** Countries that a wording lists: the words of the list, and their ISO codes. */
export type Enumeration = { words: Word[]; countries: ReadonlySet<string> };

/** The longest enumeration of at least four countries in a wording: names parted by nothing but commas, "and" and articles. */
const enumerationIn = (words: readonly Word[]): Enumeration | null => {
  const runs: Word[][] = [[]];
  for (const word of words) {
    const joins = /^(,|;|and|or|the|as|well|&)$/.test(word.lower);
    if (word.country !== null) runs.at(-1)?.push(word);
    else if (!joins && (runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best));
  const countries = new Set(longest.flatMap((word) => word.country?.country ?? []));
  return countries.size >= fewest ? { words: longest, countries } : null;
};

/** The countries that a statement lists. A content that ends on a country is read on to the end of its sentence: lists are cut at a comma. */
export const listOf = ({ document, statement: { context }, words }: Assertion): Enumeration | null => {
  const last = words.at(-1);
  if (last === undefined || last.country === null || last.end >= context.end) return enumerationIn(words);
  return enumerationIn([...words, ...readWords(document, [spanOf(document, last.end, context.end)])]);
};

/** Whether two lists are of one group: at least three countries, and most of the shorter list, are in both. */
export const listOneGroup = (a: Enumeration, b: Enumeration): boolean => {
  const shared = [...a.countries].filter((country) => b.countries.has(country)).length;
  return shared >= 3 && shared >= 0.6 * Math.min(a.countries.size, b.countries.size);
};
