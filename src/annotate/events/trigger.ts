import type { EventType } from '../../vocabulary/event.ts';
import { keptOfWords } from '../kept.ts';
import type { Token } from '../tokens.ts';
import { isApostrophe, isDay } from './left-edge.ts';
import { FRAMES, LAY, mayTell, type Phrasal, phrasalsOf, SPEECH_PARTNERS, typeOfNoun, typeOfVerb, UNTOLD } from './lexicon.ts';
import { senseOf } from './sense.ts';

/** `first` and `index` are the first and last token of the trigger. */
export type Trigger = { index: number; first: number; type: EventType; isVerb: boolean };

/** How many tokens a word that makes a happening of another may stand from it. */
const NEAR = 5;
/** A particle stands no further from its verb: "threw out", not "fired the coach on Monday". */
const BESIDE = 2;
/** What is given may stand further off: "provided the government with 20 million in aid". */
const FAR = 14;

/** First part of a compound before a noun: "phone" in "phone call", "cease" in "cease-fire". */
const compoundPart = (tokens: Token[], i: number): string => {
  const before = tokens[i - 1];
  const part = before?.text === '-' && before.end === tokens[i]?.start ? tokens[i - 2] : before;
  return part?.lower ?? '';
};

const inSentence = (tokens: Token[], i: number, from: number, to: number): Token[] =>
  tokens.slice(Math.max(0, from), to).filter(({ sentence }) => sentence === tokens[i]?.sentence);

/** Nouns that a tagger takes for verbs: "in a video address", "artillery shelling and …". */
const isNounAfterAll = (tokens: Token[], i: number, token: Token): boolean => {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  // "Saturday's match"
  if (before !== undefined && isApostrophe(before) && before.text.endsWith('s') && token.lower === token.lemma.toLowerCase()) return true;
  // "the judge set sentencing for May"
  if (before?.lower === 'set' && token.lower.endsWith('ing')) return true;
  if (!before || before.sentence !== token.sentence || !/^(?:NOUN|ADJ|DET)$/.test(before.pos)) return false;
  if (token.lower.endsWith('ing')) return before.pos !== 'DET' && !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next?.pos ?? '');
  const determined = inSentence(tokens, i, i - 3, i).some(({ pos }) => pos === 'DET');
  return determined && token.lower === token.lemma.toLowerCase() && typeOfNoun(token.lower, before.lower) !== typeOfVerb(token.lower);
};

/** What a capitalised word could be if it were no name; initials are always one. */
const asCommonWord = keptOfWords((text) => {
  const lower = text.toLowerCase();
  const stem = lower.replace(/(?<=[^s])s$/, '');
  const isName = /^\p{Lu}+$/u.test(text);
  return {
    stem,
    mayBeVerb: !isName && stem !== lower && typeOfVerb(stem) !== null,
    mayBeNoun: !isName && typeOfNoun(stem, '') !== null,
  };
});

/** A capitalised word that is no name: "Sues" in "Widow Sues Airline", "Talks" where a sentence begins. */
const asWord = (tokens: Token[], i: number): Token | undefined => {
  const token = tokens[i];
  if (!token) return undefined;
  const { stem, mayBeVerb, mayBeNoun } = asCommonWord(token);
  const isVerb = mayBeVerb && /^(?:PROPN|NUM|DET|NOUN|ADJ)$/.test(tokens[i + 1]?.pos ?? '');
  if (isVerb && i > 0 && tokens[i - 1]?.sentence === token.sentence) return { ...token, pos: 'VERB', lemma: stem };
  // "the Court of Appeals" is a name in a headline too.
  const isOf = tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.pos === 'PROPN';
  return !isOf && mayBeNoun ? { ...token, pos: 'NOUN', lemma: stem } : token;
};

const nounTrigger = (tokens: Token[], i: number, token: Token, lemma: string): Trigger | null => {
  const next = tokens[i + 1];
  const type = typeOfNoun(lemma, compoundPart(tokens, i));
  const isHead = !next || next.sentence !== token.sentence || !(next.pos === 'NOUN' || (next.text === '-' && next.start === token.end));
  if (!type || !isHead) return null;
  const isHyphenated = tokens[i - 1]?.text === '-' && tokens[i - 1]?.end === token.start && typeOfNoun(lemma, '') !== type;
  return { index: i, first: isHyphenated ? i - 2 : i, type, isVerb: false };
};

/**
 * The happening that a word names, else `null`. Only the head of a compound counts: "war crimes" is no war.
 * @param titled its sentence is set in capitals as headlines are, where a capital makes no name
 */
