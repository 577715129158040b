import { keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import { beginsPlace, countryNamed, countryOfAdjective, countryOfPeople, seatNamed } from './countries.ts';
import {
  COLLECTIVES,
  COMMON_NOUNS,
  FIRST_NAMES,
  KNOWN_ORGANISATIONS,
  OFFICES,
  ORGANISATION_HEADS,
  PEOPLE,
  PLACE_HEADS,
  PORTFOLIOS,
  ROLE_PREFIXES,
  SURNAMES,
  singular,
  THING_HEADS,
} from './lexicon.ts';
import { bare, isTitle, nameRuns } from './names.ts';
import { WEAK } from './noun-kind.ts';
import { isCapital, isWord, type View } from './view.ts';

export type Titled = { role: Stretch | null; name: Stretch | null };

/** Behind "Union of" or "Society for". */
const isInBody = ({ tokens }: View, at: number): boolean => {
  for (let i = at - 1; i > at - 5 && i > 0; i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence) return false;
    if (/^(?:of|for)$/.test(token.lower)) return ORGANISATION_HEADS.has(tokens[i - 1]?.lower ?? '');
    if (!isCapital(token)) return false;
  }
  return false;
};

/** Words that can be an office or an epithet, wherever they stand. */
const mayBeOffice = keptOfWords((text) => {
  const lower = text.toLowerCase();
  return isTitle(lower) || PEOPLE.has(lower) || PEOPLE.has(singular(lower)) || isKindOfPerson(lower);
});

/** "Dane", "Star": people who are called so before their names. */
const isKindOfPerson = (lower: string): boolean => countryOfPeople(`${lower}s`) !== null || /^(?:star|veteran|singer|pal|ace)$/.test(lower);

/** An office, or a noun for people with a capital before a first name: "Witness Tina Bell". */
const isOfficeAt = (view: View, i: number, last: number): boolean => {
  const token = view.tokens[i];
  if (!token || !mayBeOffice(token)) return false;
  const { lower } = token;
  // "Department of Justice", "St. Petersburg"
  const isPart = view.tokens[i - 1]?.lower === 'of' && ORGANISATION_HEADS.has(view.tokens[i - 2]?.lower ?? '');
  if (isPart || /^(?:st|saint)\.?$/.test(lower)) return false;
  // "the Coast Guard": a body, not one of its members.
  if (
    lower === 'guard' &&
    /^(?:coast|national|home|revolutionary|republican|border|security|civil|presidential|royal)$/.test(view.tokens[i - 1]?.lower ?? '')
  )
    return false;
  // "the Health and Safety Executive"
  if (lower === 'executive' && i === last && view.tokens[i - 2]?.lower === 'and') return false;
  // "Earl Hobbs", "Dean Quill": first names, where no article makes them a rank.
  if (/^(?:earl|duke|dean|baron)$/.test(lower) && i + 1 === last && view.tokens[i - 1]?.lower !== 'the') return false;
  // "the Union of Concerned Scientists"; "Vincent Del Orla"
  if (i === last && lower.endsWith('s') && isInBody(view, i)) return false;
  if (
    lower === 'del' &&
    view.tokens[i - 1] &&
    isCapital(view.tokens[i - 1] as Token) &&
    view.tokens[i - 1]?.sentence === view.tokens[i]?.sentence
  )
    return false;
  if (lower === 'major' && view.tokens[i + 1]?.lower === 'league') return false;
  if (isTitle(lower)) return true;
  return i + 1 < last && isEpithet(lower, view.tokens[i + 1]?.lower ?? '', view.tokens[last]?.lower ?? '');
};

/** What a name is called with a capital of its own: "Survivor Ada Quill", "Dane Nils Brandt", "Star Ines Calder". */
const isEpithet = (lower: string, next: string, last: string): boolean => {
  if (ORGANISATION_HEADS.has(next) || ORGANISATION_HEADS.has(last) || THING_HEADS.has(last)) return false;
  const isPerson = PEOPLE.has(lower) || PEOPLE.has(singular(lower));
  if (isPerson && !FIRST_NAMES.has(lower) && !SURNAMES.has(lower) && !ORGANISATION_HEADS.has(lower))
    return !COMMON_NOUNS.has(next) || FIRST_NAMES.has(next);
  return FIRST_NAMES.has(next) && !COMMON_NOUNS.has(last) && isKindOfPerson(lower);
};

