import type { Document } from '../../vocabulary/document.ts';
import { rankOf } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const calendar = new Set([...weekdays, ...months]);

export const isWeekday = ({ lower }: Word): boolean => weekdays.includes(lower);

const namesOfText = new WeakMap<Document, ReadonlySet<string>>();

// A word that begins a sentence is a name where it is rare.
const common = 3000;

const isRare = (lower: string): boolean => (rankOf({ text: lower, lower, lemma: lower }) ?? common) >= common;

/** Words with a capital letter, days and months left out, and words that a sentence begins with unless they are rare: what an article is about. */
const namesOf = (document: Document): ReadonlySet<string> => {
  const known = namesOfText.get(document);
  if (known) return known;
  const found = document.text.matchAll(/(?<=([\p{Ll}\p{N},] |[«“"(])?)(?<!\p{L})\p{Lu}\p{Ll}{2,}/gu);
  const names = new Set(
    [...found]
      .flatMap(([word, inside]) => (inside !== undefined || isRare(word.toLowerCase()) ? word.toLowerCase() : []))
      .filter((word) => !calendar.has(word)),
  );
  namesOfText.set(document, names);
  return names;
};

const fewest = 2;
const least = 0.2;
// Of articles with so many names in common a sentence without any is of the same happening.
const most = 0.4;

/** Whether two articles have at least such a share of the names of the one with fewer in common. */
const nameAlike = (a: Document, b: Document, share: number): boolean => {
  if (a === b) return true;
  const [left, right] = [namesOf(a), namesOf(b)];
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared >= fewest && shared >= share * Math.min(left.size, right.size);
};

/** Whether two articles tell of one happening: they name the same people and places. */
export const oneStory = (a: Document, b: Document): boolean => nameAlike(a, b, least);

/** The names of a wording, days, months and a common word at its beginning left out; a country by its code. */
export const namesIn = (words: readonly Word[]): Set<string> =>
  new Set(
    words.flatMap((word, i) => {
      if (word.country !== null) return [word.country.country];
      if (i === 0 && !isRare(word.lower) && words[1]?.pos !== 'PROPN') return [];
      return word.pos === 'PROPN' && /^\p{Lu}/u.test(word.text) && !calendar.has(word.lower) ? [word.stem] : [];
    }),
  );

const nearby = 160;

/** Whether what stands just before in its paragraph names a year that is not its article's. */
const afterYear = ({ document, words }: Assertion): boolean => {
  const at = words[0]?.start ?? 0;
  const before =
    document.text
      .slice(Math.max(0, at - nearby), at)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return [...before.matchAll(/\bin (?:\p{Lu}\p{Ll}+ )?((?:1[89]|20)\d\d)\b/giu)].some(
    ([, year]) => year !== document.facts.published?.slice(0, 4),
  );
};

/** Whether a wording names a year or a month that is not its article's own: it looks back. */
const looksBack = ({ document: { facts }, words }: Assertion): boolean =>
  words.some(({ text, lower, pos }, i) => {
    // "The highest since 2003" tells of today.
    if (words[i - 1]?.lower === 'since') return false;
    if (/^(?:1[89]|20)\d\d$/.test(text)) return text !== facts.published?.slice(0, 4);
    const month = pos === 'PROPN' ? months.indexOf(lower) + 1 : 0;
    return month > 0 && month !== Number(facts.published?.slice(5, 7));
  });

/** Whether two statements stand in articles on one story, and where either names anyone or any place, one name stands in the other or in its article. */
export const oneSetting = (a: Assertion, b: Assertion): boolean => {
  if (!oneStory(a.document, b.document)) return false;
  const [left, right] = [namesIn(a.words), namesIn(b.words)];
  if ([...left].some((name) => right.has(name))) return true;
  const stands = ({ words }: Assertion, { document }: Assertion) =>
    words.some(({ lower, pos, country }) => (pos === 'PROPN' || country !== null) && namesOf(document).has(lower));
  return (left.size === 0 && right.size === 0) || stands(a, b) || stands(b, a);
};

/** Whether one of two statements names nobody, in articles that name nearly the same people and places: "Sentencing is set for May 4." */
export const unnamedInOneStory = (a: Assertion, b: Assertion): boolean =>
  (namesIn(a.words).size === 0 || namesIn(b.words).size === 0) && nameAlike(a.document, b.document, most);

/** Whether two statements can tell of one happening: of one setting, neither on another month or year. */
export const oneHappening = (a: Assertion, b: Assertion): boolean =>
  !looksBack(a) && !looksBack(b) && !afterYear(a) && !afterYear(b) && oneSetting(a, b);
