import type { Document } from '../../vocabulary/document.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const calendar = new Set([...'monday tuesday wednesday thursday friday saturday sunday'.split(' '), ...months]);

const namesOfText = new WeakMap<Document, ReadonlySet<string>>();

/** Words with a capital letter that no sentence begins with, days and months left out: what an article is about. */
const namesOf = (document: Document): ReadonlySet<string> => {
  const known = namesOfText.get(document);
  if (known) return known;
  const found = document.text.matchAll(/(?<=[\p{Ll}\p{N},] |[«“"(])\p{Lu}\p{Ll}{2,}/gu);
  const names = new Set([...found].map(([word]) => word.toLowerCase()).filter((word) => !calendar.has(word)));
  namesOfText.set(document, names);
  return names;
};

const fewest = 2;
const least = 0.2;

/** Whether two articles tell of one happening: they name the same people and places. */
const oneStory = (a: Document, b: Document): boolean => {
  if (a === b) return true;
  const [left, right] = [namesOf(a), namesOf(b)];
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared >= fewest && shared >= least * Math.min(left.size, right.size);
};

/** The names of a wording, days and months left out; a country by its code. */
export const namesIn = (words: readonly Word[]): Set<string> =>
  new Set(
    words.flatMap((word) => {
      if (word.country !== null) return [word.country.country];
      return word.pos === 'PROPN' && /^\p{Lu}/u.test(word.text) && !calendar.has(word.lower) ? [word.stem] : [];
    }),
  );

/** Whether a wording names a year or a month that is not its article's own: it looks back. */
const looksBack = ({ document: { facts }, words }: Assertion): boolean =>
  words.some(({ text, lower, pos }) => {
    if (/^(?:1[89]|20)\d\d$/.test(text)) return text !== facts.published?.slice(0, 4);
    const month = pos === 'PROPN' ? months.indexOf(lower) + 1 : 0;
    return month > 0 && month !== Number(facts.published?.slice(5, 7));
  });

/**
 * Whether two statements can tell of one happening: of articles on one story, neither on another month or year, and where both name anyone or
 * any place, one name of either stands in the other or in its article.
 */
export const oneHappening = (a: Assertion, b: Assertion): boolean => {
  if (looksBack(a) || looksBack(b) || !oneStory(a.document, b.document)) return false;
  const [left, right] = [namesIn(a.words), namesIn(b.words)];
  if (left.size === 0 || right.size === 0 || [...left].some((name) => right.has(name))) return true;
  const stands = ({ words }: Assertion, { document }: Assertion) =>
    words.some(({ lower, pos }) => pos === 'PROPN' && namesOf(document).has(lower));
  return stands(a, b) || stands(b, a);
};