/** An office that nobody is called by: what stands before it is whose office it is, also where people are called so ("Virginia Gov."). */
const isOfficeOnly = (token: Token | undefined): boolean => {
  const word = bare(token?.lower ?? '');
  return isTitle(word) && (word === 'mayor' || (!FIRST_NAMES.has(word) && !SURNAMES.has(word))) && !COLLECTIVES.has(word);
};

const beginsPerson = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapital(token) &&
  !ORGANISATION_HEADS.has(token.lower) &&
  !isTitle(token.lower) &&
  (FIRST_NAMES.has(token.lower) || (!COMMON_NOUNS.has(token.lower) && !COMMON_NOUNS.has(singular(token.lower))));

/** Whether everything before `i` in a run can belong to a title rather than to a person's name. */
const onlyTitleBefore = (view: View, first: number, i: number): boolean => {
  if (i === first) return true;
  // "CEO" is never part of a name; a company known by name may look like one.
  const before = view.tokens
    .slice(first, i)
    .map((token) => token.lower)
    .join(' ');
  // "Troy Police Lt.": what a body's word stands in names no person.
  if (
    view.tokens
      .slice(first, i)
      .some(({ lower }) => /^(?:police|court|county|university|department|council|fire|city|rescue|safety)$/.test(lower))
  )
    return true;
  if (/^(?:ceo|cfo|coo|cto|gm)$/.test(view.tokens[i]?.lower ?? '') || KNOWN_ORGANISATIONS.has(before)) return true;
  if (isOfficeOnly(view.tokens[i]) && beginsPerson(view.tokens[i + 1])) return true;
  for (let k = first; k < i; k += 1) {
    const { lower, text } = view.tokens[k] ?? { lower: '', text: '' };
    if (
      FIRST_NAMES.has(lower) &&
      !/^\p{Lu}{2,}$/u.test(text) &&
      !isTitle(lower) &&
      !ROLE_PREFIXES.has(lower) &&
      !countryNamed(text) &&
      !countryOfAdjective(text) &&
      !ORGANISATION_HEADS.has(lower) &&
      !seatNamed(text)
    )
      return false;
  }
  return true;
};

/** End of the complement of an office: "Secretary of State", "Minister of Foreign Affairs". */
const portfolioEnd = (view: View, of: number, last: number): number => {
  let end = of;
  for (let k = of + 1; k <= last; k += 1) {
    const { lower } = view.tokens[k] ?? { lower: '' };
    if (PORTFOLIOS.has(lower) || ((lower === 'the' || lower === 'and') && k < last)) end = k;
    else break;
  }
  return end;
};

/** A title that is "of" a body: with the person named right after the body, or all title. */
const personAfterBody = (view: View, { first, last }: Stretch, from: number): Titled => {
  for (let k = from + 1; k < last; k += 1) {
    const [before, word] = [view.tokens[k - 1]?.lower ?? '', view.tokens[k]?.lower ?? ''];
    if (
      (ORGANISATION_HEADS.has(before) || (COMMON_NOUNS.has(singular(before)) && !FIRST_NAMES.has(before))) &&
      FIRST_NAMES.has(word) &&
      !ORGANISATION_HEADS.has(word) &&
      !ORGANISATION_HEADS.has(view.tokens[last]?.lower ?? '')
    )
      return { role: { first, last: k - 1 }, name: { first: k, last } };
  }
  return { role: { first, last }, name: null };
};

/** "the envoy to the United States Jane Doe": a country that a person's name follows is no part of it. */
const withoutCountry = (view: View, { first, last }: Stretch): Stretch => {
  for (let end = Math.min(first + 2, last - 2); end >= first; end -= 1) {
    if (
      FIRST_NAMES.has(view.tokens[end + 1]?.lower ?? '') &&
      countryNamed(view.text.slice(view.tokens[first]?.start, view.tokens[end]?.end)) &&
      !ORGANISATION_HEADS.has(view.tokens[last]?.lower ?? '')
    )
      return { first: end + 1, last };
  }
  return { first, last };
};

