import type { ActorType } from '../../vocabulary/mention.ts';
import { keptOfForms, keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import { AGENTIVE, OFFICES, ORGANISATION_HEADS, SHORT_HEADS, SPEECH } from './lexicon.ts';
import { DOUBTFUL, kindOfPhrase, NEVER_ALONE, typeInPlace, typeOfHead, WEAK } from './noun-kind.ts';
import { isAdjacent, isCalendarWord, isCapital, isWord, type View } from './view.ts';

export type Nominal = Stretch & { head: number; type: ActorType; plural: boolean; definite: boolean };

const HEAD_POS = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);
const PRE_HEAD = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);
const DEFINITE = new Set(['the', 'this', 'these', 'that', 'those', 'its', 'his', 'her', 'their', 'our', 'my', 'both']);
const RELATIONAL = new Set([
  'aide',
  'adviser',
  'advisor',
  'ambassador',
  'envoy',
  'member',
  'members',
  'group',
  'head',
  'leader',
  'chief',
  'minister',
  'president',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'secretary',
  'director',
  'chairman',
  'officials',
  'official',
  'coalition',
  'team',
  'delegation',
  'representative',
  'representatives',
  'governor',
  'mayor',
  'number',
  'aides',
  'ministry',
  'department',
  'government',
  'families',
  'wife',
  'husband',
  'father',
  'mother',
  'son',
  'daughter',
  'brother',
  'sister',
  'residents',
  'people',
  'party',
  'relatives',
  'majority',
]);
const leftEdge = (view: View, head: number, isPlural: boolean): number => {
  const { tokens } = view;
  const sentence = tokens[head]?.sentence;
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 12); i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) break;
    // "which advocates say", "said that police": these open a clause.
    if (/^(?:which|what|that|whose)$/.test(token.lower) && (token.lower !== 'that' || isPlural)) break;
    if (token.pos === 'DET' || (token.pos === 'PRON' && DEFINITE.has(token.lower))) return i;
    const next = tokens[i + 1];
    if (/^['’]s?$/.test(token.text) && isAdjacent(tokens[i - 1], token)) {
      first = i;
      continue;
    }
    if (token.text === '-' && isAdjacent(tokens[i - 1], token) && isAdjacent(token, next)) {
      first = i;
      continue;
    }
    if (token.pos === 'CCONJ' && isCapital(next ?? token) && tokens[i - 1] && isCapital(tokens[i - 1] ?? token) && next?.pos !== 'NOUN') {
      first = i;
      continue;
    }
    const participle =
      token.pos === 'VERB' &&
      /(?:ed|ing)$/.test(token.lower) &&
      (tokens[i - 1]?.pos === 'DET' ||
        tokens[i - 1]?.pos === 'ADJ' ||
        tokens[i - 1]?.pos === 'PRON' ||
        /^['’]s?$/.test(tokens[i - 1]?.text ?? '') ||
        isAdjacent(tokens[i - 1], token));
    // "a Bank of England official"
    const body = tokens[i - 1];
    if (token.lower === 'of' && body && isCapital(body) && ORGANISATION_HEADS.has(body.lower) && next && isCapital(next)) {
      first = i;
      continue;
    }
    if (!isWord(token) && token.pos !== 'NUM') break;
    const isTitleWord = token.pos === 'VERB' && isCapital(token) && !view.initial[i] && isCapital(next ?? token);
    if (!PRE_HEAD.has(token.pos) && !participle && !isTitleWord && !(token.pos === 'ADV' && tokens[i - 1]?.pos === 'DET')) break;
    if (isCalendarWord(token)) break;
    if (view.quoted[i] !== view.quoted[head]) break;
    first = i;
  }
  // ", warning Norway's forces": a participle that governs the phrase.
  while (
    first < head &&
    tokens[first]?.lower.endsWith('ing') &&
    !isCapital(tokens[first] as Token) &&
    isCapital(tokens[first + 1] ?? (tokens[first] as Token))
  )
    first += 1;
  while (
    first < head &&
    (/^(?:and|-|['’]s?)$/.test(tokens[first]?.lower ?? '') ||
      // "the last-minute council": the end of a compound begins nothing.
      (tokens[first - 1]?.text === '-' &&
        isAdjacent(tokens[first - 1], tokens[first]) &&
        isCapital(tokens[first + 1] ?? (tokens[first] as Token))) ||
      (tokens[first]?.pos === 'VERB' && tokens[first]?.lower.endsWith('ing')))
  )
    first += 1;
  return first;
};

const rightEdge = (view: View, head: number): number => {
  const { tokens } = view;
  const preposition = tokens[head + 1]?.lower;
  if (
    preposition === 'to' &&
    !/^(?:aide|advis[eo]r|ambassador|envoy|attach[eé]|representative|secretary)s?$/.test(tokens[head]?.lower ?? '')
  )
    return head;
  if (!RELATIONAL.has(tokens[head]?.lower ?? '') || (preposition !== 'of' && preposition !== 'to')) return head;
  let last = head;
  for (let i = head + 2; i < Math.min(tokens.length, head + 10); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || view.quoted[i] !== view.quoted[head]) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      if (isCalendarWord(token)) break;
      last = i;
    } else if (!['DET', 'ADJ', 'NUM', 'PRON'].includes(token.pos) && !/^(?:of|['’]s?|-|&)$/.test(token.lower)) break;
  }
  return last;
};

/** "The company plans to": a verb that taggers take for a noun after the noun that governs it. */
const actsNext = ({ tokens }: View, i: number): boolean => {
  const [determiner, next, after] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (!next || !after || !next.lower.endsWith('s') || determiner?.pos !== 'DET' || after.sentence !== next.sentence) return false;
  const stem = next.lower.slice(0, -1);
  return (AGENTIVE.has(stem) || SPEECH.has(stem)) && /^(?:DET|PART|SCONJ)$/.test(after.pos);
};

/** "the Surgeon General", "the Attorney General": an office, unlike "the general public". */
const isHighOffice = ({ tokens }: View, i: number): boolean =>
  tokens[i]?.lower === 'general' &&
  isCapital(tokens[i] as Token) &&
  /^(?:surgeon|attorney|secretary|solicitor|inspector|director|governor|auditor|comptroller)$/.test(tokens[i - 1]?.lower ?? '');

/** An office set off from a name: "Jane Doe, spokesman for the port". */
const isSetOff = ({ tokens }: View, i: number): boolean =>
  OFFICES.has(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.text === ',' &&
  tokens[i - 2]?.pos === 'PROPN' &&
  isCapital(tokens[i - 2] as Token) &&
  /^(?:of|for|at|to|,)$/.test(tokens[i + 1]?.lower ?? '');

/** What a word is as the head of a phrase; `false`: nothing that could be an actor. */
const headOf = keptOfWords((text) => {
  const lower = text.toLowerCase();
  return DOUBTFUL.test(lower) ? 'doubtful' : (typeOfHead(lower) ?? (SHORT_HEADS.has(text) && 'short'));
});

const mayHead = keptOfForms((token) => (HEAD_POS.has(token.pos) && headOf(token) ? 1 : 0));

/** "The trust", where the text names one: a body called by the end of its name. */
const shortFor = ({ tokens }: View, i: number, ends: ReadonlySet<string>): { type: ActorType; plural: boolean } | null =>
  tokens[i - 1]?.lower === 'the' && ends.has(tokens[i]?.lower ?? '') && !/^(?:of|in|between|that)$/.test(tokens[i + 1]?.lower ?? '')
    ? { type: 'organisation', plural: false }
    : null;

/**
 * Noun phrases whose head is a person, organisation or group: "its spokesperson", "a U.S. official", "25 senators". Names are found elsewhere:
 * `ends` are the last words of those of bodies.
 */
export const nominals = (
  view: View,
  taken: (token: number) => boolean,
  endsTitle: (token: number) => boolean,
  ends: ReadonlySet<string>,
): Nominal[] => {
  const { tokens } = view;
  const found: Nominal[] = [];
  const heads = mayHead(view);
  for (let i = 0; i < heads.length; i += 1) {
    if (heads[i] === 0 || taken(i)) continue;
    const token = tokens[i] as Token;
    const noun = headOf(token);
    if (!noun) continue;
    // Taggers take "police" for a verb after "to".
    if (token.pos === 'VERB' && token.lower !== 'police' && !(tokens[i - 1]?.pos === 'DET' && OFFICES.has(token.lower))) continue;
    const kind = noun === 'doubtful' ? typeInPlace(view, i) : noun === 'short' ? shortFor(view, i, ends) : noun;
    if (!kind || (NEVER_ALONE.has(token.lower) && !isHighOffice(view, i))) continue;
    const next = tokens[i + 1];
    const sameSentence = next?.sentence === token.sentence;
    if (
      sameSentence &&
      isWord(next) &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      !isCalendarWord(next) &&
      !endsTitle(i) &&
      !(kind.plural && (AGENTIVE.has(next.lower) || SPEECH.has(next.lower))) &&
      !actsNext(view, i)
    )
      continue;
    const elect =
      next !== undefined && next.text === '-' && isAdjacent(token, next) && /^(?:elect|designate)$/.test(tokens[i + 2]?.lower ?? '');
    // "the Chief Operating Officer"
    if (sameSentence && next.pos === 'VERB' && isCapital(next) && isCapital(token) && !view.titled[i]) continue;
    if (sameSentence && next.text === '-' && isAdjacent(token, next) && !elect) continue;
    const ofCountry = token.lower === 'military' && tokens[i - 1]?.pos === 'PROPN';
    if (token.pos === 'ADJ' && tokens[i - 1]?.pos !== 'DET' && !kind.plural && !ofCountry) continue;
    const first = leftEdge(view, i, kind.plural);
    const determiner = tokens[first];
    if (determiner?.lower === 'no' || determiner?.lower === 'any') continue;
    const definite = DEFINITE.has(determiner?.lower ?? '') || tokens.slice(first, i).some(({ text }) => /^['’]s$/.test(text));
    if (WEAK.has(token.lower) && !definite && first === i && next?.lower !== 'of') continue;
    // A bare singular ("minister in charge") names no one by itself, except in headlines.
    if (!kind.plural && first === i && !isCapital(token) && !isSetOff(view, i)) continue;
    found.push({ first, last: elect ? i + 2 : rightEdge(view, i), head: i, ...kindOfPhrase(view, i, kind), definite });
  }
  return found;
};
