import type { Span } from '../../vocabulary/span.ts';
import type { Stretch } from '../mentions/candidate.ts';
import type { Token } from '../tokens.ts';

const PRE = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);
const ATTACHED = new Set(['in', 'at', 'on', 'of', 'with', 'between', 'against', 'by', 'near', 'to', 'from', 'over']);
/** Prepositions whose phrase says who takes part, named or not. */
const PARTIES = new Set(['with', 'between', 'against', 'by']);
/** A phrase that names a happening stays this short, in tokens after its head. */
const LONGEST = 12;

const isApostrophe = (token: Token | undefined): boolean => token !== undefined && /^['’]s?$/.test(token.text);
const isDay = (token: Token): boolean => /day$/.test(token.lower) && token.pos === 'PROPN';

const leftEdge = (tokens: Token[], head: number): number => {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || isDay(token)) break;
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
  const first = leftEdge(tokens, head);
  const preposition = tokens[head + 1];
  if (!preposition || !ATTACHED.has(preposition.lower) || preposition.sentence !== tokens[head]?.sentence) return { first, last: head };
  let last = head;
  let isNamed = PARTIES.has(preposition.lower);
  for (let i = head + 2; i < Math.min(tokens.length, head + 2 + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== preposition.sentence || isDay(token)) break;
    const links =
      token.pos === 'DET' ||
      token.pos === 'PRON' ||
      PRE.has(token.pos) ||
      isApostrophe(token) ||
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
  const after = objects.find(({ start, end }) => start >= verb.end && end <= to && start - verb.end < REACH);
  const isPassive =
    /^(?:is|are|was|were|been|be|being)$/.test(tokens[i - 1]?.lower ?? '') ||
    (tokens[i - 1]?.pos === 'ADV' && /^(?:was|were|been)$/.test(tokens[i - 2]?.lower ?? ''));
  if (!before && !(isPassive && after)) return null;
  if (needsObject && !after && !isPassive) return null;
  let end = after?.end ?? verb.end;
  for (let k = i + 1; !after && k < Math.min(tokens.length, i + 8); k += 1) {
    const token = tokens[k];
    if (!token || token.end > to || /^[,.;:)]$/.test(token.text) || token.pos === 'VERB') break;
    if ((token.pos === 'NOUN' || token.pos === 'PROPN') && !isDay(token)) end = token.end;
  }
  const start = before?.start ?? verb.start;
  return { start, end, exact: text.slice(start, end) };
};
