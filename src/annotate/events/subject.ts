import type { Token } from '../tokens.ts';
import { isDay, isNounPos, leftEdge } from './left-edge.ts';

/** How far a subject may begin before its verb, and an aside between them, in tokens. */
const REACH = 12;
const ASIDE = 30;
const isBetween = ({ pos }: Token): boolean => pos === 'AUX' || pos === 'ADV' || pos === 'PART';
const LINKS = /^(?:of|from|in|at|for|on|across|and|with|to|between|against|near|under|inside|outside)$/;
/** Between a preposition and a number: "more than 200 people". */
const COUNTING = /^(?:more|less|fewer|than|least|most|about|nearly|almost|some|around)$/;
const RELATIVE = /^(?:who|which|that)$/;

const isNoun = (token: Token | undefined): boolean => token !== undefined && isNounPos(token.pos) && !isDay(token);

/** From before a verb back over its auxiliaries, adverbs and day: "court on Tuesday has also ruled". */
const overAuxiliaries = (tokens: readonly Token[], verb: number): number => {
  let i = verb - 1;
  while (verb - i < REACH) {
    const token = tokens[i];
    if (!token || token.lower === 'to') break;
    if (isBetween(token)) i -= 1;
    else if (isDay(token)) i -= tokens[i - 1]?.lower === 'on' || /^(?:late|early|last)$/.test(tokens[i - 1]?.lower ?? '') ? 2 : 1;
    else break;
  }
  return i;
};

/** From the mark that ends an aside to before the one that begins it: "the rider, 27, was", "the firm (XYZ) has". */
const beforeAside = (tokens: readonly Token[], at: number): number => {
  const opens = tokens[at]?.text === ')' ? '(' : ',';
  for (let i = at - 1; i > at - ASIDE && tokens[i]?.sentence === tokens[at]?.sentence; i -= 1) if (tokens[i]?.text === opens) return i - 1;
  return at;
};

/** Between two commas a name, a role or an age, no part of a list: "the secretary, Jo Marten, resigned", "Marten, 27, resigned". */
const isAside = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from < REACH && tokens.slice(from, to).every(({ pos, lower }) => pos !== 'VERB' && pos !== 'AUX' && lower !== 'and');

/** Whether a verb stands before, in its clause. */
const hasVerb = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at - 1; i > at - ASIDE && tokens[i]?.sentence === tokens[at]?.sentence; i -= 1) {
    if (tokens[i]?.text === ',') return false;
    if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return true;
  }
  return false;
};

/** Before a number, and how many such words: "more than 200 people". */
const COUNTS = new Set(['DET', 'ADJ', 'ADV', 'ADP', 'SCONJ']);
const COUNT = 4;

const isObject = (tokens: readonly Token[], first: number): boolean => {
  let at = first - 1;
  while (first - at < COUNT && COUNTS.has(tokens[at]?.pos ?? '') && !LINKS.test(tokens[at]?.lower ?? '')) at -= 1;
  return tokens[at]?.pos === 'VERB' && tokens[at]?.sentence === tokens[first]?.sentence;
};

/** "A vaccine given to children was recalled": the noun that a participle with its preposition describes, -1 for none. */
const describedBy = (tokens: readonly Token[], preposition: number): number => {
  const participle = tokens[preposition - 1];
  if (tokens[preposition]?.pos !== 'ADP' || participle?.pos !== 'VERB' || participle.lower === participle.lemma.toLowerCase()) return -1;
  return isNoun(tokens[preposition - 2]) && participle.sentence === tokens[preposition - 2]?.sentence ? preposition - 2 : -1;
};

const antecedentOf = (tokens: Token[], at: number): { first: number; head: number } | null => {
  for (let i = at - 1; i > at - ASIDE && tokens[i]?.sentence === tokens[at]?.sentence && tokens[i]?.text !== ','; i -= 1)
    if ((RELATIVE.test(tokens[i]?.lower ?? '') || (tokens[i]?.pos === 'VERB' && tokens[i]?.lower.endsWith('ing'))) && isNoun(tokens[i - 1]))
      return { first: leftEdge(tokens, i - 1), head: i - 1 };
  return null;
};

/** The first and last token of the noun phrase that is a verb's subject: "ferry" in "the ferry, built in 1990, capsized"; `null` when there is none. */
export const subjectBefore = (tokens: Token[], verb: number): { first: number; head: number } | null => {
  const sentence = tokens[verb]?.sentence;
  let i = overAuxiliaries(tokens, verb);
  const isAfterAside = tokens[i]?.text === ',' || tokens[i]?.text === ')';
  const opening = isAfterAside ? beforeAside(tokens, i) : i;
  if (isAfterAside && (i < verb - 1 || tokens[i]?.text === ')' || isAside(tokens, opening + 1, i))) i = opening;
  if (isAfterAside && i === opening) i = overAuxiliaries(tokens, i + 1);
  // "the man who fled": a relative clause has the subject of what it hangs on.
  else if (RELATIVE.test(tokens[i]?.lower ?? '')) i -= tokens[i - 1]?.text === ',' ? 2 : 1;
  if (!isNoun(tokens[i]) || tokens[i]?.sentence !== sentence) return null;
  const head = i;
  let first = leftEdge(tokens, head);
  let inList = false;
  // "two people from the village drowned"
  for (let link = first - 1; head - first < REACH; link = first - 1) {
    if (tokens[link]?.pos === 'DET') link -= 1;
    while (first - link <= COUNT && tokens[first]?.pos === 'NUM' && COUNTING.test(tokens[link]?.lower ?? '')) link -= 1;
    const described = describedBy(tokens, link);
    if (described >= 0) {
      first = leftEdge(tokens, described);
      continue;
    }
    const linked = tokens[link - 1];
    // "the first of the known dead", "in Velm, Oster and Arlen"
    const isList = tokens[link]?.text === ',' && inList && linked?.pos === 'PROPN';
    if (!(LINKS.test(tokens[link]?.lower ?? '') || isList) || !(isNoun(linked) || (linked?.pos === 'ADJ' && tokens[link]?.lower === 'of')))
      break;
    inList ||= tokens[link]?.lower === 'and' && linked?.pos === 'PROPN';
    // "he left the house and Mary cried"
    if (tokens[link]?.lower === 'and' && hasVerb(tokens, link)) break;
    first = leftEdge(tokens, link - 1);
  }
  // "those who used to pick beets for a living met": the subject is what the relative clause hangs on.
  return (isObject(tokens, first) ? antecedentOf(tokens, first) : null) ?? { first, head };
};
