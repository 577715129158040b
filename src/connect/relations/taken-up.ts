import type { Relation } from '../../vocabulary/relation.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { areTwo, byDocument } from './discourse.ts';
import { oneHappening } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

type ClaimOf = (assertion: Assertion) => string;

const isMark = ({ text }: Word): boolean => /^["“”‘’'«»]$/.test(text);
const calling = new Set('call label describe term'.split(' '));

/** "Calling that ‘…’": "called it ‘a terrible trip’" only tells what it was called. */
const isCalled = (before: readonly Word[]): boolean => {
  const rest = before.at(-1)?.lower === 'as' ? before.slice(0, -1) : before;
  return /^(?:this|that)$/.test(rest.at(-1)?.lower ?? '') && calling.has(rest.at(-2)?.lemma ?? '');
};

const isNoWord = /^(?:is|was) (?:not|hardly) (?:the|a) (?:right |best )?(?:word|term|phrase)\b/;
const longest = 5;
const reach = 6;
const telling = 0.4;
// Words that so many claims have belong to the story.
const most = 3;

const lowerOf = (words: readonly Word[]): string => words.map(({ lower }) => lower).join(' ');

/** Words that a speaker puts in marks to speak against them: "calling that ‘as designed’ is …", "‘routine’ was not the word". */
const quotedIn = (own: readonly Word[]): Word[][] => {
  const marks = own.flatMap((word, i) => (isMark(word) ? [i] : []));
  return marks.flatMap((open, n): Word[][] => {
    const close = marks[n + 1];
    const words = close === undefined ? [] : own.slice(open + 1, close);
    if (close === undefined || words.length > longest || !words.some((word) => word.content && generalRarity(word) >= telling)) return [];
    return isCalled(own.slice(0, open)) || isNoWord.test(lowerOf(own.slice(close + 1, close + 1 + reach))) ? [words] : [];
  });
};

const holds = (own: readonly Word[], words: readonly Word[]): boolean =>
  own.some((_, i) => words.every((word, j) => own[i + j]?.lower === word.lower));

/** One speaker disputes what another uses words for. */
const disputed = (all: readonly Assertion[], claimOf: ClaimOf): Relation[] =>
  all.flatMap((by) =>
    quotedIn(by.own).flatMap((words) => {
      const users = all.filter(
        (to) =>
          claimOf(to) !== claimOf(by) && areTwo(by, to) && !by.nested.has(to.statement.id) && holds(to.own, words) && oneHappening(by, to),
      );
      if (new Set(users.map(claimOf)).size > most) return [];
      return users.map((to) =>
        proposal({
          from: claimOf(by),
          to: claimOf(to),
          type: 'disputes-characterisation',
          reason: 'term-turned-down',
          evidence: [evidence(by, words), ...contentOf(by), ...contentOf(to)],
          confidence: 0.7,
        }),
      );
    }),
  );

const reacting = new Set('oppose resist contest fight block challenge welcome support back condemn regret criticize'.split(' '));
const near = 3;

type Reaction = { words: Word[]; object: Word };

/** "Will oppose any appeal": what somebody reacts to, as a deed. */
const reactionOf = ({ own }: Assertion): Reaction | null => {
  const at = own.findIndex(({ pos, lemma }) => pos === 'VERB' && reacting.has(lemma));
  const object = at < 0 ? undefined : own.slice(at + 1, at + 1 + near).find(({ pos, content }) => content && pos === 'NOUN');
  return object ? { words: own.slice(at, own.indexOf(object) + 1), object } : null;
};

/** Whether a statement announces such a deed: "we will appeal". */
const announces = ({ own }: Assertion, { object }: Reaction): boolean => {
  const at = own.findIndex(({ pos, stem }) => pos === 'VERB' && stem === object.stem);
  return at > 0 && /^(?:will|would|to|shall)$/.test(own[at - 1]?.lower ?? '');
};

const reactions = (document: readonly Assertion[], claimOf: ClaimOf): Relation[] =>
  document.flatMap((by) => {
    const reaction = reactionOf(by);
    if (reaction === null) return [];
    return document
      .filter(
        (to) => Math.abs(by.sentence - to.sentence) <= near && claimOf(to) !== claimOf(by) && announces(to, reaction) && areTwo(by, to),
      )
      .map((to) =>
        proposal({
          from: claimOf(by),
          to: claimOf(to),
          type: 'responds-to',
          reason: 'answer-to-speaker',
          evidence: [evidence(by, reaction.words), ...contentOf(by), ...contentOf(to)],
          confidence: 0.65,
        }),
      );
  });

/** Answers that take up what another said: their very words in marks of quotation, or the deed that they announced. */
export const takenUp: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  return [...disputed(all, claimOf), ...[...byDocument(all).values()].flatMap((document) => reactions(document, claimOf))];
};
