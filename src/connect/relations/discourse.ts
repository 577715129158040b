import { pointsBack } from '../claims/embedded.ts';
import { nearness } from '../claims/nearness.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import { readWords, type Word } from '../claims/words.ts';
import { postOf } from '../origins/when.ts';

const parts = ({ statement: { source, cue, content } }: Assertion) => [...source, ...cue, ...content];

export const startOf = (assertion: Assertion): number => Math.min(...parts(assertion).map(({ start }) => start));

export const endOf = (assertion: Assertion): number => Math.max(...parts(assertion).map(({ end }) => end));

const contentAt = ({ statement }: Assertion): number => Math.min(...statement.content.map(({ start }) => start));

/** Whether a statement stands in the paragraph of another, or in the one behind it. */
export const isNear = (by: Assertion, before: Assertion): boolean =>
  [...by.document.text.slice(endOf(before), startOf(by)).matchAll(/\n\s*\n/g)].length < 2;

/** Whether what is said has a verb. */
export const hasVerb = ({ own }: Assertion): boolean => own.some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** Sentences that end between two places of a document. */
export const sentencesBetween = ({ document }: Assertion, from: number, to: number): number =>
  [...document.text.slice(from, to).matchAll(/[.!?]["”’»')\]]*\s/g)].length;

// "…, a point that the board disputes".
const taken = /^an? \p{L}+ (?:that|which)$/iu;
const pointer = /^["“]?(?:this|that|it|them|these|those)["”.,]*$/i;

// "Any such plan"; "could have been such a figure" says something of its own.
const fewWords = 7;

/** A content that says nothing but what was said before: "this", "the claims", "any such plan". */
export const isPointer = ({ own, statement }: Assertion): boolean =>
  [pointer, taken].some((each) => each.test(statement.content.map(({ exact }) => exact).join(' '))) ||
  pointsBack(own) ||
  // "Dismissed that suggestion as theatre."
  (own[2]?.lower === 'as' && pointsBack(own.slice(0, 2))) ||
  (own.length <= fewWords && own.some(({ lower }) => lower === 'such'));

const accusation = /\b(?:accusation|allegation|charge|blame)s?\b/;

/** Whether a statement names who "rejects the accusation" in another. */
export const accuses = ({ own }: Assertion, by: Assertion): boolean => {
  if (!accusation.test(by.statement.content[0]?.exact ?? '')) return false;
  const names = readWords(by.document, by.statement.source).filter(({ pos }) => pos === 'PROPN');
  return names.some((name) => own.some(({ stem }) => stem === name.stem));
};

const alike = (a: string, b: string): boolean => {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && same >= 0.6 * Math.max(a.length, b.length);
};

const telling = (words: readonly Word[]): Word[] => words.filter((word) => word.content && word.pos !== 'PROPN' && word.country === null);

/** How many of a wording's words, names apart, another wording has too, and their share of all: the same, a synonym, or one of the same root ("closure", "closing"). */
export const shared = (own: readonly Word[], other: readonly Word[]): { words: number; share: number } => {
  const words = telling(own);
  const stems = new Map(words.map((word) => [word.stem, word]));
  const others = telling(other);
  const found = [...stems.values()].filter((word) =>
    others.some((next) => next.stem === word.stem || alike(next.stem, word.stem) || nearness(word, next) >= 0.6),
  ).length;
  return { words: found, share: stems.size === 0 ? 0 : found / stems.size };
};

/** Each document's statements in text order; of those that end together the outermost first. */
export const byDocument = (all: readonly Assertion[]): Map<string, Assertion[]> => {
  const documents = Map.groupBy(all, ({ statement }) => statement.doc);
  for (const own of documents.values())
    own.sort((a, b) => endOf(a) - endOf(b) || startOf(a) - startOf(b) || (a.statement.id < b.statement.id ? -1 : 1));
  return documents;
};

/** A statement that stands before another, and how many sentences end between them. */
export type Before = { assertion: Assertion; sentences: number };

const longest = 600;
const longestRest = 60;

/** What another speaker said in the few sentences before a statement of the same document, or of the same entry of a live blog; the nearest first. */
export const saidBefore = (by: Assertion, document: readonly Assertion[], sentences: number): Before[] => {
  const start = startOf(by);
  const found = document.flatMap((assertion): Before[] => {
    const end = endOf(assertion);
    if (assertion === by || end > start || start - end > longest || assertion.cue.length === 0) return [];
    if (by.nested.has(assertion.statement.id) || speakers(by, assertion) === 'same' || postOf(by) !== postOf(assertion)) return [];
    if (isPointer(assertion) || !assertion.own.some((word) => word.content)) return [];
    const between = sentencesBetween(by, end, start);
    // What its sentence goes on to tell may be meant as well.
    if (by.document.text.slice(end, start).search(/[.!?]["”’»')\]]*\s/) > longestRest) return [];
    return between <= sentences ? [{ assertion, sentences: between }] : [];
  });
  return found.sort((a, b) => endOf(b.assertion) - endOf(a.assertion) || startOf(a.assertion) - startOf(b.assertion));
};

const pointing = /^["“«]?(?:it|they|he|she|this|we|i)\b/i;

/** What a speaker said first in the paragraph where a statement is told that only points at it: "had declared nothing" for "he ticked ‘none’". */
export const gistOf = (told: Assertion, document: readonly Assertion[]): Assertion => {
  if (!pointing.test(told.statement.content[0]?.exact ?? '')) return told;
  const start = startOf(told);
  const before = document.filter((each) => {
    const between = told.document.text.slice(endOf(each), start);
    const near = endOf(each) <= start && start - endOf(each) <= longest && !/\n\s*\n/.test(between);
    return (
      near &&
      each.cue.length > 0 &&
      speakers(each, told) === 'same' &&
      !isPointer(each) &&
      each.own.some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
      !pointing.test(each.statement.content[0]?.exact ?? '')
    );
  });
  return before.at(-1) ?? told;
};

// "It said", "its director said"; "his lawyer said" is another's word.
const ownVoice = /^(?:(?:it|they|he|she)$|(?:its|their)\b)/i;

/** The statement with which its speaker goes on: in the same sentence ("disputed this, saying …"), or in the next of the same paragraph. */
export const goesOn = (by: Assertion, document: readonly Assertion[]): Assertion | undefined => {
  const end = endOf(by);
  return document
    .filter((next) => {
      const start = contentAt(next);
      if (next === by || start < end || start - end > longest || isPointer(next) || next.cue.length === 0) return false;
      const between = by.document.text.slice(end, start);
      if (/\n\s*\n/.test(between) || sentencesBetween(by, end, start) > 1) return false;
      const who = speakers(by, next);
      const source = next.statement.source[0]?.exact ?? '';
      return who === 'same' || who === 'allied' || ownVoice.test(source);
    })
    .sort((a, b) => contentAt(a) - contentAt(b) || endOf(b) - endOf(a))[0];
};

const namesOf = ({ document, statement }: Assertion): Word[] =>
  readWords(document, statement.source).filter(({ pos }) => pos === 'PROPN' || pos === 'NOUN');

/** Whether two people speak, or two sources that nobody resolved and that have no word in common: "the union" and "Brandt". */
export const areTwo = (a: Assertion, b: Assertion): boolean => {
  const who = speakers(a, b);
  const [left, right] = [namesOf(a), namesOf(b)];
  const apart = left.length > 0 && right.length > 0 && !left.some(({ stem }) => right.some((word) => word.stem === stem));
  return who === 'different' || (who === 'open' && apart);
};
