import { contradicted } from '../claims/conflict.ts';
import { headOf, isDenial, isNegation } from '../claims/cues.ts';
import { nearness } from '../claims/nearness.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const turning = new Set('ridiculous absurd false untrue wrong nonsense myth'.split(' '));

const plain = (words: readonly Word[]): Word[] => words.filter((word) => word.content && word.pos !== 'PROPN' && word.country === null);

const meets = (word: Word, words: readonly Word[]): boolean =>
  words.some((other) => other.stem === word.stem || nearness(other, word) >= 0.6);

/**
 * Whether what is denied is what the other states: the denial names the other's predicate, and most of the words it is made of, names
 * apart, are the other's. "Denied that there was formal training" denies "troops are training …", not "how to use equipment".
 */
const deniesThat = (denying: Assertion, stating: Assertion): boolean => {
  const head = headOf(stating.words);
  const first = denying.statement.content[0];
  const denied = plain(denying.words).filter(({ start, end }) => first !== undefined && start >= first.start && end <= first.end);
  const distinct = [...new Map(denied.map((word) => [word.stem, word])).values()];
  const found = distinct.filter((word) => meets(word, stating.words));
  return head !== undefined && meets(head, denied) && distinct.length > 1 && found.length > 0.5 * distinct.length;
};

const doubting = new Set('doubt question wonder ask dispute deny'.split(' '));

/** Whether a statement says its content to be so: not "doubted that …", "never mentioned whether …". */
const states = ({ cue, own }: Assertion): boolean =>
  !cue.some((word) => doubting.has(word.lemma) || isNegation(word)) && !/^(?:whether|if)$/.test(own[0]?.lower ?? '');

const saysNo = ({ own }: Assertion): boolean =>
  own.some((word, i) => isNegation(word) || (word.lower === 'no' && own[i + 1] !== undefined));

/** What is needed or wanted: the verb behind its "to". "Did not need to talk" does not deny "needed to ask first". */
const meant = (words: readonly Word[], verb: Word): Word | undefined => {
  const at = words.indexOf(verb);
  return words[at + 1]?.lower === 'to' && words[at + 2]?.pos === 'VERB' ? words[at + 2] : undefined;
};

const inContent = ({ statement: { content }, words }: Assertion, word: Word): boolean =>
  words.includes(word) && content.some(({ start, end }) => word.start >= start && word.end <= end);

/** A claim that says no to another's words: by its cue ("denied that …"), or by denying the very predicate that the other states. */
export const denials: Rule = ({ apart, claimOf }) =>
  apart.flatMap(({ a, b, judgement: { conflict, likeness, score } }) => {
    if (likeness === null || speakers(a, b) === 'same' || score < 0.4) return [];
    if (conflict === 'denial') {
      const [denying, stating] = isDenial(a.cue) ? [a, b] : [b, a];
      if (!deniesThat(denying, stating) || !states(stating)) return [];
      // "Denied that she would take more", "no longer takes any": of one mind.
      if (saysNo(stating) && !saysNo(denying)) return [];
      return [
        proposal({
          from: claimOf(denying),
          to: claimOf(stating),
          type: 'denies',
          reason: 'denial-cue',
          evidence: [evidence(denying, denying.cue), ...contentOf(denying), ...contentOf(stating)],
          confidence: score,
        }),
      ];
    }
    const [clash] = conflict === 'negation' ? contradicted(a.words, b.words) : [];
    const oneThing = likeness.headSame === 1 && likeness.namesConflict === 0 && likeness.plainLess >= 0.6 && likeness.sharedWords > 2;
    if (clash?.denied.pos !== 'VERB' || !oneThing || score < 0.5) return [];
    // "The idea that they can't is ridiculous" says that they can.
    if ([...a.words, ...b.words].some(({ lemma }) => turning.has(lemma))) return [];
    // "Never mentioned it" tells of the speaker; only what is said can be denied.
    if (![clash.denied, clash.stated].every((word) => inContent(a, word) || inContent(b, word))) return [];
    const [denying, stating] = a.words.includes(clash.denied) ? [a, b] : [b, a];
    const [no, yes] = [meant(denying.words, clash.denied), meant(stating.words, clash.stated)];
    if (no && yes && no.stem !== yes.stem && nearness(no, yes) < 0.6) return [];
    return [
      proposal({
        from: claimOf(denying),
        to: claimOf(stating),
        type: 'denies',
        reason: 'negation-of-same-predicate',
        evidence: [evidence(denying, [clash.denied]), evidence(stating, [clash.stated]), ...contentOf(denying), ...contentOf(stating)],
        confidence: 0.8 * score,
      }),
    ];
  });
