import type { Token } from '../tokens.ts';
import type { Stretch } from './candidate.ts';
import { countryNamed, countryOfCapital } from './countries.ts';
import { AGENTIVE, FIRST_NAMES, SPEECH } from './lexicon.ts';
import { isCalendarWord, isWord, type Verb, type View } from './view.ts';
import words from './words/agency.json' with { type: 'json' };

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const LOCATIVE = set(words.locative);
const RELATIONAL = set(words.relational);
const PLACE_NOUNS = set(words.placeNouns);
const DEEDS = set(words.deeds);
const ENTERED = set(words.motion);
/** Verbs whose object is spoken to: no city, but who governs there. */
const ADDRESSED = new Set([
  'ask',
  'urge',
  'tell',
  'warn',
  'accuse',
  'press',
  'blame',
  'condemn',
  'thank',
  'persuade',
  'convince',
  'criticize',
  'criticise',
  'remind',
  'assure',
]);
/** Words that open a clause, though taggers may call them prepositions. */
const CONJUNCTIONS = new Set([
  'as',
  'that',
  'than',
  'after',
  'before',
  'since',
  'until',
  'while',
  'because',
  'although',
  'though',
  'if',
  'when',
  'where',
  'whether',
  'once',
  'like',
]);
const BE = new Set(['be', 'is', 'was', 'are', 'were', 'been', "'s"]);

/** Words of a relative clause that are looked at. */
const LONGEST_CLAUSE = 30;

/** Index of the main verb after a relative clause that opens with the comma at `at`: "Doe, who leads the opposition, called on". */
const afterRelative = (tokens: Token[], at: number): number => {
  for (let k = at + 3; k < Math.min(tokens.length - 1, at + LONGEST_CLAUSE) && tokens[k]?.sentence === tokens[at]?.sentence; k += 1) {
    const next = tokens[tokens[k + 1]?.pos === 'ADV' ? k + 2 : k + 1];
    if (tokens[k]?.text === ',' && (next?.pos === 'VERB' || next?.pos === 'AUX') && !next.lower.endsWith('ing')) return k + 1;
  }
  return at;
};

/** What an apposition opens with: "Doe, [the best racer that the club has had], was". */
const DESCRIBES = new Set(['DET', 'ADJ', 'NUM']);

/** A clause or an infinitive hangs on the word. */
const governs = (tokens: Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return next !== undefined && next.sentence === tokens[i]?.sentence && (next.lower === 'to' || next.lower === 'that');
};

/** The verb that a stretch is the subject of, with its auxiliaries: adverbs, days and short asides between them are stepped over. */
export const verbAfter = (view: View, { last }: Stretch): Verb | null => {
  const known = view.verbs.get(last);
  if (known !== undefined) return known;
  const verb = findVerb(view, last);
  view.verbs.set(last, verb);
  return verb;
};

const findVerb = ({ tokens, text }: View, last: number): Verb | null => {
  const sentence = tokens[last]?.sentence;
  let auxiliary = '';
  let i = last + 1;
  // An acronym or age in brackets: "the Fraud Office (FO) said".
  if (tokens[i]?.text === '(') {
    let close = 2;
    while (close < 7 && tokens[i + close]?.text !== ')') close += 1;
    if (close < 7) i += close + 1;
  }
  // An apposition between commas belongs to the subject: "X, the minister, said".
  if (tokens[i]?.text === ',' && /^(?:who|which)$/.test(tokens[i + 1]?.lower ?? '')) i = afterRelative(tokens, i);
  else if (tokens[i]?.text === ',') {
    const comma = i;
    for (let k = i + 1; k < Math.min(tokens.length, i + 16); k += 1) {
      if (tokens[k]?.sentence !== sentence) break;
      if (tokens[k]?.pos === 'VERB') {
        if (DESCRIBES.has(tokens[comma + 1]?.pos ?? '')) i = afterRelative(tokens, comma);
        break;
      }
      if (tokens[k]?.text === ',') {
        i = k + 1;
        break;
      }
    }
    if (tokens[i]?.text === ',') return null;
  }
  for (let steps = 0; steps < 8; steps += 1, i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence) return null;
    if (token.pos === 'AUX') {
      auxiliary = token.lemma.toLowerCase();
      continue;
    }
    // "Norway pledges to": taggers take such verbs for nouns.
    if (i === last + 1 && token.pos === 'NOUN' && token.lower.endsWith('s') && governs(tokens, i) && SPEECH.has(token.lower.slice(0, -1)))
      return { index: i, lemma: token.lower.slice(0, -1), passive: false, copula: false };
    if (token.pos === 'VERB') {
      const passive = BE.has(auxiliary) && !token.lower.endsWith('ing');
      return { index: i, lemma: token.lemma.toLowerCase(), passive, copula: false };
    }
    if (auxiliary && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'DET' || token.pos === 'ADP'))
      return { index: i, lemma: 'be', passive: false, copula: true };
    if (
      token.pos === 'ADV' ||
      token.pos === 'PART' ||
      isCalendarWord(token) ||
      (token.lower === 'on' && tokens[i + 1] && isCalendarWord(tokens[i + 1] ?? token))
    ) {
      if (token.lower === 'to' || text.slice(token.start, token.end) === "'s") return null;
      continue;
    }
    return null;
  }
  return null;
};

