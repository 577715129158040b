import { headOf } from './cues.ts';
import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

/** What a wording says is done, to what, and where. */
export type Predicate = {
  head: Word | undefined;
  /** The words between the verb and what is said round it: "scale back | some military operations | near the capital". */
  objects: readonly Word[];
  places: readonly Word[];
  negated: boolean;
};

const subordinators = new Set(
  'as while after before because since although though unless if when whereas which who amid despite'.split(' '),
);

const turns = new Set('say respond reply answer tell warn add insist counter'.split(' '));
const turnReach = 8;

/** Whether another speaker's turn begins behind the comma at `at`: ", the mayor of Lima responded that …". */
const turnsAt = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.text !== ',') return false;
  const behind = words.slice(at + 1, at + 1 + turnReach);
  const verb = behind.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb > 0 && turns.has(behind[verb]?.lemma ?? '') && behind.slice(0, verb).every(({ text }) => text !== ',');
};

/** Index at which the clause of the verb at `head` ends: before a conjunction that opens another clause, another's turn, a dash or a semicolon. */
const clauseEnd = (words: readonly Word[], head: number): number => {
  const end = words.findIndex((word, i) => i > head && (subordinators.has(word.lower) || /^[—–;:]$/.test(word.text) || turnsAt(words, i)));
  return end < 0 ? words.length : end;
};

/** The wording without what stands behind its main clause: "they will pay | as talks go on". All of it where nothing does. */
export const mainClause = (words: readonly Word[]): readonly Word[] => {
  const head = headOf(words);
  const end = head ? clauseEnd(words, words.indexOf(head)) : words.length;
  return end === words.length ? words : words.slice(0, end);
};

const prepositions = /^(?:in|on|near|around|at|from|against|over|across|outside|towards?|by|with|for|to)$/;

/** Reads the main predicate of a wording off its parts of speech. */
export const predicateOf = (words: readonly Word[], negated: boolean): Predicate => {
  const head = headOf(words);
  const at = head ? words.indexOf(head) : -1;
  const clause = words.slice(at + 1, clauseEnd(words, at));
  const first = clause.findIndex((word) => word.pos === 'ADP' && prepositions.test(word.lower) && !word.content);
  const objects = clause
    .slice(0, first < 0 ? clause.length : first)
    .filter((word) => word.content && (word.pos === 'NOUN' || word.pos === 'PROPN'));
  const places = clause.filter((word) => word.country !== null || (word.lemma === 'capital' && word.pos === 'NOUN'));
  return { head, objects, places, negated };
};

const meet = (a: readonly Word[], b: readonly Word[], least: number): boolean =>
  a.some((left) => b.some((right) => left.stem === right.stem || nearness(left, right) >= least));

/** How far two wordings say that the same is done: 0 when their verbs differ, else 1, and 1 more each for a thing it is done to and a place. */
export const agreement = (a: Predicate, b: Predicate): number => {
  if (!a.head || !b.head || a.negated !== b.negated) return 0;
  const same = a.head.stem === b.head.stem || nearness(a.head, b.head) >= 0.6;
  return same ? 1 + Number(meet(a.objects, b.objects, 0.6)) + Number(meet(a.places, b.places, 0.9)) : 0;
};
