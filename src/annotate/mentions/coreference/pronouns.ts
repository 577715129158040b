import type { Token } from '../../tokens.ts';
import { verbAfter } from '../agency.ts';
import type { Candidate } from '../candidate.ts';
import { SPEECH } from '../lexicon.ts';
import type { View } from '../view.ts';
import { type Chaining, join, rootOf } from './chaining.ts';

/** How many sentences back a pronoun looks. News has paragraphs of one sentence. */
const REACH = 3;

const speaks = ({ view }: Chaining, candidate: Candidate): boolean => {
  const verb = verbAfter(view, candidate);
  if (verb && !verb.passive && SPEECH.has(verb.lemma)) return true;
  const before = view.tokens[candidate.role?.first ?? candidate.first];
  const previous = view.tokens[(candidate.role?.first ?? candidate.first) - 1];
  return (
    before !== undefined && previous?.pos === 'VERB' && SPEECH.has(previous.lemma.toLowerCase()) && previous.sentence === before.sentence
  );
};

const agrees = (pronoun: Candidate, candidate: Candidate, form: string): boolean => {
  if (candidate.kind === 'pronoun') return false;
  if (pronoun.type === 'person')
    return candidate.type === 'person' && !candidate.plural && !(candidate.gender && candidate.gender !== pronoun.gender);
  if (pronoun.plural) return candidate.plural || (candidate.type === 'organisation' && form !== 'they' && candidate.subject);
  return !candidate.plural && (candidate.type === 'organisation' || candidate.type === 'government');
};

/** The word after a pronoun, adverbs left out. */
const following = ({ tokens }: View, at: number): Token | undefined => {
  const next = tokens[at + 1];
  return next?.pos === 'ADV' ? tokens[at + 2] : next;
};

const opener = /^(?:after|although|as|because|before|if|once|since|that|though|unless|until|when|where|whether|which|while)$/;

/** True for the subject of a clause hung on to another: what a sentence is about stands in its main clause. */
const isHung = ({ view }: Chaining, candidate: Candidate): boolean => {
  const before = view.tokens[(candidate.role?.first ?? candidate.first) - 1];
  return before !== undefined && before.sentence === candidate.sentence && opener.test(before.lower);
};

/**
 * Joins third-person pronouns to the candidate that fits best among the nearest: same gender and number, subjects before objects, the
 * speaker of the sentence before for a pronoun that speaks (speaker continuity). A pronoun without a clear candidate stays unresolved.
 */
export const joinPronouns = (chaining: Chaining): void => {
  const { candidates, view } = chaining;
  let from = 0;
  for (const [i, pronoun] of candidates.entries()) {
    while ((candidates[from]?.sentence ?? 0) < pronoun.sentence - REACH) from += 1;
    if (pronoun.kind !== 'pronoun') continue;
    const form = view.tokens[pronoun.first]?.lower ?? '';
    const reach = pronoun.type === 'person' ? REACH : 1;
    const pronounSpeaks = speaks(chaining, pronoun);
    // "The Post reported it": an object is not its own verb's subject (principle B of binding).
    const isObject =
      /^(?:it|him|them|her)$/.test(form) &&
      view.tokens[pronoun.first - 1]?.pos === 'VERB' &&
      !(form === 'her' ? /^(?:NOUN|ADJ|PROPN|VERB|AUX)$/ : /^(?:VERB|AUX)$/).test(following(view, pronoun.first)?.pos ?? '');
    // What is denied or reported is said, not somebody.
    if (isObject && form === 'it') continue;
    let best = -1;
    let bestScore = 0;
    for (let k = Math.max(from, i - 60); k < i; k += 1) {
      const candidate = candidates[k];
      if (!candidate) continue;
      const isSamePronoun =
        candidate.kind === 'pronoun' &&
        candidate.gender === pronoun.gender &&
        candidate.type === pronoun.type &&
        candidate.plural === pronoun.plural &&
        rootOf(chaining, k) !== k;
      if (!isSamePronoun && !agrees(pronoun, candidate, form)) continue;
      const distance = pronoun.sentence - candidate.sentence;
      if (distance > reach || (candidate.quoted !== pronoun.quoted && pronoun.quoted)) continue;
      if (pronoun.quoted && distance > 0) continue;
      // A pronoun does not point into the phrase it stands in ("his advisers").
      if (candidate.last >= pronoun.first) continue;
      if (isObject && distance === 0 && verbAfter(view, candidate)?.index === pronoun.first - 1) continue;
      let score = 100 - distance * 22 - Math.min(20, (pronoun.first - candidate.first) / 8);
      if (candidate.subject) score += 18;
      else if (pronounSpeaks) score -= 30;
      if (pronoun.type !== 'person' && distance > 0 && isHung(chaining, candidate)) score -= 30;
      if (candidate.kind === 'nominal') score -= pronoun.type === 'person' ? 12 : 0;
      if (candidate.quoted) score -= 25;
      if (speaks(chaining, candidate)) score += pronounSpeaks ? 20 : 6;
      if (isSamePronoun) score += 4;
      if (candidate.gender && candidate.gender === pronoun.gender) score += 6;
      if (score > bestScore) [best, bestScore] = [k, score];
    }
    const least = pronoun.type === 'person' ? 40 : form === 'it' ? (pronounSpeaks ? 80 : 105) : pronounSpeaks ? 66 : 88;
    if (best >= 0 && bestScore >= least) {
      join(chaining, best, i);
    }
  }
};
