import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** What a wording says is meant to be done: "wants to close the mill", "no plans to close the mill". */
type Intention = { assertion: Assertion; words: Word[]; denied: boolean; act: string };

const intending = new Set('plan intention intend want wish decide decision aim mean seek propose proposal'.split(' '));
const reach = 3;

const isIntending = (word: Word): boolean => intending.has(word.lemma) && (word.pos === 'NOUN' || word.pos === 'VERB');

const intentionsOf = (assertion: Assertion): Intention[] =>
  assertion.words.flatMap((word, i, words): Intention[] => {
    if (!isIntending(word) || words[i + 1]?.lower !== 'to') return [];
    const verb = words.slice(i + 2, i + 4).find(({ pos, content }) => pos === 'VERB' && content);
    const behind = verb ? words.slice(words.indexOf(verb) + 1) : [];
    const object = behind.slice(0, reach).find(({ pos, content }) => content && (pos === 'NOUN' || pos === 'PROPN'));
    if (!verb || !object) return [];
    const before = words.slice(Math.max(0, i - reach), i);
    const no = before.findLastIndex((each) => isNegation(each) || each.lower === 'no');
    const from = no < 0 ? i : words.indexOf(before[no] as Word);
    return [{ assertion, words: words.slice(from, words.indexOf(object) + 1), denied: no >= 0, act: `${verb.stem} ${object.stem}` }];
  });

/** One says that something is meant to be done, another that it is not: the same verb, of the same thing. */
export const intentions: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions.flatMap(intentionsOf));
  const meant = Map.groupBy(
    // "Never said he wanted to": nobody says so.
    all.filter(({ denied, assertion }) => !denied && !assertion.cue.some(isNegation)),
    ({ act }) => act,
  );
  return all
    .filter(({ denied }) => denied)
    .flatMap((denial) =>
      (meant.get(denial.act) ?? [])
        .filter(({ assertion }) => speakers(assertion, denial.assertion) !== 'same' && !assertion.nested.has(denial.assertion.statement.id))
        .map(({ assertion, words }) =>
          proposal({
            from: claimOf(denial.assertion),
            to: claimOf(assertion),
            type: 'denies',
            reason: 'negation-of-same-predicate',
            evidence: [
              evidence(denial.assertion, denial.words),
              evidence(assertion, words),
              ...contentOf(denial.assertion),
              ...contentOf(assertion),
            ],
            confidence: 0.75,
          }),
        ),
    );
};
