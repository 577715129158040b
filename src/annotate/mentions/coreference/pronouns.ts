import type { Token } from '../../tokens.ts';
import { verbAfter } from '../agency.ts';
import type { Candidate } from '../candidate.ts';
import { SPEECH } from '../lexicon.ts';
import type { View } from '../view.ts';
import { type Chaining, join, rootOf } from './chaining.ts';
import { ownWordsOf, type Telling, tellingsOf } from './tellings.ts';

/** How many sentences back a pronoun looks. News has paragraphs of one sentence. */
const REACH = 3;

/** Candidates looked at for one pronoun. */
const MOST = 60;
/** What sets the best candidate of a pronoun that speaks apart from the next: nearer ones are as good as each other. */
const CLEAR = 4;
/** A candidate of the right gender with no other near it need not be a likely speaker. */
const MUCH = 20;
/** What being named in somebody's words takes from a candidate. */
const SPOKEN_OF = 15;
/** A pronoun joined with this much tells the gender of whom it means. */
const SURE = 100;

const speaksAt = ({ view }: Chaining, candidate: Candidate): boolean => {
  const verb = verbAfter(view, candidate);
  if (verb && !verb.passive && SPEECH.has(verb.lemma)) return true;
  const before = view.tokens[candidate.role?.first ?? candidate.first];
  const previous = view.tokens[(candidate.role?.first ?? candidate.first) - 1];
  return (
    before !== undefined && previous?.pos === 'VERB' && SPEECH.has(previous.lemma.toLowerCase()) && previous.sentence === before.sentence
  );
};

const agrees = (pronoun: Candidate, candidate: Candidate, gender: Candidate['gender'], form: string): boolean => {
  if (candidate.kind === 'pronoun') return false;
  if (pronoun.type === 'person') return candidate.type === 'person' && !candidate.plural && !(gender && gender !== pronoun.gender);
  if (pronoun.plural) return candidate.plural || (candidate.type === 'organisation' && form !== 'they' && candidate.subject);
  return !candidate.plural && (candidate.type === 'organisation' || candidate.type === 'government');
};

/** The word after a pronoun, adverbs left out. */
const following = ({ tokens }: View, at: number): Token | undefined => {
  const next = tokens[at + 1];
  return next?.pos === 'ADV' ? tokens[at + 2] : next;
};

const OBJECTS = new Set(['it', 'him', 'them', 'her']);
const opener = /^(?:after|although|as|because|before|if|once|since|that|though|unless|until|when|where|whether|which|while)$/;

/** True for the subject of a clause hung on to another: what a sentence is about stands in its main clause. */
const isHung = ({ view }: Chaining, candidate: Candidate): boolean => {
  const before = view.tokens[(candidate.role?.first ?? candidate.first) - 1];
  return before !== undefined && before.sentence === candidate.sentence && opener.test(before.lower);
};

/** "Doe and Roe met": the verb beside the second has both for its subject. */
const isFirstOfTwo = ({ view, candidates }: Chaining, k: number): boolean => {
  const { last, type } = candidates[k] as Candidate;
  if (view.tokens[last + 1]?.lower !== 'and') return false;
  const second = [candidates[k + 1], candidates[k + 2], candidates[k + 3]].find(
    (candidate) => candidate !== undefined && (candidate.role?.first ?? candidate.first) === last + 2 && candidate.type === type,
  );
  return second?.subject ?? false;
};

/** What a candidate must reach to be whom a pronoun means. */
const leastOf = ({ type }: Candidate, form: string, speaking: boolean): number =>
  type === 'person' ? 40 : form === 'it' ? (speaking ? 80 : 105) : speaking ? 66 : 88;

/** The same for a person who speaks: less where no other is near. */
const leastOfSpeaker = (best: Candidate | undefined, isAgreed: boolean, isAlone: boolean): number =>
  isAlone && isAgreed ? 30 : isAlone && best?.kind === 'name' ? 40 : 60;

/**
 * Joins third-person pronouns to the candidate that fits best among the nearest: same gender and number, subjects before objects, the
 * speaker of the sentence before for a pronoun that speaks (speaker continuity). A pronoun without a clear candidate stays unresolved; one
 * that is the source of an attribution also when two fit about equally well.
 * @param told the attributions of the document: no one whom a statement names is its speaker
 */
