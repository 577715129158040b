import { numberAt } from '../relations/quantity.ts';
import { isQuantity, turnsAround } from './cues.ts';
import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const reach = 5;

/** What undoes the word behind it: "a broken seal" is no seal, and "insufficiently equipped" not equipped. */
const undone = new Set('broken forged fake insufficiently inadequately poorly'.split(' '));

/** A negation, or the last word of what turns a term down for another: "rather than", "instead of". */
const turnsDown = (words: readonly Word[], at: number): boolean => {
  const [word, before] = [words[at]?.lower ?? '', words[at - 1]?.lower];
  return turnsAround(words, at) || undone.has(word) || (word === 'than' && before === 'rather') || (word === 'of' && before === 'instead');
};

// "Not sure | what broke", "nobody | who was there": what the question or the relative clause tells is not denied.
const ends = /^(?:[,;:.?!—–-]|but|what|why|how|whether|who|which|where)$/;
const clause = 25;

/** The content words behind each negation up to the end of its clause. */
const behindNegations = (words: readonly Word[]): Word[][] =>
  words.flatMap((_, i) => {
    if (!turnsDown(words, i)) return [];
    const behind = words.slice(i + 1, i + 1 + clause);
    const stop = behind.findIndex(({ lower }) => ends.test(lower));
    return [behind.slice(0, stop < 0 ? clause : stop)];
  });

/** What a negation denies: the content words behind it up to the first noun or verb ("not a real withdrawal", "no sign of"). */
const deniedBehind = (behind: readonly Word[]): Word[] => {
  const content = behind.slice(0, reach).filter((next) => next.content);
  const head = content.findIndex(({ pos }) => pos === 'NOUN' || pos === 'VERB');
  return content.slice(0, head < 0 ? content.length : head + 1);
};

const has = (words: readonly Word[], word: Word): boolean => words.some((other) => other.stem === word.stem);

export type Contradiction = { denied: Word; stated: Word };

/**
 * Words that one wording denies and the other states. Where both wordings deny something, each must state what the other denies, outside its
 * own denial: "not the time to rest" and "we should not rest" agree, and so do "no witness was found" and "they found no trace of a witness".
 */
export const contradicted = (a: readonly Word[], b: readonly Word[]): Contradiction[] => {
  const [negatedA, negatedB] = [behindNegations(a), behindNegations(b)];
  const [inA, inB] = [negatedA.flatMap(deniedBehind), negatedB.flatMap(deniedBehind)];
  const against = (own: readonly Word[], other: readonly Word[], away: readonly Word[]) =>
    own.flatMap((word) => {
      const stated = word.pos === 'PROPN' || has(away, word) ? undefined : other.find((next) => next.content && next.stem === word.stem);
      return stated ? [{ denied: word, stated }] : [];
    });
  const [left, right] = [against(inA, b, negatedB.flat()), against(inB, a, negatedA.flat())];
  const both = negatedA.length > 0 && negatedB.length > 0;
  return both && (left.length === 0 || right.length === 0) ? [] : [...left, ...right];
};

const isTerm = (word: Word | undefined): word is Word => word?.content === true && /^(?:NOUN|ADJ|PROPN)$/.test(word.pos);

/** What a wording calls something, and what it will not have it called: "a marriage, not a rescue". */
const contrastIn = (words: readonly Word[]): { put: Word; down: Word[] } | null => {
  const spoken = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const at = spoken.findIndex((word, i) => turnsDown(spoken, i) && isTerm(spoken[word.lower === 'not' ? i - 1 : i - 2]));
  const down = deniedBehind(spoken.slice(at + 1));
  const put = spoken[spoken[at]?.lower === 'not' ? at - 1 : at - 2];
  return at < 1 || !isTerm(put) || !isTerm(down.at(-1)) ? null : { put, down };
};

/** True when one wording says what something is instead of what both will not have it called: "a marriage, not a rescue", "this is no rescue". */
export const termsApart = (a: readonly Word[], b: readonly Word[]): boolean => {
  const [left, right] = [contrastIn(a), contrastIn(b)];
  const [own, other] = left && !right ? [left, b] : right && !left ? [right, a] : [null, a];
  if (own === null) return false;
  const alike = (word: Word, next: Word) => word.stem === next.stem || nearness(word, next) >= 0.6;
  const denied = behindNegations(other).flat();
  return own.down.some((word) => denied.some((next) => alike(word, next))) && !other.some((word) => alike(own.put, word));
};

