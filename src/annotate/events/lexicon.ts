import type { EventType } from '../../vocabulary/event.ts';
import words from './words.json' with { type: 'json' };

const nounTypes = new Map<string, EventType>();
for (const [type, nouns] of Object.entries(words.nouns)) {
  for (const noun of nouns.split(' ')) if (!nounTypes.has(noun)) nounTypes.set(noun.replaceAll('-', ' '), type as EventType);
}
const verbTypes = new Map(Object.entries(words.verbs) as [string, EventType][]);
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const FUTURE = set(words.future);
export const AHEAD = set(words.ahead);
export const DEMAND = set(words.demand);
export const ONGOING = set(words.ongoing);
/** Verbs that are a call or talks only with someone: "spoke with", "talked to". */
export const SPEECH_PARTNERS = set(words.speechPartners);

/** Type of the happening that a noun names ("airstrikes"), with the word before it for compounds ("phone call"), else `null`. */
export const typeOfNoun = (lemma: string, before: string): EventType | null =>
  nounTypes.get(`${before} ${lemma}`) ?? nounTypes.get(lemma) ?? null;

/** Type of the happening that a verb tells, else `null`. */
export const typeOfVerb = (lemma: string): EventType | null => verbTypes.get(lemma) ?? null;
/** Verbs that make an agreement a fact: "signed a deal". */
export const SETTLED = set(words.settled);
/** Verbs that tell of a happening only with whom or what it happened to. */
export const NEEDS_OBJECT = set(words.needsObject);
