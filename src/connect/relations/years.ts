import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** What a wording puts in a year, and the years that it leaves open: "felled in 1884 or 1885", "felled after 1880". */
type InYears = { assertion: Assertion; words: Word[]; what: string; first: number; last: number };

const yearOf = (word: Word | undefined): number | null => (/^(?:1[5-9]|20)\d\d$/.test(word?.lower ?? '') ? Number(word?.lower) : null);

/** First and last year that a preposition leaves open. */
const open: Record<string, (year: number) => [number, number]> = {
  in: (year) => [year, year],
  after: (year) => [year + 1, Number.POSITIVE_INFINITY],
  since: (year) => [year, Number.POSITIVE_INFINITY],
  before: (year) => [Number.NEGATIVE_INFINITY, year - 1],
  by: (year) => [Number.NEGATIVE_INFINITY, year],
};

const inYears = (assertion: Assertion): InYears[] =>
  assertion.own.flatMap((word, at, words): InYears[] => {
    const year = yearOf(words[at + 1]);
    const range = year === null ? undefined : open[word.lower]?.(year);
    const what = words[at - 1];
    if (!range || !what?.content) return [];
    const second = /^(?:or|and)$/.test(words[at + 2]?.lower ?? '') ? yearOf(words[at + 3]) : null;
    const last = second !== null && Number.isFinite(range[1]) ? Math.max(range[1], second) : range[1];
    return [{ assertion, words: words.slice(at - 1, second === null ? at + 2 : at + 4), what: what.stem, first: range[0], last }];
  });

const contains = (wide: InYears, narrow: InYears): boolean =>
  wide.first <= narrow.first &&
  narrow.last <= wide.last &&
  Number.isFinite(narrow.last - narrow.first) &&
  !Number.isFinite(wide.last - wide.first);

/** Of one thing besides: a noun that both speak of. */
const ofOneThing = (a: InYears, b: InYears): boolean =>
  a.assertion.own.some(
    ({ pos, stem, content }) =>
      pos === 'NOUN' && content && stem !== a.what && b.assertion.own.some((word) => word.stem === stem && word.pos === pos),
  );

/** A speaker who names the year of what the same speaker elsewhere puts before or after one. */
export const years: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions.flatMap(inYears));
  const bySpeaker = Map.groupBy(
    all.filter(({ assertion }) => assertion.speaker !== null),
    ({ assertion, what }) => `${assertion.speaker?.id} ${what}`,
  );
  return [...bySpeaker.values()].flatMap((told) =>
    told.flatMap((narrow) =>
      told
        .filter((wide) => contains(wide, narrow) && claimOf(wide.assertion) !== claimOf(narrow.assertion) && ofOneThing(wide, narrow))
        .map((wide) =>
          proposal({
            from: claimOf(narrow.assertion),
            to: claimOf(wide.assertion),
            type: 'narrows',
            reason: 'added-limit',
            evidence: [
              evidence(narrow.assertion, narrow.words),
              evidence(wide.assertion, wide.words),
              ...contentOf(narrow.assertion),
              ...contentOf(wide.assertion),
            ],
            confidence: 0.7,
          }),
        ),
    ),
  );
};