// "The last nine months" and "ten months ago" count from different days.
export const spans: ReadonlySet<string> = new Set('second minute hour day week month year decade'.split(' '));

const unitOf = (words: readonly Word[], at: number): Word | undefined =>
  words.slice(at + 1, at + 4).find((word) => word.pos === 'NOUN' && !isQuantity(word));

const scale = /^(?:hundred|thousand|million|billion|trillion)$/;

/** What a number says however it is printed: "four" and "4", "two million" and "2 million". A scale behind its number says nothing more. */
const countedAt = (words: readonly Word[], at: number): number | string | null => {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || !isQuantity(word) || (scale.test(word.lower) && before && isQuantity(before))) return null;
  return numberAt(words, at) ?? word.lower;
};

/** Different numbers before the same noun ("eight countries", "five countries"). */
export const countsApart = (a: readonly Word[], b: readonly Word[]): { left: Word; right: Word }[] =>
  a.flatMap((left, i) => {
    const count = countedAt(a, i);
    const unit = count === null ? undefined : unitOf(a, i);
    if (!unit || spans.has(unit.lemma)) return [];
    const rival = b.find((right, j) => {
      const other = isQuantity(right) ? unitOf(b, j) : undefined;
      return other !== undefined && (other.stem === unit.stem || nearness(other, unit) >= 0.9);
    });
    const found = b.some((right, j) => countedAt(b, j) === count || (isQuantity(right) && right.lower === left.lower));
    return rival && !found ? [{ left, right: rival }] : [];
  });

const rest = /^(?:other|remaining)$/;

/** The nouns that a wording speaks of the rest of ("other lots"), or of some number of ("two lots"). */
const lotsIn = (words: readonly Word[], isMark: (word: Word) => boolean): Set<string> =>
  new Set(words.flatMap((word, i) => (isMark(word) ? (words.slice(i + 1, i + 3).find(({ pos }) => pos === 'NOUN')?.stem ?? []) : [])));

/** True when one wording speaks of some and the other of the others: "two lots", "other lots". */
export const othersApart = (a: readonly Word[], b: readonly Word[]): boolean => {
  const [left, right] = [a, b].map((words) => lotsIn(words, ({ lower }) => rest.test(lower))) as [Set<string>, Set<string>];
  const numbered = (words: readonly Word[], own: ReadonlySet<string>) => lotsIn(words, isQuantity).difference(own);
  return [...left].some((stem) => numbered(b, right).has(stem)) || [...right].some((stem) => numbered(a, left).has(stem));
};

/** True when a wording leaves open what it names: "no view on whether it causes harm". */
export const isAsked = (words: readonly Word[]): boolean => words.some(({ lower }) => lower === 'whether');

/** The words of a limit that is no number: "at least east of the river". */
export const limitsOver = (words: readonly Word[]): Word[] => {
  const found = words.findIndex(
    ({ lower }, i) => lower === 'least' && words[i - 1]?.lower === 'at' && !words.slice(i + 1, i + 3).some(isQuantity),
  );
  return found < 0 ? [] : words.slice(found - 1, found + 1 + reach);
};

const isYear = ({ lower }: Word): boolean => /^(?:1[5-9]|20)\d\d$/.test(lower);

/** The content word before a year and its preposition: "felled after 1880". */
const dated = (words: readonly Word[]): { year: Word; what: Word }[] =>
  words.flatMap((year, i) => {
    const what = isYear(year) && words[i - 1]?.pos === 'ADP' ? words[i - 2] : undefined;
    return what?.content ? [{ year, what }] : [];
  });

/** True when both wordings put the same thing in a year, and not in the same ("felled in 1884", "felled after 1880"). */
export const yearsApart = (a: readonly Word[], b: readonly Word[]): boolean =>
  dated(a).some(({ year, what }) =>
    dated(b).some((other) => other.what.stem === what.stem && !b.some(({ lower }) => lower === year.lower)),
  );

const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Different days of the week in two wordings that name one each. */
export const daysApart = (a: readonly Word[], b: readonly Word[]): { left: Word; right: Word } | null => {
  const named = (words: readonly Word[]) => words.filter((word) => weekdays.has(word.lower));
  const [left, ...moreLeft] = named(a);
  const [right, ...moreRight] = named(b);
  return left && right && moreLeft.length + moreRight.length === 0 && left.lower !== right.lower ? { left, right } : null;
};
