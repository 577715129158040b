import type { EventType } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { FRAMES, mayTell, SPEECH_PARTNERS, typeOfNoun, typeOfVerb } from './lexicon.ts';

/** `first` and `index` are the first and last token of the trigger. */
export type Trigger = { index: number; first: number; type: EventType; isVerb: boolean };

/** How many tokens a word that makes a happening of another may stand from it. */
const NEAR = 5;
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
  if (!before || before.sentence !== token.sentence || !/^(?:NOUN|ADJ|DET)$/.test(before.pos)) return false;
  if (token.lower.endsWith('ing')) return before.pos !== 'DET' && !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next?.pos ?? '');
  const determined = inSentence(tokens, i, i - 3, i).some(({ pos }) => pos === 'DET');
  return determined && token.lower === token.lemma.toLowerCase() && typeOfNoun(token.lower, before.lower) !== typeOfVerb(token.lower);
};

const nounTrigger = (tokens: Token[], i: number, token: Token, lemma: string): Trigger | null => {
  const next = tokens[i + 1];
  const type = typeOfNoun(lemma, compoundPart(tokens, i));
  const isHead = !next || next.sentence !== token.sentence || !(next.pos === 'NOUN' || (next.text === '-' && next.start === token.end));
  if (!type || !isHead) return null;
  const isHyphenated = tokens[i - 1]?.text === '-' && tokens[i - 1]?.end === token.start && typeOfNoun(lemma, '') !== type;
  return { index: i, first: isHyphenated ? i - 2 : i, type, isVerb: false };
};

/** The happening that a word names, else `null`. Only the head of a compound counts: "war crimes" is no war. */
export const triggerAt = (tokens: Token[], i: number): Trigger | null => {
  const token = tokens[i];
  if (!token || (token.pos !== 'NOUN' && token.pos !== 'VERB')) return null;
  const lemma = token.lemma.toLowerCase();
  if (!mayTell(lemma) && !mayTell(token.lower)) return null;
  // "84,121 votes" are counted, not held.
  if (lemma === 'vote' && tokens[i - 1]?.pos === 'NUM') return null;
  if (token.pos === 'NOUN') return /^\p{Lu}/u.test(token.text) ? null : nounTrigger(tokens, i, token, lemma);
  if (isNounAfterAll(tokens, i, token)) return nounTrigger(tokens, i, token, token.lower);
  if (SPEECH_PARTNERS.has(lemma)) {
    const hasPartner = [1, 2, 3].some(
      (k) => tokens[i + k]?.lower === 'with' && /^(?:PROPN|NOUN|ADJ|DET|PRON)$/.test(tokens[i + k + 1]?.pos ?? ''),
    );
    return hasPartner && token.lower !== lemma ? { index: i, first: i, type: 'call', isVerb: true } : null;
  }
  // "was met with doubt" is no meeting.
  if (lemma === 'meet' && /^(?:was|were|been|be|is|are)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const frame = FRAMES.get(lemma);
  if (frame && !inSentence(tokens, i, i + 1, i + 1 + (typeOfVerb(lemma) === 'aid' ? FAR : NEAR)).some(({ lower }) => frame.has(lower)))
    return null;
  const type = typeOfVerb(lemma);
  return type ? { index: i, first: i, type, isVerb: true } : null;
};
