import type { Word } from './words.ts';

const relatives = new Set('that which who whom whose what where when'.split(' '));
const subordinators = new Set(
  'as while after before because since although though unless if when whereas how whether what which who that once until amid'.split(' '),
);
const interrogatives = new Set('who whom whose what which where when why how'.split(' '));
const pointing = new Set('they he she him her them his their its this these those such and but or so it'.split(' '));

const contracted = /^(?:i|we|you|they|he|she|it|there)'(?:m|re|ve|ll|d)$/;

/** Whether a word is one, and no mark between words. */
export const isSpoken = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);

const isSubject = ({ pos, lower }: Word): boolean =>
  /^(NOUN|PROPN|PRON|NUM)$/.test(pos) || /^(this|these|those|many|some|others|several|few|most|all|both|none)$/.test(lower);

/** The words outside subordinate clauses: those between two commas are left out, others end the main clause. */
const mainOf = (words: readonly Word[]): Word[] => {
  const opens = words.findIndex((word, i) => i > 0 && subordinators.has(word.lower) && word.pos !== 'DET');
  if (opens < 0) return [...words];
  const end = words[opens - 1]?.text === ',' ? words.findIndex(({ text }, i) => i > opens && text === ',') : -1;
  return end < 0 ? words.slice(0, opens) : [...words.slice(0, opens), ...mainOf(words.slice(end + 1))];
};

const isPossessive = (word: Word | undefined): boolean => /^['’]s?$/.test(word?.lower ?? '');

// Behind these a tagger's verb is a noun or an adjective: "a request for comment", "the bank's continued support".
const isTaken = (before: Word | undefined): boolean => /^(DET|ADP|SCONJ)$/.test(before?.pos ?? '') || isPossessive(before);

const isFiniteVerb = (word: Word, before: readonly Word[], behind: readonly Word[]): boolean => {
  const last = before.at(-1);
  if (word.pos === 'AUX') return !/^'s?$/.test(word.lower);
  if (word.pos !== 'VERB' || word.lower.endsWith('ing') || isTaken(last)) return false;
  // "Images published on Monday by the firm".
  if (/(ed|en)$/.test(word.lower) && behind.slice(0, 3).some(({ lower }) => lower === 'by')) return false;
  const infinitive = last?.lower === 'to' || (last?.pos === 'ADV' && before.at(-2)?.lower === 'to');
  return !infinitive;
};

/** Words in which a clause has its verb: each word is looked at with all before it. */
const longest = 300;

/** "As the tide rose, the quay was cleared": a sentence that opens with a clause and has its own behind the comma. */
const opensWithAs = (words: readonly Word[], first: Word | undefined): boolean =>
  first?.text === 'As' && words.some(({ text }) => text === ',');

/**
 * Whether words make a clause of their own, read off parts of speech: a finite verb behind a subject, outside relative and other subordinate
 * clauses ("the strike that was to begin", "how to use it", "a day after he left" are none); behind a phrase and its comma too ("in a letter, …").
 */
export const isClause = (words: readonly Word[]): boolean => {
  const first = words.find(isSpoken);
  if (first === undefined) return false;
  const comma = words.findIndex(({ text }) => text === ',');
  const phrase =
    first.pos === 'ADP' || opensWithAs(words, first) || (first.lower === 'as' && words[words.indexOf(first) + 1]?.lower === 'of');
  if (phrase) return comma > 0 && isClause(words.slice(comma + 1));
  // "Who decided not to send it?"
  const asks = words.some(({ text }) => text === '?') && interrogatives.has(first.lower);
  if (asks) return words.some(({ pos }) => /^(VERB|AUX)$/.test(pos));
  // "That leaves one in ten": no conjunction, which would have no capital.
  const joins = subordinators.has(first.lower) && first.text !== 'That';
  if (interrogatives.has(first.lower) || joins || /^(PART|AUX|VERB)$/.test(first.pos)) return false;
  const main = mainOf(words).filter(isSpoken).slice(0, longest);
  // A tagger may leave "I'm" whole.
  if (main.some(({ lower }) => contracted.test(lower))) return true;
  return main.some((word, i) => {
    const before = main.slice(0, i);
    return isFiniteVerb(word, before, main.slice(i + 1)) && !relatives.has(before.at(-1)?.lower ?? '') && before.some(isSubject);
  });
};

/** Whether the first word leans on what was said before: "it would …", "they …", "but …". "It is clear that …" does not. */
export const pointsElsewhere = (words: readonly Word[]): boolean => {
  const [first, second, ...more] = words.filter(isSpoken);
  const announced = more.slice(0, 6).some(({ lower }) => lower === 'that' || lower === 'to');
  const expletive = first?.lower === 'it' && /^(is|was|has|['’]s)$/.test(second?.lower ?? '') && announced;
  // "40, star of the film, will …": the name stands before.
  if (first?.pos === 'NUM' && words[words.indexOf(first) + 1]?.text === ',') return true;
  // "… as | of noon": cut out of a phrase.
  if (first?.lower === 'of') return true;
  if (first?.lower === 'as' && (second?.lower === 'of' || opensWithAs(words, first))) return false;
  if (interrogatives.has(first?.lower ?? '') && words.some(({ text }) => text === '?')) return false;
  return !expletive && (pointing.has(first?.lower ?? '') || subordinators.has(first?.lower ?? ''));
};

/** Whether the last word waits for another: "twelve of them are", "a letter from the". */
export const endsOpen = (words: readonly Word[]): boolean => {
  const [before, last] = words.filter(isSpoken).slice(-2);
  // "The mayor has denied | sitting …".
  if (last?.pos === 'VERB' && /(?<!th)ing$/.test(last.lower) && before?.pos === 'VERB') return true;
  return (
    /^(DET|CCONJ)$/.test(last?.pos ?? '') ||
    /^(is|are|was|were|be|been|have|has|had|will|would|of|from|to|with|by|the|a|an|told)$/.test(last?.lower ?? '')
  );
};
