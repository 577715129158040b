import type { EventType } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { SPEECH_PARTNERS, typeOfNoun, typeOfVerb } from './lexicon.ts';

/** `first` and `index` are the first and last token of the trigger. */
export type Trigger = { index: number; first: number; type: EventType; isVerb: boolean };

/** First part of a compound before a noun: "phone" in "phone call", "cease" in "cease-fire". */
const compoundPart = (tokens: Token[], i: number): string => {
  const before = tokens[i - 1];
  const part = before?.text === '-' && before.end === tokens[i]?.start ? tokens[i - 2] : before;
  return part?.lower ?? '';
};

/** The happening that a word names, else `null`. Only the head of a compound counts: "war crimes" is no war. */
export const triggerAt = (tokens: Token[], i: number): Trigger | null => {
  const token = tokens[i];
  if (!token) return null;
  const lemma = token.lemma.toLowerCase();
  const next = tokens[i + 1];
  // "84,121 votes" are counted, not held.
  if (lemma === 'vote' && tokens[i - 1]?.pos === 'NUM') return null;
  if (token.pos === 'NOUN' && !/^\p{Lu}/u.test(token.text)) {
    const type = typeOfNoun(lemma, compoundPart(tokens, i));
    const isHead = !next || next.sentence !== token.sentence || !(next.pos === 'NOUN' || (next.text === '-' && next.start === token.end));
    const isHyphenated = tokens[i - 1]?.text === '-' && tokens[i - 1]?.end === token.start && typeOfNoun(lemma, '') !== type;
    return type && isHead ? { index: i, first: isHyphenated ? i - 2 : i, type, isVerb: false } : null;
  }
  if (token.pos !== 'VERB') return null;
  if (SPEECH_PARTNERS.has(lemma)) {
    const hasPartner = [1, 2, 3].some(
      (k) => tokens[i + k]?.lower === 'with' && /^(?:PROPN|NOUN|ADJ|DET|PRON)$/.test(tokens[i + k + 1]?.pos ?? ''),
    );
    return hasPartner && token.lower !== lemma ? { index: i, first: i, type: 'call', isVerb: true } : null;
  }
  const type = typeOfVerb(lemma);
  // "was met with doubt" is no meeting.
  if (lemma === 'meet' && /^(?:was|were|been|be|is|are)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  return type ? { index: i, first: i, type, isVerb: true } : null;
};