/**
 * Splits a capitalised run into title and person ("President Jane Doe" → "President" + "Jane Doe"). A run that is all title
 * has no name; one without a title no role.
 */
const splitTitle = (view: View, { first, last }: Stretch): Titled => {
  let office = -1;
  for (let i = first; i <= last; i += 1) if (isOfficeAt(view, i, last) && onlyTitleBefore(view, first, i)) office = i;
  if (office < 0) return { role: null, name: withoutCountry(view, { first, last }) };
  // "Champs-Elysees"
  if (view.tokens[office + 1]?.text === '-' && office < last) return { role: null, name: { first, last } };
  let end = office;
  if (view.tokens[office + 1]?.lower === 'of' && office + 1 <= last) {
    end = portfolioEnd(view, office + 1, last);
    // "CEO of the Refugee Council Jane Doe", "President of the Medical Association".
    const article = view.tokens[end]?.lower;
    if (end === office + 1 || (article === 'the' && end === office + 2)) return personAfterBody(view, { first, last }, office + 2);
    const rest = view.tokens[end]?.lower;
    if (rest === 'and' || rest === 'the') end -= 1;
  }
  if (end >= last) return { role: { first, last }, name: null };
  // "General Assembly" is no general, and a "Developers Conference" nobody's.
  const word = view.tokens[last]?.lower ?? '';
  if (end + 1 === last && THING_HEADS.has(word) && !SURNAMES.has(word) && !FIRST_NAMES.has(word))
    return { role: null, name: { first, last } };
  if (ORGANISATION_HEADS.has(word) && !SURNAMES.has(word) && !FIRST_NAMES.has(word)) return { role: null, name: { first, last } };
  // "Sheikh Zayed Road", "King Edward Street"
  if (PLACE_HEADS.has(word) && !SURNAMES.has(word) && !FIRST_NAMES.has(word)) return { role: null, name: { first, last } };
  return { role: { first, last: end }, name: { first: end + 1, last } };
};

/** `nameRuns` split into titles and persons, in their order: mentions and places ask for the same. */
export const titledRuns = (view: View): Titled[] => {
  view.titledRuns ??= nameRuns(view).map((run) => splitTitle(view, run));
  return view.titledRuns;
};

const MODIFIER_POS = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'ADV']);

/** "[Diver and] author Jane Doe": where what else somebody is begins, before the "and" at `i`, else -1. With an article they may be two. */
const otherOffice = ({ tokens }: View, i: number): number => {
  const noun = tokens[i - 1];
  if (!noun || noun.sentence !== tokens[i]?.sentence || !PEOPLE.has(noun.lower) || !MODIFIER_POS.has(noun.pos)) return -1;
  let first = i - 1;
  while (tokens[first - 1]?.sentence === noun.sentence && tokens[first - 1]?.pos === 'ADJ') first -= 1;
  const before = tokens[first - 1];
  const isFree = before === undefined || before.sentence !== noun.sentence || /^(?:VERB|PUNCT|ADP|SCONJ)$/.test(before.pos);
  return isFree ? first : -1;
};

/** "former secretary of state Jane Doe": the office whose field of work ends at `i`, else -1. */
const officeOf = ({ tokens }: View, i: number): number => {
  const [office, of, field] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  const isField = field !== undefined && !isCapital(field) && PORTFOLIOS.has(field.lower) && of?.lower === 'of';
  return isField && office?.sentence === field.sentence && OFFICES.has(bare(office.lower)) ? i - 2 : -1;
};

/**
 * Extends a title to the left over its modifiers, or finds one in lower case before a name: "palace spokesman", "deputy defence minister".
 * Stops at a determiner, a possessive, a verb or punctuation. `null` when the words before the name are no title.
 */
