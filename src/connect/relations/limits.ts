import { limitsOver } from '../claims/conflict.ts';
import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { shared } from './discourse.ts';
import { oneHappening } from './happening.ts';
import { numberAt } from './quantity.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

type Limit = { assertion: Assertion; words: Word[] };

const limiting = new Set('limited restricted confined'.split(' '));
const conditions = /^(?:unless|except|provided|partly|partially|temporarily)$/;
const vague = new Set('some several many much most part numerous various few'.split(' '));
const reach = 5;

/** "Limited to the six wards": what follows, and what is limited. */
const limitedTo = (assertion: Assertion): (Limit & { subject: Word })[] =>
  assertion.own.flatMap((word, i, words) => {
    if (!limiting.has(word.lower) || words[i + 1]?.lower !== 'to' || words.slice(Math.max(0, i - reach), i).some(isNegation)) return [];
    // "The recount would be limited to": nothing but auxiliaries stands between.
    const subject = words.slice(0, i).findLast(({ pos }) => pos !== 'AUX' && pos !== 'ADV');
    const end = words.slice(i + 2, i + 2 + reach).findLast(({ pos, content }) => content && pos === 'NOUN');
    return subject?.pos === 'NOUN' && end ? [{ assertion, words: words.slice(i, words.indexOf(end) + 1), subject }] : [];
  });

/** The limit that one wording has over another that it repeats otherwise: "unless", "except", "partly". */
const conditionOver = (own: Assertion, other: Assertion): Word[] => {
  if (limitsOver(own.own).length > 0 && limitsOver(other.own).length === 0) return limitsOver(own.own);
  const found = own.own.findIndex(({ lower }) => conditions.test(lower));
  const limit = own.own[found];
  if (!limit || other.own.some(({ lower }) => conditions.test(lower))) return [];
  return own.own.slice(found, found + reach);
};

/** How much of something a wording tells behind its verb: "lost some of the money", "lost $3.6 million". */
const amountOf = (assertion: Assertion): { verb: Word; words: Word[]; exact: boolean } | null => {
  const { own } = assertion;
  const at = own.findIndex(({ pos, content }) => pos === 'VERB' && content);
  const verb = own[at];
  const behind = own.slice(at + 1, at + 1 + reach);
  if (!verb || own.some(isNegation)) return null;
  const number = behind.findIndex((_, i) => numberAt(behind, i) !== null);
  if (number >= 0) return { verb, words: behind.slice(0, number + 2), exact: true };
  const some = behind.findIndex(({ lower }) => vague.has(lower));
  return some < 0 ? null : { verb, words: behind.slice(some, some + 1), exact: false };
};

const limitedBy = (
  narrow: Assertion,
  wide: Assertion,
  words: readonly Word[],
  claimOf: (assertion: Assertion) => string,
  confidence: number,
) =>
  proposal({
    from: claimOf(narrow),
    to: claimOf(wide),
    type: 'narrows',
    reason: 'added-limit',
    evidence: [evidence(narrow, words), ...contentOf(narrow), ...contentOf(wide)],
    confidence,
  });

// Words that a wide and a narrow wording have in common, besides what is limited.
const fewest = 2;
const repeats = 0.7;

/** A claim that says another with a limit: "limited to six wards" of "all wards", "unless", an exact figure for "some of the money". */
export const limits: Rule = ({ argued, apart, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const byNoun = new Map<string, Assertion[]>();
  for (const limit of all.flatMap(limitedTo)) byNoun.set(limit.subject.lemma, []);
  for (const assertion of all)
    for (const lemma of new Set(assertion.own.filter(({ pos }) => pos === 'NOUN').map((word) => word.lemma)))
      byNoun.get(lemma)?.push(assertion);
  const restricted = all.flatMap(limitedTo).flatMap(({ assertion, words, subject }) => {
    const wide = (byNoun.get(subject.lemma) ?? [])
      .filter((each) => claimOf(each) !== claimOf(assertion) && limitedTo(each).length === 0 && oneHappening(each, assertion))
      .map((each) => ({ each, ...shared(assertion.own, each.own) }))
      .filter(({ words: count }) => count >= fewest)
      .sort((a, b) => Number(b.each.document === assertion.document) - Number(a.each.document === assertion.document) || b.words - a.words);
    return wide.slice(0, 1).map(({ each }) => limitedBy(assertion, each, words, claimOf, 0.7));
  });
  const conditioned = apart.flatMap(({ a, b, judgement: { conflict, likeness } }) => {
    if ((conflict !== null && conflict !== 'limit') || likeness === null || likeness.headSame === 0 || likeness.namesConflict === 1)
      return [];
    return [
      [a, b],
      [b, a],
    ].flatMap(([narrow, wide]) => {
      const words =
        narrow && wide && shared(wide.own, narrow.own).share >= repeats && shared(wide.own, narrow.own).words > fewest
          ? conditionOver(narrow, wide)
          : [];
      return narrow && wide && words.length > 0 ? [limitedBy(narrow, wide, words, claimOf, 0.6)] : [];
    });
  });
  const amounts = Map.groupBy(
    all.flatMap((assertion) => {
      const amount = assertion.speaker === null ? null : amountOf(assertion);
      return amount ? [{ assertion, ...amount }] : [];
    }),
    ({ assertion, verb }) => `${assertion.speaker?.id} ${verb.stem}`,
  );
  const exact = [...amounts.values()].flatMap((told) =>
    told
      .filter((amount) => amount.exact)
      .flatMap((narrow) =>
        told
          .filter(
            (wide) =>
              !wide.exact && speakers(wide.assertion, narrow.assertion) === 'same' && claimOf(wide.assertion) !== claimOf(narrow.assertion),
          )
          .map((wide) => limitedBy(narrow.assertion, wide.assertion, narrow.words, claimOf, 0.65)),
      ),
  );
  return [...restricted, ...conditioned, ...exact];
};
