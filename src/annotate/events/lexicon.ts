import { kept } from '../../support/kept.ts';
import type { EventType } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import words from './words.json' with { type: 'json' };

const nounTypes = new Map<string, EventType>();
for (const [type, nouns] of Object.entries(words.nouns)) {
  for (const noun of nouns.split(' ')) if (!nounTypes.has(noun)) nounTypes.set(noun.replaceAll('-', ' '), type as EventType);
}
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const verbTypes = new Map<string, EventType>();
for (const [type, verbs] of Object.entries(words.verbs)) for (const verb of verbs.split(' ')) verbTypes.set(verb, type as EventType);

/** What a verb tells with one of a set of words near it: "threw out", "filed a lawsuit". */
export type Phrasal = { type: EventType; partners: ReadonlySet<string> };

const phrasals = Map.groupBy(
  Object.entries(words.phrasal).flatMap(([type, list]) =>
    list.split(' ').map((entry) => {
      const [verb = '', partners = ''] = entry.split(':');
      return { verb, type: type as EventType, partners: new Set(partners.split('+')) };
    }),
  ),
  ({ verb }) => verb,
);

/** What a verb tells with a word that it does not tell alone. */
export const phrasalsOf = (lemma: string): readonly Phrasal[] => phrasals.get(lemma) ?? [];
/** Words that, right after a verb, make it no happening: "ruled out". */
export const UNTOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.notWith).map(([verb, next]) => [verb, set(next)]),
);
/** Verbs that tell what a disaster, an accident or an attack did: "killed 14", "hit the coast". */
export const STRUCK = set(words.struck);
/** Those of them that tell of the people hurt. */
export const CASUALTY = set(words.casualty);
/** What is killed or hurt only in a manner of speaking: "killed the deal". */
export const SPARED = set(words.spares);
/** Those whose findings are rulings. */
export const COURTS = set(words.courts);
/** Nouns that name one happening only with a name or a day: "the game". */
export const CONTESTS = set(words.contests);
/** Things that hit others by accident, and things that hit on purpose. */
export const VEHICLES = set(words.vehicles);
export const WEAPONS = set(words.weapons);

/** Verbs of saying, thinking, being and trying: alone they tell of no happening. */
export const UNTELLING = set(words.untelling);

export const FUTURE = set(words.future);
export const AHEAD = set(words.ahead);
export const DEMAND = set(words.demand);
export const ONGOING = set(words.ongoing);
/** Verbs that are a call or talks only with someone: "spoke with", "talked to". */
export const SPEECH_PARTNERS = set(words.speechPartners);

/** Last words of the compounds among them: few nouns need a look at the word before them. */
const compoundEnds = new Set([...nounTypes.keys()].flatMap((noun) => /^\S+ (.+)$/.exec(noun)?.[1] ?? []));

/** Type of the happening that a noun names ("airstrikes"), with the word before it for compounds ("phone call"), else `null`. */
export const typeOfNoun = (lemma: string, before: string): EventType | null =>
  (compoundEnds.has(lemma) ? nounTypes.get(`${before} ${lemma}`) : undefined) ?? typeAlone(lemma);

const typeAlone = kept(
  20_000,
  (lemma): EventType | null => nounTypes.get(lemma) ?? nounTypes.get(lemma.replace('-', ' ').replace(/s$/, '')) ?? null,
);

/** Last words of the nouns that name happenings. */
const nounEnds = new Set([...nounTypes.keys()].map((noun) => noun.slice(noun.lastIndexOf(' ') + 1)));

/** Type of the happening that a verb tells, else `null`. */
export const typeOfVerb = (lemma: string): EventType | null => verbTypes.get(lemma) ?? null;
/** Verbs that make an agreement a fact: "signed a deal". */
export const SETTLED = set(words.settled);
/** Verbs that tell of a happening only with whom or what it happened to. */
export const NEEDS_OBJECT = set(words.needsObject);
/** Words that must follow a verb soon for it to tell of a happening: "moved away", "pledged to". */
export const FRAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.frames).map(([verb, particles]) => [verb, set(particles)]),
);
/** Verbs that tell of a movement worth telling only of groups: "the troops returned". */
export const MOVES_FORCES = set(words.movesForces);
/** Verbs that make their object happen: "will hold talks". */
export const HELD = set(words.held);
/** Verbs that hold without telling that it is done: "carried out attacks". */
export const VENTURED = set(words.ventured);
/** Verbs of which the subject takes part in what they are done at: "spoke at a hearing". */
export const SPEAKS_AT = set(words.speaksAt);
/** Words that make what they are said of a wish or a fear: "the prospect of talks", "ready to hold talks". */
export const WISHED = set(words.wished);
/** Verbs by which what was announced does not come: "cancelled", "called off". */
export const CANCELLED = set(words.cancelled);
/** Heads of phrases for those who act for their country: "Chilean troops". */
export const STATE_HEADS = set(words.stateHeads);
/** Words in whose company a strike is no attack. */
export const LABOUR = set(words.labour);

/** The tagger takes these for forms of "lie". */
export const LAY = /^la(?:y|ys|id|ying)$/;

const tells = (word: string): boolean =>
  nounEnds.has(word) || typeOfNoun(word, '') !== null || verbTypes.has(word) || phrasals.has(word) || SPEECH_PARTNERS.has(word);

const tellsEither = (lower: string, lemma: string): boolean => tells(lower) || LAY.test(lower) || tells(lemma.toLowerCase());

/** So many words' answers are kept: 0 unknown, 1 no, 2 yes, for a word as a noun and as a verb. */
const KEPT = 1 << 17;
const answers = new Uint8Array(2 * KEPT);

/** Whether a noun or verb can tell of a happening at all: most cannot, and need no further look. Its text and part of speech decide. */
export const mayTell = ({ word, lower, lemma, pos }: Token): boolean => {
  if (word === undefined || word >= KEPT) return tellsEither(lower, lemma);
  const at = 2 * word + (pos === 'VERB' ? 1 : 0);
  if (answers[at] === 0) answers[at] = tellsEither(lower, lemma) ? 2 : 1;
  return answers[at] === 2;
};
