import type { Token } from '../tokens.ts';
import { isDay, leftEdge } from './left-edge.ts';

/** How far a subject may begin before its verb, and an aside between them, in tokens. */
const REACH = 8;
const ASIDE = 30;
const BETWEEN = new Set(['AUX', 'ADV', 'PART']);
const LINKS = /^(?:of|from|in|at|for|on)$/;
const RELATIVE = /^(?:who|which|that)$/;

const isNoun = (token: Token | undefined): boolean => token !== undefined && /^(?:NOUN|PROPN)$/.test(token.pos) && !isDay(token);

/** From before a verb back over its auxiliaries, adverbs and day: "court on Tuesday has also ruled". */
const overAuxiliaries = (tokens: readonly Token[], verb: number): number => {
  let i = verb - 1;
  while (verb - i < REACH) {
    const token = tokens[i];
    if (!token || token.lower === 'to') break;
    if (BETWEEN.has(token.pos)) i -= 1;
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

/** The first and last token of the noun phrase that is a verb's subject: "ferry" in "the ferry, built in 1990, capsized"; `null` when there is none. */
export const subjectBefore = (tokens: Token[], verb: number): { first: number; head: number } | null => {
  const sentence = tokens[verb]?.sentence;
  let i = overAuxiliaries(tokens, verb);
  const isAfterAside = /^[,)]$/.test(tokens[i]?.text ?? '') && (i < verb - 1 || tokens[i]?.text === ')');
  if (isAfterAside) i = beforeAside(tokens, i);
  // "the man who fled": a relative clause has the subject of what it hangs on.
  else if (RELATIVE.test(tokens[i]?.lower ?? '')) i -= tokens[i - 1]?.text === ',' ? 2 : 1;
  if (!isNoun(tokens[i]) || tokens[i]?.sentence !== sentence) return null;
  const head = i;
  let first = leftEdge(tokens, head);
  // "two people from the village drowned"
  for (let link = first - 1; head - first < REACH; link = first - 1) {
    if (tokens[link]?.pos === 'DET') link -= 1;
    if (!LINKS.test(tokens[link]?.lower ?? '') || !isNoun(tokens[link - 1])) break;
    first = leftEdge(tokens, link - 1);
  }
  return { first, head };
};
