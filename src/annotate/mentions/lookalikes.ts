import { keptOfWords } from '../kept.ts';
import { verbAfter } from './agency.ts';
import type { Stretch } from './candidate.ts';
import { COMMON_NOUNS, KNOWN_ORGANISATIONS } from './lexicon.ts';
import { isCapital, isWord, type View } from './view.ts';

/** First words of the names of storms, operations, ships, prizes and languages of machines: "Storm Babet". */
export const THING_FIRST = new Set(
  'rue calle piazza sierra storm hurricane typhoon cyclone operation hms uss mv ss ins interstate route highway windows android psalm chapter volume'.split(
    ' ',
  ),
);
/** What carries the name of its finder and is nobody. */
export const THING_POSSESSED = /^(?:diseases?|syndrome|disorder|palsy|lymphoma|sarcoma|law|laws|theorem|comet|constant|paradox|principle)$/;

const VESSELS = new Set(
  'ferry ship vessel tanker supertanker freighter trawler yacht warship frigate destroyer liner boat submarine schooner tugboat barge carrier'.split(
    ' ',
  ),
);
const isVesselNoun = keptOfWords((text) => VESSELS.has(text.toLowerCase()));
const hasDigit = keptOfWords((text) => /\d/.test(text));

/** "the ferry Odette Marie", "M/V Odette Marie", "the tanker Polar Crown": a name of a ship. */
export const isVessel = ({ tokens }: View, { first, last }: Stretch): boolean => {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  if (before.text === '/' && tokens[first]?.text.length === 1) return true;
  // "carrier Ryanair", "submarine Captain Olsen"
  return isVesselNoun(before) && last > first && before.lower !== 'carrier';
};

/** "Meet the Mayors", "Ask the Council": the end of what a programme or book is called, which begins with a verb that has a capital of its own. */
export const isProgramme = ({ tokens, initial, titled }: View, { first }: Stretch): boolean => {
  const [verb, article] = [tokens[first - 2], tokens[first - 1]];
  return (
    article?.text === 'the' &&
    verb?.pos === 'VERB' &&
    isCapital(verb) &&
    verb.sentence === tokens[first]?.sentence &&
    (!initial[first - 2] || /^["“'‘]$/.test(tokens[first - 3]?.text ?? '')) &&
    !titled[first]
  );
};

const small = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|['’]s|[-,:!?&’'])$/;
const opening = /^["“‘]$/;
const closing = /^["”’]$/;
/** How many words on each side of a name may belong to the title of a work. */
const TITLE_REACH = 7;

/** A name that stands between quotation marks with nothing but capitalised words: the title of a work, not somebody who is spoken of. */
export const isQuotedTitle = (view: View, { first, last }: Stretch): boolean => {
  const { tokens, quoted, titled } = view;
  if (!quoted[first] || !quoted[last] || titled[first]) return false;
  let [from, to] = [first, last];
  const isPart = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && quoted[i] === true && (isCapital(token) || !isWord(token) || small.test(token.text));
  };
  while (first - from < TITLE_REACH && isPart(from - 1)) from -= 1;
  while (to - last < TITLE_REACH && isPart(to + 1)) to += 1;
  if (!opening.test(tokens[from - 1]?.text ?? '') || !closing.test(tokens[to + 1]?.text ?? '')) return false;
  // "Mr. Hale!" he cried: what ends like a sentence is said by somebody.
  return isCapital(tokens[from] ?? (tokens[first] as (typeof tokens)[number])) && !/^[.!?]$/.test(tokens[to]?.text ?? '');
};

/** A word in capitals that is only said loudly: "this is NOT over". */
export const isStressed = ({ tokens, lowerCase }: View, i: number): boolean => {
  const { lower, pos } = tokens[i] ?? { lower: '', pos: 'X' };
  return (
    lowerCase.has(lower) || !['PROPN', 'NOUN', 'X'].includes(pos) || /^(?:not|never|very|all|only|now|more|must|any|every)$/.test(lower)
  );
};

/** A maker's name that only says whose model it is: "the Boeing 737", "a Ford F-150". */
export const isModelled = ({ tokens, text }: View, { first, last }: Stretch): boolean => {
  const after = tokens[last + 1];
  if (!after || after.sentence !== tokens[last]?.sentence || !hasDigit(after)) return false;
  return (
    KNOWN_ORGANISATIONS.has(text.slice(tokens[first]?.start, tokens[last]?.end).toLowerCase()) &&
    /^\p{Lu}{0,3}-?\d{1,4}\p{L}{0,2}$/u.test(after.text) &&
    !/^(?:19|20)\d\d$/.test(after.text) &&
    after.start - (tokens[last]?.end ?? 0) === 1
  );
};

const PLAYS = new Set('beat defeat thrash edge host face overcome outplay relegate'.split(' '));
/** Last words of the names of clubs that are called by their town. */
export const CLUB_ENDS = new Set(
  'united town city county rangers rovers wanderers athletic albion villa forest harriers argyle hotspur'.split(' '),
);

/** "Harrow Town beat Westfield United": two words that end like a club's name, where it plays. */
export const isTeam = (view: View, stretch: Stretch): boolean => {
  const { tokens } = view;
  const last = tokens[stretch.last]?.lower ?? '';
  if (stretch.last !== stretch.first + 1 || !CLUB_ENDS.has(last)) return false;
  const before = tokens[stretch.first - 1];
  return (
    PLAYS.has(verbAfter(view, stretch)?.lemma ?? '') ||
    (before !== undefined && PLAYS.has(before.lemma.toLowerCase())) ||
    (!COMMON_NOUNS.has(last) &&
      /^(?:fans?|supporters|players?|manager|coach|striker|midfielder|goalkeeper)$/.test(tokens[stretch.last + 1]?.lower ?? ''))
  );
};
