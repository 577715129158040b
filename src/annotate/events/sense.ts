import type { EventType } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { isNounPos } from './left-edge.ts';
import { CASUALTY, COURTS, SPARED, STRUCK, typeOfNoun, typeOfVerb, VEHICLES, WEAPONS } from './lexicon.ts';

const HARM = new Set<EventType>(['disaster', 'accident', 'attack']);
/** Tokens before a verb among which its subject stands. */
const SUBJECT = 6;
/** Tokens before "killing 14 people" among which is told what killed them. */
const CAUSE = 25;

/** The kind of harm that a word names or does. */
const harmOf = ({ lemma, lower, pos }: Token): EventType | null => {
  if (VEHICLES.has(lemma.toLowerCase())) return 'accident';
  if (WEAPONS.has(lower)) return 'attack';
  const type = pos === 'VERB' ? typeOfVerb(lemma.toLowerCase()) : typeOfNoun(pos === 'PROPN' ? lower : lemma.toLowerCase(), '');
  return type !== null && HARM.has(type) ? type : null;
};

const before = (tokens: readonly Token[], i: number, reach: number): Token[] => {
  const found: Token[] = [];
  for (let k = i - 1; k >= 0 && found.length < reach; k -= 1) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence || /^[;:“”"]$/.test(token.text)) break;
    found.push(token);
  }
  return found;
};

/** The object's last word: "deal" in "killed the 4bn deal". */
const objectOf = (tokens: readonly Token[], i: number): string => {
  let head = '';
  for (const token of tokens.slice(i + 1, i + 6)) {
    if (isNounPos(token.pos)) head = token.lower;
    else if (head !== '' || !/^(?:DET|ADJ|NUM|PRON|SYM)$/.test(token.pos)) break;
  }
  return head;
};

/**
 * What kind of happening a verb of harm tells: a quake that "struck" is a disaster, a bus that "hit" a truck an accident, "killing 14" belongs to what
 * killed them. `null`: the verb tells of none ("killed the deal", "hit a record"). Other verbs keep their type.
 */
export const senseOf = (tokens: readonly Token[], i: number, type: EventType): EventType | null => {
  const lemma = tokens[i]?.lemma.toLowerCase() ?? '';
  // "had withdrawn him"
  if (lemma === 'withdraw' && /^(?:him|her|me|them|it)$/.test(tokens[i + 1]?.lower ?? '')) return type === 'movement' ? null : type;
  // A jury finds; others who find something rule on nothing.
  if (lemma === 'find' && type === 'ruling' && !tokens.slice(i + 1, i + 4).some(({ lower }) => lower === 'guilty' || lower === 'liable'))
    return before(tokens, i, SUBJECT).some(({ lower }) => COURTS.has(lower)) ? type : null;
  if (lemma === 'die' && SPARED.has(tokens[i - 1]?.lower ?? '')) return null;
  if (!STRUCK.has(lemma)) return type;
  const isPassive = tokens[i - 1]?.pos === 'AUX';
  if (SPARED.has(objectOf(tokens, i)) || (isPassive && before(tokens, i, 4).some(({ lower }) => SPARED.has(lower)))) return null;
  const agents = isPassive ? tokens.slice(i + 1, i + SUBJECT) : before(tokens, i, SUBJECT);
  const cause = agents.map(harmOf).find((harm) => harm !== null);
  if (cause) return cause;
  if (!CASUALTY.has(lemma)) return /^(?:hit|strike|rock|shake)$/.test(lemma) ? null : 'other';
  return (
    before(tokens, i, CAUSE)
      .map(harmOf)
      .find((harm) => harm !== null) ?? (lemma === 'kill' ? 'attack' : type)
  );
};
