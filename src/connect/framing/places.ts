import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { isQuotedIn, type Sentence } from './sentences.ts';
import { termKey, termWords } from './words.ts';

/**
 * A word that stands for a term, in its sentence, with the innermost statement it stands in. `role`: put forward or turned down as what to call
 * it, the reporter's own term for what is so called, or just used.
 */
export type Spot = {
  key: string;
  sentence: Sentence;
  words: Word[];
  inside: Assertion | null;
  role: 'given' | 'refused' | 'named' | 'used';
};

const lengthOf = ({ attribution: { content } }: Assertion): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** What is pledged or asked for ends at a comma: "pledges to scale back, withdrawal ‘misleads’, says …". */
const runsOut = ({ document, attribution: { content } }: Assertion, start: number): boolean =>
  content.some((span) => span.start <= start && start < span.end && /^to\s[^,]*,/.test(document.text.slice(span.start, start)));

/** Finds the innermost statement that words of a document stand in. */
export const statementAt = (assertions: readonly Assertion[]): ((doc: string, start: number, end: number) => Assertion | null) => {
  const byDoc = Map.groupBy(assertions, ({ statement }) => statement.doc);
  for (const list of byDoc.values()) list.sort((a, b) => lengthOf(a) - lengthOf(b) || (a.statement.id < b.statement.id ? -1 : 1));
  return (doc, start, end) =>
    byDoc
      .get(doc)
      ?.find(
        (assertion) => assertion.attribution.content.some((span) => span.start <= start && end <= span.end) && !runsOut(assertion, start),
      ) ?? null;
};

/** The term at `at` of a sentence. */
export const spotAt = (sentence: Sentence, at: number, find: ReturnType<typeof statementAt>, role: Spot['role'] = 'used'): Spot => {
  const all = sentence.words();
  const words = termWords(all, at);
  const inside = find(sentence.document.doc, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return { key: termKey(all[at] as Word), sentence, words, inside, role };
};

/** Whether a spot is printed as quoted: between quotation marks, or in a statement's quoted words. */
export const isQuoted = ({ sentence, words: [first], inside }: Spot): boolean =>
  first !== undefined &&
  (isQuotedIn(sentence, first) || (inside?.quoted.some((list) => list.some(({ start }) => start === first.start)) ?? false));

/** A spot's place in the story, by which it is known. */
export const placeOf = ({ sentence, words: [first] }: Spot): string => `${sentence.document.doc}:${first?.start ?? 0}`;
