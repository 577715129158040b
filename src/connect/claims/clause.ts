import type { Word } from './words.ts';

const relatives = new Set('that which who whom whose what where when'.split(' '));
const subordinators = new Set(
  'as while after before because since although though unless if when whereas how whether what which who that once until amid'.split(' '),
);
const pointing = new Set('they he she him her them his their its this these those such and but or so it'.split(' '));

const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);

const isSubject = ({ pos }: Word): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM';

/** The words outside subordinate clauses: those between two commas are left out, others end the main clause. */
const mainOf = (words: readonly Word[]): Word[] => {
  const opens = words.findIndex((word, i) => i > 0 && subordinators.has(word.lower) && word.pos !== 'DET');
  if (opens < 0) return [...words];
  const end = words[opens - 1]?.text === ',' ? words.findIndex(({ text }, i) => i > opens && text === ',') : -1;
  return end < 0 ? words.slice(0, opens) : [...words.slice(0, opens), ...mainOf(words.slice(end + 1))];
};

const isFiniteVerb = (word: Word, before: readonly Word[]): boolean => {
  if (word.pos === 'AUX') return !/^'s?$/.test(word.lower);
  if (word.pos !== 'VERB' || word.lower.endsWith('ing')) return false;
  const infinitive = before.at(-1)?.lower === 'to' || (before.at(-1)?.pos === 'ADV' && before.at(-2)?.lower === 'to');
  return !infinitive;
};

/**
 * Whether words make a clause of their own, read off parts of speech: a finite verb behind a subject, outside relative and other subordinate
 * clauses ("the strike that was to begin", "how to use it", "a day after he left" are none).
 */
export const isClause = (words: readonly Word[]): boolean => {
  const first = words.find(isSpoken);
  if (first === undefined || subordinators.has(first.lower) || /^(PART|ADP|AUX|VERB)$/.test(first.pos)) return false;
  const main = mainOf(words).filter(isSpoken);
  return main.some((word, i) => {
    const before = main.slice(0, i);
    return isFiniteVerb(word, before) && !relatives.has(before.at(-1)?.lower ?? '') && before.some(isSubject);
  });
};

/** Whether the first word leans on what was said before: "it would …", "they …", "but …". "It is clear that" does not. */
export const pointsElsewhere = (words: readonly Word[]): boolean => {
  const [first, second] = words.filter(isSpoken);
  const expletive = first?.lower === 'it' && /^(is|was|has)$/.test(second?.lower ?? '');
  return !expletive && (pointing.has(first?.lower ?? '') || subordinators.has(first?.lower ?? ''));
};