export const titleBefore = (view: View, name: Stretch, role: Stretch | null): Stretch | null => {
  const { tokens } = view;
  let first = role ? role.first : name.first;
  const last = role ? role.last : name.first - 1;
  const sentence = tokens[name.first]?.sentence;
  if (!role) {
    const office = officeOf(view, name.first - 1);
    if (office >= 0) return titleBefore(view, name, { first: office, last });
    const isElect = /^(?:elect|designate)$/.test(tokens[last]?.lower ?? '') && tokens[last - 1]?.text === '-';
    if (isElect) first = last - 2;
    const before = isElect ? tokens[first] : tokens[last];
    if (!before || before.sentence !== sentence || !isWord(before)) return null;
    if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && before.pos !== 'ADJ') return null;
    if (isCapital(before) && !isElect && !isTitle(before.lower)) return null;
    if (!PEOPLE.has(bare(before.lower)) && !PEOPLE.has(singular(before.lower))) return null;
    // "the conservative Harbour Club": what a body is like.
    const describes = name.first < name.last ? before.pos === 'ADJ' : !isCapital(before) && WEAK.has(before.lower);
    if (describes && !OFFICES.has(bare(before.lower))) return null;
    // "Airbus parent EADS": initials are no person that a common noun could describe.
    if (name.first === name.last && /^\p{Lu}{2,6}$/u.test(tokens[name.first]?.text ?? '') && !OFFICES.has(bare(before.lower))) return null;
  }
  for (let i = first - 1; i >= Math.max(0, first - 8); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) break;
    const other = token.lower === 'and' ? otherOffice(view, i) : -1;
    if (other >= 0) return { first: other, last };
    const hyphen = token.text === '-' && tokens[i - 1]?.end === token.start && token.end === tokens[i + 1]?.start;
    const compound = tokens[i - 1]?.text === '-' && tokens[i - 1]?.end === token.start;
    if (!hyphen && !compound && (!isWord(token) || !MODIFIER_POS.has(token.pos))) break;
    if (token.pos === 'ADV' && !isCapital(token) && !ROLE_PREFIXES.has(token.lower)) break;
    if (token.pos === 'NOUN' && token.lower.endsWith('day') && isCapital(token)) break;
    if (!isCapital(token) && !compound && /(?:ed|ing)$/.test(token.lower) && !ROLE_PREFIXES.has(token.lower)) break;
    first = i;
  }
  if (first > last) return null;
  while (first < last && ['ADV', 'NUM'].includes(tokens[first]?.pos ?? '') && !ROLE_PREFIXES.has(tokens[first]?.lower ?? '')) first += 1;
  return first <= last ? { first, last } : null;
};

/** "[Candidates] Jane Doe, Max Roe and …": what several are together is no role of the first. "President of the Republicans" is one man's. */
export const isOfSeveral = ({ tokens }: View, { first, last }: Stretch): boolean => {
  let head = last;
  for (let i = last; i > first; i -= 1) if (/^(?:of|for|at|to)$/.test(tokens[i]?.lower ?? '')) head = i - 1;
  const noun = bare(tokens[head]?.lower ?? '');
  const one = singular(noun);
  return one !== noun && (PEOPLE.has(one) || (isTitle(one) && !/^mr?s$/.test(noun)));
};

const beginsCountry = keptOfWords(beginsPlace);

const countryIn = (text: string): string => countryOfAdjective(text) ?? countryNamed(text) ?? seatNamed(text)?.country ?? '';
const countryOfWord = keptOfWords(countryIn);

/** ISO code of the country that the words of a title or phrase name: "Chilean President", "U.S. senator". */
export const nationalityIn = (view: View, { first, last }: Stretch): string | null => {
  for (let size = 2; size >= 1; size -= 1) {
    for (let i = first; i + size - 1 <= last; i += 1) {
      const start = view.tokens[i];
      if (!start || !isCapital(start) || (size > 1 && !beginsCountry(start))) continue;
      const country = size === 1 ? countryOfWord(start) : countryIn(view.text.slice(start.start, view.tokens[i + size - 1]?.end));
      if (country) return country;
    }
  }
  return null;
};