export const triggerAt = (tokens: Token[], i: number, titled = false): Trigger | null => {
  const given = tokens[i];
  const isFirst = given !== undefined && tokens[i - 1]?.sentence !== given.sentence;
  const token = given?.pos === 'PROPN' && (titled || isFirst) ? asWord(tokens, i) : given;
  if (!token || (token.pos !== 'NOUN' && token.pos !== 'VERB') || !mayTell(token)) return null;
  // "10 March"
  if (given?.pos === 'PROPN' && isDay(given) && (tokens[i - 1]?.pos === 'NUM' || tokens[i + 1]?.pos === 'NUM')) return null;
  const lemma = LAY.test(token.lower) ? 'lay' : token.lemma.toLowerCase();
  const isNamed = !isFirst && !titled && /^\p{Lu}/u.test(token.text);
  if (isNamed) return null;
  // "rules are rules"
  const isStray = tokens[i + 1]?.pos === 'AUX' || (/^(?:is|are)$/.test(tokens[i - 1]?.lower ?? '') && token.lower.endsWith('s'));
  if (token.pos === 'VERB' && isStray) return null;
  const before = tokens[i - 1];
  // "the president-elect", "a recently-fired man"
  if (before?.text === '-' && before.end === token.start && (token.pos === 'VERB' || token.lower.endsWith('ed'))) return null;
  // "opened fire" tells of an attack by its verb.
  if (
    lemma === 'fire' &&
    token.pos === 'NOUN' &&
    /^(?:open|opened|opens|opening|under|exchange|exchanged|return|returned)$/.test(before?.lower ?? '')
  )
    return null;
  // "went on sale", "beer sales"
  if (lemma === 'sale' && (token.lower === 'sales' || !/^(?:of|to)$/.test(tokens[i + 1]?.lower ?? ''))) return null;
  // "84,121 votes" are counted, not held.
  if ((lemma === 'vote' || lemma === 'ballot') && token.pos === 'NOUN' && (token.lower !== lemma || tokens[i - 1]?.pos === 'NUM'))
    return null;
  if (token.pos === 'NOUN') return nounTrigger(tokens, i, token, lemma);
  if (isNounAfterAll(tokens, i, token)) return nounTrigger(tokens, i, token, token.lower);
  if (SPEECH_PARTNERS.has(lemma)) {
    const hasPartner = [1, 2, 3].some(
      (k) => tokens[i + k]?.lower === 'with' && /^(?:PROPN|NOUN|ADJ|DET|PRON)$/.test(tokens[i + k + 1]?.pos ?? ''),
    );
    return hasPartner && token.lower !== lemma ? { index: i, first: i, type: 'call', isVerb: true } : null;
  }
  // "was met with doubt" is no meeting.
  if (lemma === 'meet' && /^(?:was|were|been|be|is|are)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const type = typeOfVerbAt(tokens, i, lemma);
  const sense = type && senseOf(tokens, i, type);
  return sense ? { index: i, first: i, type: sense, isVerb: true } : null;
};

/** The one of a verb's phrasals whose other word stands near it. */
const phrasalAt = (tokens: Token[], i: number, phrasals: readonly Phrasal[]): Phrasal | undefined => {
  if (phrasals.length === 0) return undefined;
  const isPassive = /^(?:is|are|was|were|been|be|being|get|got)$/.test(tokens[i - 1]?.lower ?? '');
  const after = inSentence(tokens, i, i + 1, i + 1 + NEAR);
  const before = isPassive ? inSentence(tokens, i, i - NEAR, i) : [];
  return phrasals.find(
    ({ partners }) =>
      after.some(({ lower, pos }, k) => partners.has(lower) && (k < BESIDE || pos !== 'ADP' || lower === 'that')) ||
      before.some(({ lower }) => partners.has(lower)),
  );
};

const typeOfVerbAt = (tokens: Token[], i: number, lemma: string): EventType | null => {
  if (UNTOLD.get(lemma)?.has(tokens[i + 1]?.lower ?? '')) return null;
  const phrasal = phrasalAt(tokens, i, phrasalsOf(lemma));
  if (phrasal) return phrasal.type;
  const frame = FRAMES.get(lemma);
  if (frame && !inSentence(tokens, i, i + 1, i + 1 + (typeOfVerb(lemma) === 'aid' ? FAR : NEAR)).some(({ lower }) => frame.has(lower)))
    return null;
  return typeOfVerb(lemma);
};
