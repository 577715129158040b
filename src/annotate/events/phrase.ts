import type { Span } from '../../vocabulary/span.ts';
import type { Stretch } from '../mentions/candidate.ts';
import type { Token } from '../tokens.ts';

const PRE = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);
const ATTACHED = new Set(['in', 'at', 'on', 'of', 'with', 'between', 'against', 'by', 'near', 'to', 'from', 'over']);
/** Prepositions whose phrase says who takes part, named or not. */
const PARTIES = new Set(['with', 'between', 'against', 'by']);
const COUNTED = /^(?:rounds?|sessions?|series|hours|days?|weeks|wave|night)$/;
/** A phrase that names a happening stays this short, in tokens after its head. */
const LONGEST = 12;

const isApostrophe = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text);
const isDay = (token: Token): boolean => /day$/.test(token.lower) && token.pos === 'PROPN';

const leftEdge = (tokens: Token[], head: number): number => {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || (isDay(token) && !isApostrophe(tokens[i + 1]))) break;
    const isHyphen = token.text === '-' && token.end === tokens[i + 1]?.start;
    const isCompound = tokens[i + 1]?.text === '-' && token.end === tokens[i + 1]?.start;
    if (!PRE.has(token.pos) && !isApostrophe(token) && !isHyphen && !isCompound) break;
    first = i;
  }
  while (first < head && (isApostrophe(tokens[first]) || tokens[first]?.text === '-')) first += 1;
  return first;
};

/** The shortest phrase that names a happening: the noun with its modifiers and one phrase that hangs on it ("peace talks in Geneva"). */
export const nounPhrase = (tokens: Token[], head: number): Stretch => {
  const edge = leftEdge(tokens, head);
  // "a round of talks", "nine hours of talks"
  const first = tokens[edge - 1]?.lower === 'of' && COUNTED.test(tokens[edge - 2]?.lower ?? '') ? leftEdge(tokens, edge - 2) : edge;
  // "a phone call Tuesday between …": a day may stand before who takes part.
  const skipped = tokens[head + 1] && isDay(tokens[head + 1] as Token) && PARTIES.has(tokens[head + 2]?.lower ?? '') ? 1 : 0;
  const at = head + 1 + skipped;
  const preposition = tokens[at];
  if (!preposition || !ATTACHED.has(preposition.lower) || preposition.sentence !== tokens[head]?.sentence) return { first, last: head };
  let last = head;
  let isNamed = PARTIES.has(preposition.lower);
  for (let i = at + 1; i < Math.min(tokens.length, at + 1 + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== preposition.sentence || isDay(token)) break;
    const links =
      token.pos === 'DET' ||
      token.pos === 'PRON' ||
      PRE.has(token.pos) ||
      isApostrophe(token) ||
      (token.lower === 'of' && i > at + 1) ||
      (token.lower === 'and' && preposition.lower === 'between');
    if (!links) break;
    if (token.pos === 'PROPN' || token.pos === 'NOUN') {
      last = i;
      isNamed ||= token.pos === 'PROPN';
    }
  }
  return { first, last: isNamed ? last : head };
};

/** How far from a verb, in UTF-16 units, its actors stand. */
const REACH = 60;

/** From the actor before a verb to the actor or place after it, or to the end of a short clause; `null` when no actor stands by the verb. */
export const verbPhrase = (
  text: string,
  tokens: Token[],
  i: number,
  actors: Pick<Span, 'start' | 'end'>[],
  objects: Pick<Span, 'start' | 'end'>[],
  [from, to]: [number, number],
  needsObject: boolean,
): Span | null => {
  const verb = tokens[i];
  if (!verb) return null;
  const before = actors.filter(({ start, end }) => start >= from && end <= verb.start && verb.start - end < REACH).at(-1);
  const limit = verb.end + text.slice(verb.end, Math.min(to, verb.end + REACH)).search(/[,;]|$/);
  const after = objects.find(
    ({ start, end }) =>
      start >= verb.end &&
      end <= to &&
      start < limit &&
      !/^(?:its|his|her|their)$/i.test(text.slice(start, end)) &&
      !/^['’]s?\s/.test(text.slice(end, end + 3)),
  );
  const isPassive =
    /^(?:is|are|was|were|been|be|being)$/.test(tokens[i - 1]?.lower ?? '') ||
    (tokens[i - 1]?.pos === 'ADV' && /^(?:was|were|been)$/.test(tokens[i - 2]?.lower ?? '')) ||
    (tokens[i - 1]?.pos === 'NOUN' && tokens.slice(i + 1, i + 4).some(({ lower }) => lower === 'by'));
  if (!before && !(isPassive && after)) return null;
  const next = tokens.slice(i + 1, i + 5).find(({ pos }) => pos !== 'DET' && pos !== 'ADJ' && pos !== 'PRON');
  const hasObject = after !== undefined || (next?.pos === 'NOUN' && next.end <= to && next.end <= limit);
  if (needsObject && !hasObject && !isPassive) return null;
  let end = after?.end ?? verb.end;
  for (let k = i + 1; !after && k < Math.min(tokens.length, i + 8); k += 1) {
    const token = tokens[k];
    if (!token || token.end > to || /^[,.;:)]$/.test(token.text) || token.pos === 'VERB') break;
    if ((token.pos === 'NOUN' || token.pos === 'PROPN') && !isDay(token)) end = token.end;
  }
  // "The contract was signed", "images published by …": what it is done to stands before it.
  const subject = before === undefined ? leftEdge(tokens, tokens[i - 1]?.pos === 'AUX' ? i - 1 : i) : i;
  const start = before?.start ?? tokens[subject]?.start ?? verb.start;
  return { start, end, exact: text.slice(start, end) };
};

/** What was promised: from the word for the promise to the last noun of a short clause ("pledge to leave the northern region"). */
export const promisePhrase = (tokens: Token[], head: number, first: number): Stretch => {
  let last = head;
  for (let i = head + 1; i < Math.min(tokens.length, head + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || /^[,.;:()“”"—]$/.test(token.text) || PROMISE_ENDS.has(token.lower)) break;
    const next = tokens[i + 1];
    // A phrase that is cut in the middle of a name is no phrase.
    const isWhole = next?.sentence !== token.sentence || !/^(?:NOUN|PROPN)$/.test(next.pos);
    if ((token.pos === 'NOUN' || token.pos === 'PROPN') && isWhole) last = i;
  }
  return { first, last };
};

const PROMISE_ENDS = new Set(['and', 'but', 'as', 'while', 'because', 'unless', 'if', 'amid', 'after', 'before', 'given', 'is', 'was']);
