import type { Chain, Mention } from '../vocabulary/mention.ts';
import type { Range } from '../vocabulary/span.ts';
import { countryOfAdjective, countryOfOne } from './mentions/countries.ts';
import { PEOPLE } from './mentions/lexicon.ts';

const AGED = /^the\s+(?:now\s+)?(\d{1,3})[\s-]+year[\s-]+old(?:\s+\p{Ll}[\p{L}-]*){0,3},?$/iu;
const OF_COUNTRY = /^the\s+(\p{Lu}[\p{L}-]+),?$/u;

/** What a phrase tells of somebody whom it does not name. */
export type Description = { age: string; country?: never } | { country: string; age?: never };

/** The age or the country that a phrase calls somebody by ("the 33-year-old welder", "the Norwegian"), else `null`. */
export const descriptionIn = (whole: string): Description | null => {
  // "The 24-year-old, who must return the prize,"
  const clause = whole.indexOf(', who ');
  const source = clause < 0 ? whole : whole.slice(0, clause);
  const age = AGED.exec(source)?.[1];
  if (age !== undefined) return { age };
  const country = countryOfOne(OF_COUNTRY.exec(source)?.[1] ?? '');
  return country === null ? null : { country };
};

/** Whether a title gives somebody another country: "the Chilean minister Jane Doe" is no Norwegian. */
const isOfOther = (country: string, { roles }: Chain): boolean => {
  const named = roles.flatMap(({ exact }) => exact.split(/[\s,]+/).flatMap((word) => countryOfAdjective(word) ?? []));
  return named.length > 0 && !named.includes(country);
};

/** "The Rovers striker": what stands before a noun for people says whose they are. */
const isModifier = (text: string, { end }: Mention): boolean => PEOPLE.has(/^\s+(\p{Ll}+)/u.exec(text.slice(end, end + 30))?.[1] ?? '');

/**
 * Whom a description means: the person whose age is printed so, else the only one named, in the nearest sentence before that names any, whose age
 * or country is not another. `null` where that leaves a choice.
 * @param before the sentences to look in, nearest first; the own sentence ends where the description begins
 * @param mentions those in these sentences, in text order
 * @param contents what is said there: whom a quotation names is not its speaker
 */
export const personDescribed = (
  text: string,
  description: Description,
  before: readonly Range[],
  mentions: readonly Mention[],
  chains: readonly Chain[],
  contents: readonly Range[],
): number | null => {
  const to = before[0]?.[1] ?? 0;
  const people = mentions.filter(({ kind, chain, end }) => kind === 'name' && chains[chain]?.type === 'person' && end <= to);
  const printed = new Map<number, string>();
  for (const { end, chain } of people) {
    const years = /^,\s+(\d{1,3})(?=[,.;])/.exec(text.slice(end, end + 8))?.[1];
    if (years !== undefined) printed.set(chain, years);
  }
  const sure = [...printed].filter(([, years]) => years === description.age);
  if (sure.length > 0) return sure.length === 1 ? (sure[0]?.[0] ?? null) : null;
  const fits = (mention: Mention): boolean =>
    !isModifier(text, mention) &&
    !contents.some(([a, b]) => mention.start >= a && mention.start < b) &&
    (description.country === undefined ? !printed.has(mention.chain) : !isOfOther(description.country, chains[mention.chain] as Chain));
  for (const [from, end] of before) {
    const near = new Set(
      people.filter((mention) => mention.start >= from && mention.start < end && fits(mention)).map(({ chain }) => chain),
    );
    if (near.size > 0) return near.size === 1 ? ([...near][0] ?? null) : null;
  }
  return null;
};