export const joinPronouns = (chaining: Chaining, told: readonly Telling[]): void => {
  const { candidates, view } = chaining;
  const { speakers, named, said } = tellingsOf(chaining, told);
  /** Whether a candidate speaks: 0 not asked, 1 no, 2 yes. */
  const answers = new Uint8Array(candidates.length);
  const speaks = (k: number): boolean => {
    answers[k] ||= speaksAt(chaining, candidates[k] as Candidate) ? 2 : 1;
    return answers[k] === 2;
  };
  /** Genders by chain: what its names tell goes for "the director" too; and those that pronouns told. */
  const genders = new Map<number, Candidate['gender']>();
  for (const [k, { kind, type, gender }] of candidates.entries())
    if (kind === 'name' && type === 'person' && gender && !genders.has(rootOf(chaining, k))) genders.set(rootOf(chaining, k), gender);
  for (let i = 0; i < candidates.length; i += 1) {
    const pronoun = candidates[i] as Candidate;
    if (pronoun.kind !== 'pronoun') continue;
    const form = view.tokens[pronoun.first]?.lower ?? '';
    const reach = pronoun.type === 'person' ? REACH : 1;
    const own = said.has(i) ? ownWordsOf(chaining, i, said.get(i) ?? []) : null;
    // What "shows" or "mentions" something is seldom a body.
    const pronounSpeaks = (own !== null && form !== 'it') || speaks(i);
    // "The Post reported it": an object is not its own verb's subject (principle B of binding).
    const isObject =
      OBJECTS.has(form) &&
      view.tokens[pronoun.first - 1]?.pos === 'VERB' &&
      !(form === 'her' ? /^(?:NOUN|ADJ|PROPN|VERB|AUX)$/ : /^(?:VERB|AUX)$/).test(following(view, pronoun.first)?.pos ?? '');
    // What is denied or reported is said, not somebody.
    if (isObject && form === 'it') continue;
    let best = -1;
    let bestScore = 0;
    let nextScore = 0;
    let isAgreed = false;
    const sentence = own?.sentence ?? pronoun.sentence;
    const quoted = own?.quoted ?? pronoun.quoted;
    for (let k = (own?.first ?? i) - 1, steps = 0; k >= 0 && steps < MOST; k -= 1, steps += 1) {
      const candidate = candidates[k] as Candidate;
      const distance = Math.max(0, sentence - candidate.sentence);
      if (distance > REACH) break;
      if (distance > reach || (quoted && (!candidate.quoted || distance > 0))) continue;
      const root = rootOf(chaining, k);
      const gender = candidate.gender ?? genders.get(root) ?? null;
      const isSamePronoun =
        candidate.kind === 'pronoun' &&
        candidate.gender === pronoun.gender &&
        candidate.type === pronoun.type &&
        candidate.plural === pronoun.plural &&
        root !== k;
      if (!isSamePronoun && !agrees(pronoun, candidate, gender, form)) continue;
      // A pronoun does not point into the phrase it stands in ("his advisers").
      if (candidate.last >= pronoun.first || own?.names.has(root)) continue;
      if (isObject && distance === 0 && verbAfter(view, candidate)?.index === pronoun.first - 1) continue;
      let score = 100 - distance * 22 - Math.min(20, (pronoun.first - candidate.first) / 8);
      const isSpeaker = speakers.has(k) || speaks(k);
      if (candidate.subject || speakers.has(k) || isFirstOfTwo(chaining, k)) score += 18;
      else if (pronounSpeaks) score -= 30;
      if (pronoun.type !== 'person' && distance > 0 && isHung(chaining, candidate)) score -= 30;
      if (candidate.kind === 'nominal') score -= pronoun.type === 'person' ? 12 : 0;
      if (candidate.quoted) score -= 25;
      // Whom somebody talks of is not the one who goes on talking.
      else if (own !== null && named.has(k) && !named.has(i)) score -= SPOKEN_OF;
      if (isSpeaker) score += pronounSpeaks ? 20 : 6;
      if (isSamePronoun) score += 4;
      if (gender && gender === pronoun.gender) score += 6;
      if (score > bestScore) {
        if (best >= 0 && rootOf(chaining, best) !== root) nextScore = bestScore;
        [best, bestScore] = [k, score];
        isAgreed = gender !== null;
      } else if (score > nextScore && rootOf(chaining, best) !== root) nextScore = score;
    }
    const isAlone = bestScore - nextScore > MUCH;
    const least =
      own === null || pronoun.type !== 'person'
        ? leastOf(pronoun, form, pronounSpeaks)
        : leastOfSpeaker(candidates[best], isAgreed, isAlone);
    if (best < 0 || bestScore < least || (own !== null && bestScore - nextScore < CLEAR)) continue;
    const root = rootOf(chaining, best);
    if (pronoun.gender && bestScore >= SURE && !genders.has(root)) genders.set(root, pronoun.gender);
    join(chaining, best, i);
  }
};