const isLink = (token: Token | undefined): boolean => token?.text === ',' || token?.lower === 'and' || token?.lower === 'or';

/** Countries looked at on each side of one in an enumeration. */
const LONGEST_LIST = 12;

/** An enumeration of countries or capitals ("Norway, Chile and the US") from its first word to its last; the stretch itself when it stands alone. */
const enumeration = ({ tokens, text }: View, { first, last }: Stretch, named: (text: string) => string | null): Stretch => {
  const sentence = tokens[first]?.sentence;
  const isCountry = (from: number, to: number): boolean => {
    const [start, end] = [tokens[from], tokens[to]];
    return (
      start?.sentence === sentence &&
      end?.sentence === sentence &&
      start !== undefined &&
      end !== undefined &&
      named(text.slice(start.start, end.end)) !== null
    );
  };
  const whole = { first, last };
  for (let at = first, steps = 0; at > 0 && steps < LONGEST_LIST; at = whole.first, steps += 1) {
    let to = at - 1;
    if (tokens[to]?.lower === 'the') to -= 1;
    if (!isLink(tokens[to])) break;
    to -= tokens[to - 1]?.text === ',' ? 2 : 1;
    const size = [3, 2, 1].find((words) => isCountry(to - words + 1, to));
    if (!size) break;
    whole.first = to - size + 1;
  }
  for (let at = last, steps = 0; at < tokens.length && steps < LONGEST_LIST; at = whole.last, steps += 1) {
    let from = at + 1;
    if (!isLink(tokens[from])) break;
    from += /^(?:and|or)$/.test(tokens[from + 1]?.lower ?? '') ? 2 : 1;
    if (tokens[from]?.lower === 'the') from += 1;
    const size = [3, 2, 1].find((words) => isCountry(from, from + words - 1));
    if (!size) break;
    whole.last = from + size - 1;
  }
  return whole;
};

/**
 * Whether the name of a country, capital or seat stands for those who decide there (metonymy): it speaks, acts, owns a deed ("Oslo's pledge"),
 * is dealt with ("talks with"). Where it locates ("near", "in", "the city of") it does not.
 */
export const acts = (view: View, name: Stretch, isCity: boolean): boolean => {
  const stretch = enumeration(view, name, isCity ? countryOfCapital : countryNamed);
  const { tokens } = view;
  const sentence = tokens[stretch.first]?.sentence;
  let before = tokens[stretch.first - 1];
  if (before?.lower === 'the') before = tokens[stretch.first - 2];
  if (before && before.sentence !== sentence) before = undefined;
  const after = tokens[stretch.last + 1]?.sentence === sentence ? tokens[stretch.last + 1] : undefined;
  if (after && /^['’]s?$/.test(after.text)) {
    for (let i = stretch.last + 2; i < stretch.last + 7; i += 1) {
      const token = tokens[i];
      if (!token || !isWord(token) || !['NOUN', 'ADJ', 'PROPN', 'NUM', 'ADV'].includes(token.pos)) break;
      // "Chile's Ana Ruiz": whose countrywoman she is.
      if (PLACE_NOUNS.has(token.lower) || (token.pos === 'PROPN' && FIRST_NAMES.has(token.lower) && i === stretch.last + 2)) return false;
      if (DEEDS.has(token.lower)) return true;
    }
    return !isCity && !(before?.lower === 'in');
  }
  if (before && LOCATIVE.has(before.lower)) return false;
  if (after?.text === ':' && view.initial[stretch.first]) return true;
  const verb = verbAfter(view, stretch);
  if (verb && !verb.passive && !(before && before.pos === 'ADP' && !CONJUNCTIONS.has(before.lower))) {
    return verb.copula ? !isCity : AGENTIVE.has(verb.lemma) || !isCity;
  }
  if (after?.text === ',' || after?.text === '—') {
    // "Lyon, France": the second name places the first.
    if (isCity) return false;
  }
  if (before?.text === ',' && tokens[stretch.first - 2]?.pos === 'PROPN' && (after?.text === ',' || after?.text === '.')) {
    const other = tokens[stretch.first - 3];
    return !isCity && other?.text === ',';
  }
  if (before && RELATIONAL.has(before.lower))
    return !isCity || before.lower === 'between' || before.lower === 'with' || before.lower === 'by';
  if (before && isCity && ADDRESSED.has(before.lemma.toLowerCase())) return true;
  if (before && before.pos === 'VERB' && !isCity) return !ENTERED.has(before.lemma.toLowerCase());
  return false;
};
