import type { RelationReason } from '../../vocabulary/relation.ts';
import { contradicted } from '../claims/conflict.ts';
import { complementOf, isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { areTwo, byDocument, endOf, hasVerb, isNear, saidBefore, shared, startOf } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

type Retort = { to: Assertion; type: 'denies' | 'responds-to'; reason: RelationReason; words: Word[]; confidence: number };

const denied =
  /^["“]?(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:has |have |had )?(?:disputes?d?|den(?:y|ies|ied)|rejects?(?:ed)?|contests?(?:ed)?) (?:this|that|it)\s*[:;,—–-]/u;
/** "No evidence of anything earlier": it has to point at what was said. */
const nothing =
  /^["“]?(?:that )?["“]?(?:there (?:is|was|were|has been|had been) |(?:he|she|it|they|we|i) (?:had |has |have )?(?:seen |found |saw )?)?(?:simply |absolutely )?no (?:evidence|proof|truth|basis|indication|trace) (?:of|for|to support|to back) (?:that|this|it|any|anything|such|those|these)\b/iu;
/** Indirect speech only: what a speaker's own "this is" points at may be anything. */
const judged = /^(?:that )?(?:this|that) (?:is|was)\b/i;
const fewWords = 6;

const opens = (by: Assertion, pattern: RegExp): Word[] => {
  const text = by.own.length > 0 ? by.document.text.slice(by.own[0]?.start, by.own.at(-1)?.end) : '';
  const found = pattern.exec(text);
  const from = by.own[0]?.start ?? 0;
  return found ? by.own.filter(({ start }) => start < from + found[0].length) : [];
};

const accusing = new Set('accuse blame charge criticize criticise condemn denounce attack slam assail fault chide berate'.split(' '));

const resisting = new Set('deny insist maintain counter claim defend dismiss reject protest'.split(' '));

const self = /^(?:i|we|he|she|it|they)$/;
const reach = 3;

/** "I have never been influenced": what a speaker says not of others. */
const saysNo = ({ own }: Assertion): boolean =>
  own.some((word, i) => isNegation(word) && own.slice(Math.max(0, i - reach), i).some(({ lower }) => self.test(lower)));

const telling = 0.45;

const takesUp = (by: Assertion, to: Assertion): boolean =>
  by.own.some(
    (word) => word.content && word.pos !== 'PROPN' && generalRarity(word) >= telling && to.own.some(({ stem }) => stem === word.stem),
  );

/** Whether a statement puts something on the speaker of another, who says no to it, insists, or takes up its words. */
const blames = (to: Assertion, by: Assertion): boolean =>
  to.cue.some(({ lemma }) => accusing.has(lemma)) &&
  to.names.some(({ entity, start }) => entity === `actor ${by.speaker?.id}` && start >= (to.cue[0]?.start ?? 0)) &&
  (saysNo(by) || by.cue.some(({ lemma }) => resisting.has(lemma)) || takesUp(by, to));

/** A word that one says of a thing and the other says not of it: a verb, or what both say that it is. */
const clash = (by: Assertion, to: Assertion): Word[] => {
  const is = complementOf(by.own);
  const bothAre = is !== undefined && is.stem === complementOf(to.own)?.stem;
  return contradicted(by.own, to.own).flatMap(({ denied, stated }) => {
    const verbs = denied.pos === 'VERB' && stated.pos === 'VERB' && generalRarity(denied) >= telling && shared(by.own, to.own).words > 1;
    return verbs || (bothAre && denied.stem === is.stem) ? [by.own.includes(denied) ? denied : stated] : [];
  });
};

/** How a statement answers one that stands just before it, by its own wording. */
const retortTo = (by: Assertion, to: Assertion, sentences: number): Omit<Retort, 'to'> | null => {
  const pointing = opens(by, denied);
  if (pointing.length > 0) return sentences < 2 ? { type: 'denies', reason: 'denial-cue', words: pointing, confidence: 0.8 } : null;
  if (!areTwo(by, to)) return null;
  const none = opens(by, nothing);
  if (none.length > 0 && sentences < 2) return { type: 'denies', reason: 'denial-cue', words: none, confidence: 0.6 };
  const against = clash(by, to);
  if (against.length > 0) return { type: 'denies', reason: 'negation-of-same-predicate', words: against, confidence: 0.6 };
  const judging = by.statement.kind === 'indirect' && by.own.length <= fewWords ? opens(by, judged) : [];
  if (judging.length > 0 && sentences < 2) return { type: 'responds-to', reason: 'answer-to-speaker', words: judging, confidence: 0.6 };
  return blames(to, by) ? { type: 'responds-to', reason: 'answer-to-speaker', words: by.cue, confidence: 0.65 } : null;
};

const near = 2;

/** The nearest statement that another answers by its own wording. Only the last voice before it counts. */
const retort = (by: Assertion, document: readonly Assertion[]): Retort | null => {
  if (by.cue.length === 0) return null;
  const before = saidBefore(by, document, near).filter(({ assertion }) => isNear(by, assertion) && hasVerb(assertion));
  const last = before[0]?.assertion;
  if (last === undefined || isContinued(by, last, document)) return null;
  for (const { assertion: to, sentences } of before.filter(({ assertion }) => speakers(assertion, last) === 'same' || assertion === last)) {
    const found = retortTo(by, to, sentences);
    if (found) return { to, ...found };
  }
  return null;
};

/** Whether the speaker has spoken between the other's words and these: then "that" is what they said themselves. */
const isContinued = (by: Assertion, to: Assertion, document: readonly Assertion[]): boolean =>
  document.some((each) => each !== by && startOf(each) >= endOf(to) && endOf(each) <= startOf(by) && speakers(each, by) === 'same');

/**
 * Answers that no cue tells: the accused who speaks next, "this was blackmail", "there was no evidence of that", a word that the one says of a
 * thing and the other says not of it.
 */
export const retorts: Rule = ({ argued, claimOf }) =>
  [...byDocument(argued.flatMap(({ assertions }) => assertions)).values()].flatMap((document) =>
    document.flatMap((by) => {
      const found = retort(by, document);
      if (found === null || claimOf(by) === claimOf(found.to)) return [];
      return [
        proposal({
          from: claimOf(by),
          to: claimOf(found.to),
          type: found.type,
          reason: found.reason,
          evidence: [evidence(by, found.words), ...contentOf(by), ...contentOf(found.to)],
          confidence: found.confidence,
        }),
      ];
    }),
  );
