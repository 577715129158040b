import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { publishedAt } from '../origins/when.ts';
import { shared } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const words =
  'prediction forecast estimate assurance warning promise pledge claim remark statement assertion comment figure accusation allegation'.split(
    ' ',
  );
const said = new RegExp(
  `^(?:his|her|its|their|my|our|the) (?:own |earlier |previous |first |original |initial )*(?:${words.join('|')})s?\\b`,
  'iu',
);
/** What the words are said to have been about only: "had referred to the full claim". */
const narrowed =
  /\b(?:had|has|have|was|were) (?:only |merely |just )?(?:been (?:only |merely |just )?(?:about|meant for)|about|referr(?:ed|ing) (?:only )?to|applied (?:only )?to|concerned|meant only)\b/iu;
/** What they are said to have been worth. */
const withdrawn =
  /\b(?:had been|has been|was|were|proved|turned out to be) (?:far |much |a little |somewhat )?(?:(?:too|over-?)\s?(?:optimistic|pessimistic|hopeful|high|low|early|cautious|generous)|wrong|mistaken|premature|incorrect|inaccurate|exaggerated|overstated|understated|out of date)\b/iu;

const opensOn = (assertion: Assertion): string =>
  assertion.own[0]
    ? assertion.own
        .map(({ text }) => text)
        .join(' ')
        .replace(/^that /i, '')
    : '';

const isEarlier = (to: Assertion, by: Assertion): boolean => {
  const [before, after] = [publishedAt(to), publishedAt(by)];
  return before !== null && after !== null && before.slice(0, 10) < after.slice(0, 10);
};

/** Words behind a noun of speech that its owner's earlier statement has too; numbers count. */
const repeated = (by: Assertion, to: Assertion): number => {
  const numbers = by.own.filter(({ lower }) => /\d/.test(lower)).filter(({ lower }) => to.own.some((word) => word.lower === lower)).length;
  return shared(by.own, to.own).words + numbers;
};

const spanned = (by: Assertion, pattern: RegExp): Word[] => {
  const text = by.document.text.slice(by.own[0]?.start ?? 0, by.own.at(-1)?.end ?? 0);
  const found = pattern.exec(text);
  const at = (by.own[0]?.start ?? 0) + (found?.index ?? 0);
  return found ? by.own.filter(({ start, end }) => start >= at && end <= at + found[0].length) : [];
};

/**
 * A speaker who says of their own earlier words that they were mistaken ("his forecast had been too hopeful") or meant something narrower ("her
 * warning had referred to the full claim").
 */
export const recalled: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const saidBy = Map.groupBy(
    all.filter(({ voice }) => voice !== null),
    ({ voice }) => voice?.id ?? '',
  );
  return all.flatMap((by) => {
    if (by.voice === null || !said.test(opensOn(by)) || by.cue.some(isNegation)) return [];
    const [narrow, wrong] = [spanned(by, narrowed), spanned(by, withdrawn)];
    const own = narrow.length > 0 ? narrow : wrong;
    if (own.length === 0) return [];
    const meant = (saidBy.get(by.voice.id) ?? [])
      .filter((to) => claimOf(to) !== claimOf(by) && isEarlier(to, by) && speakers(by, to) === 'same')
      .map((to) => ({ to, words: repeated(by, to) }))
      .filter(({ words: count }) => count > 0)
      .sort((a, b) => b.words - a.words || (a.to.statement.id < b.to.statement.id ? -1 : 1));
    const best = meant[0];
    if (best === undefined) return [];
    return [
      proposal({
        from: claimOf(by),
        to: claimOf(best.to),
        type: narrow.length > 0 ? 'narrows' : 'supersedes',
        reason: narrow.length > 0 ? 'added-limit' : 'own-words-withdrawn',
        evidence: [evidence(by, own), ...contentOf(by), ...contentOf(best.to)],
        confidence: 0.75,
      }),
    ];
  });
};
